import { readFileSync } from 'node:fs'
import { adaptiveTheme, contrastTheme, darkTheme, lightTheme, type Tokens } from 'portal-backup-kit'
import { describe, expect, it } from 'vitest'
import {
  contrastPairs,
  contrastRules,
  type Ground,
  grounds,
  leastRatio,
} from '../../src/theme/contrastRules.js'
import { looksOf } from '../../src/theme/looksOf.js'

const looks = [lightTheme, darkTheme, adaptiveTheme, contrastTheme].flatMap(looksOf)

/** Every token that is drawn in front of others. */
const foregrounds = Object.keys(lightTheme.tokens).filter(
  (name) => name.startsWith('color-') && !['color-surface', 'color-raised'].includes(name),
)

it('has five looks: the adaptive theme is two', () => {
  expect(looks.map(({ name }) => name)).toEqual([
    'light',
    'dark',
    'adaptive, light',
    'adaptive, dark',
    'contrast',
  ])
})

describe.each(looks)('the look $name', ({ colors }) => {
  const pairs = contrastPairs(colors)

  it('is judged in every colour', () => {
    expect(new Set(pairs.map(({ rule }) => rule.token))).toEqual(new Set(foregrounds))
    expect(pairs).toHaveLength(contrastRules.flatMap((rule) => rule.grounds).length)
  })

  it.each(contrastRules)('keeps $token at $least:1 or more on every ground', (rule) => {
    expect(leastRatio(rule, colors)).toBeGreaterThanOrEqual(rule.least)
  })
})

describe('the rules of contrast', () => {
  it('ask 4.5 of what is read and 3 of what is only seen', () => {
    const seen = contrastRules.filter(({ least }) => least === 3).map(({ token }) => token)
    expect(seen).toEqual(['color-border', 'color-focus'])
  })

  const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
  const skin = read('components/parts/skin.css')

  const mixtures: [string, Ground][] = [
    ['--_hover: color-mix(in oklch, var(--_text) N%, transparent)', grounds.hover],
    ['--_hover: color-mix(in oklch, var(--_text) N%, transparent)', grounds.raisedHover],
    ['--_press: color-mix(in oklch, var(--_text) N%, transparent)', grounds.press],
    ['--_press: color-mix(in oklch, var(--_text) N%, transparent)', grounds.raisedPress],
    ['--_accent-tint: color-mix(in oklch, var(--_accent) N%, transparent)', grounds.chosen],
    ['--_accent-hover: color-mix(in oklab, var(--_accent), var(--_text) N%)', grounds.accentHover],
    ['--_accent-press: color-mix(in oklab, var(--_accent), var(--_text) N%)', grounds.accentPress],
  ]

  it.each(mixtures)('look at the ground that the skin draws: %s', (declaration, { layer }) => {
    expect(skin).toContain(declaration.replace('N', String(Math.round((layer?.part ?? 0) * 100))))
  })

  it('look at the words of a starting button as they are drawn', () => {
    const faded = contrastRules.find((rule) => rule.faded)?.faded
    expect(read('components/backup-button/BackupButton.css')).toContain(
      `color-mix(in oklab, var(--_on-accent) ${Math.round((faded?.part ?? 0) * 100)}%, var(--_accent))`,
    )
  })
})

describe('the stylesheet', () => {
  const css = readFileSync(new URL('../../src/theme/theme.css', import.meta.url), 'utf8')

  /** The custom properties of the rule that begins at `selector`, counted from `from`. */
  function ruleOf(selector: string, from = 0): Record<string, string> {
    const start = css.indexOf(`${selector} {`, from)
    const body = css.slice(start, css.indexOf('}', start))
    const found = body.matchAll(/--pbk-([\w-]+):\s*([^;]+);/g)
    return Object.fromEntries([...found].map(([, name, value]) => [name, flat(value ?? '')]))
  }
  const flat = (value: string) => value.replaceAll(/\s+/g, ' ').trim()
  const dataOf = (tokens: Tokens) =>
    Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, flat(value)]))

  it.each([lightTheme, darkTheme, contrastTheme])('says what the data of $name says', (theme) => {
    expect(ruleOf(`[data-pbk-theme='${theme.name}']`)).toEqual(dataOf(theme.tokens))
  })

  it('follows the system in the adaptive theme', () => {
    const selector = "[data-pbk-theme='adaptive']"
    expect(ruleOf(selector)).toEqual(dataOf(lightTheme.tokens))
    const dark = css.indexOf('prefers-color-scheme: dark')
    expect(ruleOf(selector, dark)).toEqual(dataOf(darkTheme.tokens))
  })

  it('follows the colour scheme of the page without a theme', () => {
    expect(ruleOf(':where(:root, :host)')).toEqual(dataOf(lightTheme.tokens))
    const supported = css.indexOf('@supports')
    expect(ruleOf(':where(:root, :host)', supported)).toEqual(dataOf(adaptiveTheme.tokens))
  })
})

describe('the skin', () => {
  const files = readFileSync(new URL('../../src/styles.css', import.meta.url), 'utf8')
  const sheets = [...files.matchAll(/@import '(.+)';/g)].map(([, path = '']) => ({
    path,
    css: readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'),
  }))

  it.each(sheets)(
    'keeps $path in the layers, with force only where a rule is protected',
    (sheet) => {
      const { path, css } = sheet
      const forced = css.match(/[\w-]+(?=: [^;]*!important)/g) ?? []
      const other = forced.filter((property) => !/^(margin|padding)/.test(property))
      if (!path.endsWith('/protected.css')) expect(other).toEqual([])
      if (!/\/(protected|Dialog)\.css$/.test(path)) expect(forced).toEqual([])
      const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@property[^}]*}/g, '')
      expect(rules.trim()).toMatch(/^@layer pbk\.(base|skin) \{/)
    },
  )

  it.each(sheets)('uses logical directions only in $path', ({ css }) => {
    const ours = css.replaceAll('safe-area-inset-bottom', '')
    expect(ours).not.toMatch(
      /\b(margin|padding|border|inset)-(left|right|top|bottom)\b|^\s*(left|right|top|bottom|width|height):|text-align: (left|right)/m,
    )
  })
})
