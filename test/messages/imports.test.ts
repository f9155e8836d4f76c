import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readImports } from '../architecture/readImports.ts'
import { tags } from './languages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const src = join(root, 'src')

/** The module and all that comes with it, now or later, by their paths below src. */
function reach(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const { specifier, kind } of readImports(file, readFileSync(join(src, file), 'utf8'))) {
    if (kind !== 'type' && specifier.startsWith('.')) reach(fileOf(file, specifier), found)
  }
  return found
}

function fileOf(from: string, specifier: string): string {
  const path = join(dirname(from), specifier).replace(/\.js$/, '')
  return existsSync(join(src, `${path}.tsx`)) ? `${path}.tsx` : `${path}.ts`
}

function languagesIn(files: Iterable<string>): string[] {
  const folders = [...files].map((file) => /^messages\/([^/]+)\//.exec(file)?.[1])
  return [...new Set(folders)].filter((folder) => folder !== undefined)
}

describe('an app ships no language that it does not show', () => {
  it('with the front door comes English alone', () => {
    expect(languagesIn(reach('index.ts'))).toEqual(['en'])
  })

  it.each(tags)('with %s comes no other', (tag) => {
    const files = reach(`messages/${tag}/index.ts`)
    expect(languagesIn(files)).toEqual([tag])
    expect([...files].filter((file) => !file.startsWith('messages/'))).toEqual([])
  })
})

describe('the package', () => {
  it.each(tags)('leads from /messages/%s to its words', (tag) => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const built = exports['./messages/*'].default.replace('*', tag)
    const source = built.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts')
    expect(existsSync(join(root, source))).toBe(true)
  })
})
