import { readFileSync } from 'node:fs'
import { darkTheme, lightTheme, type TokenName } from 'portal-backup-kit'
import { describe, expect, it } from 'vitest'
import { withContrastTable } from '../../scripts/contrast.mjs'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/theming.md')

/** Every token: one that is left out here does not compile. */
const tokenNames = Object.keys({
  'color-accent': true,
  'color-on-accent': true,
  'color-surface': true,
  'color-raised': true,
  'color-text': true,
  'color-muted': true,
  'color-border': true,
  'color-focus': true,
  'color-danger': true,
  'color-warning': true,
  'color-success': true,
  radius: true,
  space: true,
  font: true,
  shadow: true,
} satisfies Record<TokenName, true>) as TokenName[]

/** The cells of a token's row: meaning, value, default. */
function rowOf(name: TokenName): string[] {
  const [, cells = ''] = new RegExp(`^\\| \`${name}\` \\| (.*) \\|$`, 'm').exec(page) ?? []
  return cells.split(' | ')
}

describe('the page about theming', () => {
  it('has the contrast of the themes as it is', async () => {
    const table = page.slice(page.indexOf('<!-- contrast:'), page.indexOf('<!-- end of contrast'))
    expect(table).toContain('| `color-muted` | 4.5:1 |')
    expect(page).toBe(await withContrastTable(page))
  })

  it.each(tokenNames)('explains the token %s', (name) => {
    expect(rowOf(name)).toHaveLength(3)
  })

  it.each(tokenNames.filter((name) => name.startsWith('color-')))(
    'names the defaults of %s',
    (name) => {
      const [, , values] = rowOf(name)
      expect(values).toBe(`\`${lightTheme.tokens[name]}\`, \`${darkTheme.tokens[name]}\``)
    },
  )

  it.each(['radius', 'space'] as const)('names the default of %s', (name) => {
    const [, , value = ''] = rowOf(name)
    expect(read('src/components/parts/base.css')).toContain(
      `var(--pbk-${name}, ${value.replaceAll('`', '')})`,
    )
  })
})
