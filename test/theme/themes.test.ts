import { readFileSync } from 'node:fs'
import {
  adaptiveTheme,
  contrastTheme,
  darkTheme,
  lightTheme,
  type TokenName,
  type Tokens,
} from 'portal-backup-kit'
import { describe, expect, it } from 'vitest'
import { contrastOf, over, type Rgb, rgbOf } from './contrast.js'

type Colors = Readonly<Record<TokenName, string>>

/** What a theme comes to for one preference of the system. */
function colorsOf(tokens: Tokens, scheme: 'light' | 'dark'): Colors {
  const entries = Object.entries(tokens).map(([name, value]) => [
    name,
    value.replaceAll(/light-dark\(([^,]+), ([^)]+)\)/g, scheme === 'light' ? '$1' : '$2'),
  ])
  return Object.fromEntries(entries)
}

const looks: [string, Colors][] = [
  ['light', colorsOf(lightTheme.tokens, 'light')],
  ['dark', colorsOf(darkTheme.tokens, 'dark')],
  ['adaptive in the light', colorsOf(adaptiveTheme.tokens, 'light')],
  ['adaptive in the dark', colorsOf(adaptiveTheme.tokens, 'dark')],
  ['contrast', colorsOf(contrastTheme.tokens, 'light')],
]

describe.each(looks)('the %s theme', (_, colors) => {
  const color = (name: TokenName): Rgb => rgbOf(colors[name])
  // Parts stand on the surface, also where a row of it is hovered or chosen, and on what is raised.
  const surface = color('color-surface')
  const grounds = [
    surface,
    over(surface, color('color-text'), 0.05),
    over(surface, color('color-accent'), 0.08),
    color('color-raised'),
  ]
  const least = (name: TokenName) =>
    Math.min(...grounds.map((ground) => contrastOf(color(name), ground)))

  it.each([
    'color-text',
    'color-muted',
    'color-accent',
    'color-danger',
    'color-warning',
    'color-success',
  ] as const)('keeps %s readable on every ground', (name) => {
    expect(least(name)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the words on the main action readable, also under the pointer', () => {
    const accent = color('color-accent')
    for (const part of [0, 0.16, 0.28]) {
      const fill = over(accent, color('color-text'), part)
      expect(contrastOf(color('color-on-accent'), fill)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps the words of a starting button readable', () => {
    const faded = over(color('color-accent'), color('color-on-accent'), 0.82)
    expect(contrastOf(faded, color('color-accent'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['color-border', 'color-focus'] as const)('lets %s be seen on every ground', (name) => {
    expect(least(name)).toBeGreaterThanOrEqual(3)
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

  it.each(sheets)('keeps $path in the layers, without force', ({ css }) => {
    expect(css).not.toMatch(/!important/)
    const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@property[^}]*}/g, '')
    expect(rules.trim()).toMatch(/^@layer pbk\.(base|skin) \{/)
  })

  it.each(sheets)('uses logical directions only in $path', ({ css }) => {
    const ours = css.replaceAll('safe-area-inset-bottom', '')
    expect(ours).not.toMatch(
      /\b(margin|padding|border|inset)-(left|right|top|bottom)\b|^\s*(left|right|top|bottom|width|height):|text-align: (left|right)/m,
    )
  })
})
