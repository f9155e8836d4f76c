import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSources } from './loadSources.mjs'
import { root } from './project.mjs'

/** @typedef {import('../src/theme/themes.ts').Theme} Theme */

/**
 * Holds themes to the contrast that the kit promises.
 *
 * @param {readonly Theme[]} [themes] by default those of the kit
 * @throws with the theme, the pair, its ratio and the limit, for each pair that falls short
 */
export async function assertContrast(themes) {
  const theme = await loadTheme()
  const complaints = (themes ?? theme.shippedThemes).flatMap(theme.looksOf).flatMap((look) =>
    theme
      .contrastPairs(look.colors)
      .filter(theme.fallsShort)
      .map((pair) => `${look.name}: ${theme.describePair(pair)}`),
  )
  if (complaints.length > 0) {
    throw new Error(`People could not read these themes:\n  ${complaints.join('\n  ')}`)
  }
}

/** The least contrast of each rule in each look of the kit's themes. */
export async function contrastTable() {
  const { shippedThemes, looksOf, contrastRules, drawnOf, leastRatio, ratioText } =
    await loadTheme()
  const looks = shippedThemes.flatMap(looksOf)
  const rows = contrastRules.map((rule) => [
    drawnOf(rule).replace(rule.token, `\`${rule.token}\``),
    `${rule.least}:1`,
    ...looks.map(({ colors }) => ratioText(leastRatio(rule, colors))),
  ])
  const heads = ['token', 'needs', ...looks.map(({ name }) => name)]
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * Puts the table between the two comments of a page that say where it stands.
 *
 * @param {string} page
 */
export async function withContrastTable(page) {
  const table = await contrastTable()
  return page.replace(marked, (_, open, close) => `${open}\n\n${table}\n\n${close}`)
}

const marked = /(<!-- contrast: .*? -->)\n.*?(<!-- end of contrast -->)/s

/** @returns {Promise<typeof import('../src/theme/contrastRules.ts') & typeof import('../src/theme/looksOf.ts') & typeof import('../src/theme/themes.ts')>} */
const loadTheme = () => loadSources('src/theme', 'contrastRules', 'looksOf', 'themes')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'docs/theming.md')
  writeFileSync(path, await withContrastTable(readFileSync(path, 'utf8')))
}
