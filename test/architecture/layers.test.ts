import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findViolations, layerRules, type Sources } from './layerRules.ts'
import { isClientModule } from './readImports.ts'

const src = new URL('../../src/', import.meta.url)

const sources: Sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(new URL(file, src), 'utf8')]),
)

function violationsOf(file: string, source: string): string[] {
  return findViolations(new Map([[file, source]]))
}

describe('the arrows between the folders of src', () => {
  it('are kept by every import', () => {
    expect(findViolations(sources)).toEqual([])
  })

  it('are drawn for every folder', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(Object.keys(layerRules).sort()).toEqual(folders.map((folder) => folder.name).sort())
  })

  it.each([
    ['core/a.ts', "import { useState } from 'react'"],
    ['core/a.ts', "import type { Pool } from 'pg'"],
    ['core/a.ts', "import { portalClient } from '../adapters/index.js'"],
    ['core/a.ts', "import fs from 'node:fs'"],
    ['core/a.ts', "import { x } from 'portal-backup-kit/core'"],
    ['adapters/a.ts', "export { useBackup } from '../react/useBackup.js'"],
    ['strength/a.ts', "export * from '../messages/en/index.js'"],
    ['theme/a.ts', "import type { BackupState } from '../core/state.js'"],
    ['react/a.ts', "import { passwordPolicy } from '../strength/index.js'"],
    ['react/a.ts', "import { webLock } from '../adapters/index.js'"],
    ['react/a.ts', "const load = () => import('../adapters/index.js')"],
    ['components/notice/a.tsx', "import { webLock } from '../../adapters/index.js'"],
    ['components/notice/a.tsx', "import { x } from '../progress/BackupProgress.js'"],
    ['components/backup-button/a.tsx', "import { x } from '../progress/private.js'"],
    ['components/parts/a.tsx', "import { x } from '../progress/BackupProgress.js'"],
    ['server/a.ts', "import { Pool } from 'pg'"],
    ['server/a.ts', "type T = import('../sandbox/index.js').Sandbox"],
    ['sandbox/a.ts', "import { x } from '../testing/index.js'"],
    ['testing/a.ts', "import { postgresShareStore } from '../server/index.js'"],
    ['core/a.ts', "new Worker(new URL('../strength/strength.worker.js', import.meta.url))"],
    ['index.ts', "export * from './server/index.js'"],
    ['utils/a.ts', "import { x } from '../core/index.js'"],
  ])('refuse in %s: %s', (file, source) => {
    expect(violationsOf(file, source)).toHaveLength(1)
  })

  it('let the provider alone reach for adapters', () => {
    const source = "import { webLock } from '../adapters/index.js'"
    expect(violationsOf('react/BackupProvider.tsx', source)).toEqual([])
    expect(violationsOf('react/useBackup.ts', source)).toHaveLength(1)
  })

  it('let React load the strength check when it is needed, and know its types', () => {
    const source = `import type { PasswordHint } from '../strength/index.js'
      const load = () => import('../strength/index.js')`
    expect(violationsOf('react/defaultPolicy.ts', source)).toEqual([])
  })

  it('let the button compose what the main door exports', () => {
    const composed = new Map([
      ['index.ts', "export { BackupProgress } from './components/progress/BackupProgress.js'"],
      [
        'components/backup-button/BackupButton.tsx',
        "import { BackupProgress } from '../progress/BackupProgress.js'",
      ],
    ])
    expect(findViolations(composed)).toEqual([])
  })
})

describe('the sources', () => {
  it('stay short enough to read at one sitting', () => {
    const lines = [...sources].map(([file, source]) => ({ file, lines: source.split('\n').length }))
    expect(lines.filter(({ lines }) => lines > 400)).toEqual([])
  })

  it('name every module of React and of the components a client module', () => {
    const silent = [...sources].filter(
      ([file, source]) => /^(react|components)\//.test(file) && !isClientModule(file, source),
    )
    expect(silent.map(([file]) => file)).toEqual([])
  })
})
