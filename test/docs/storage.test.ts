import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../core/support/openWorld.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/storage.md`, 'utf8')

describe('the page about storage', () => {
  it('names every field of an entry', async () => {
    const world = openWorld()
    const entries: object[] = []
    const { backUp } = world.openPage({
      journal: {
        ...world.journal,
        async write(walletId, entry) {
          entries.push(entry)
          await world.journal.write(walletId, entry)
        },
      },
    })
    await backUp()
    const fields = new Set(entries.flatMap((entry) => Object.keys(entry)))
    const named = [...page.matchAll(/^\| `(?:entry\.)?(\w+)`/gm)].map(([, field]) => field)
    expect([...fields].filter((field) => !named.includes(field))).toEqual([])
  })

  it('names every column of the server', () => {
    const tables = readFileSync(`${root}src/server/stores/migrate.ts`, 'utf8')
    const made = [...tables.matchAll(/create table (\w+) \((.*?)^ +\)`/gms)]
    expect(made).toHaveLength(3)
    for (const [, table, body = ''] of made) {
      const columns = [...body.matchAll(/^ +(\w+) (?:bigint|integer|text|timestamptz)\b/gm)]
      const words = columns.map(([, column]) => `\`${column}\``).join(', ')
      expect(page).toContain(`| \`${table}\` | ${words} |`)
    }
  })

  it('leaves out no other storage that the kit could use in a page', () => {
    const files = globSync('src/**/*.{ts,tsx}', {
      cwd: root,
      exclude: (path) => /^src\/(sandbox|server)$/.test(path),
    })
    const using = files.filter((file) =>
      /\b(localStorage|sessionStorage|document\.cookie|cookieStore|caches|indexedDB|showSaveFilePicker|getDirectory|pushState|replaceState|console\.\w+|sendBeacon)\b/.test(
        withoutComments(readFileSync(root + file, 'utf8')),
      ),
    )
    expect(using.sort()).toEqual([
      'src/adapters/indexedDbJournal.ts',
      // The warning about PINs, in development.
      'src/strength/pinPolicy.ts',
      // The one about contrast, in development too.
      'src/theme/warnOfContrast.ts',
    ])
  })
})

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
}
