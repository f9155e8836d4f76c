import { hexColor } from './contrast.js'
import type { ColorName, Colors } from './contrastRules.js'
import type { Theme } from './themes.js'
import type { TokenName, Tokens } from './tokens.js'

/** A theme as one system shows it. */
export interface Look {
  readonly name: string
  readonly colors: Colors
}

/**
 * The looks of a theme of the kit: two where it follows the system.
 * @throws {Error} for a colour that is neither `#rrggbb` nor `light-dark()` of two of them.
 */
export function looksOf({ name, tokens }: Theme): Look[] {
  const follows = Object.values(tokens).some((value) => value.startsWith('light-dark('))
  if (!follows) return [{ name, colors: colorsOf(tokens, 'light') }]
  return (['light', 'dark'] as const).map((scheme) => ({
    name: `${name}, ${scheme}`,
    colors: colorsOf(tokens, scheme),
  }))
}

function colorsOf(tokens: Tokens, scheme: 'light' | 'dark'): Colors {
  const names = (Object.keys(tokens) as TokenName[]).filter(isColorName)
  return Object.fromEntries(
    names.map((name) => {
      const value = tokens[name] ?? ''
      const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [value, value, value]
      return [name, hexColor((scheme === 'light' ? light : dark) ?? '')]
    }),
  )
}

function isColorName(name: TokenName): name is ColorName {
  return name.startsWith('color-')
}
