import { type Color, contrastOf, mix, over } from './contrast.js'
import type { TokenName } from './tokens.js'

/** The name of a token that is a colour. */
export type ColorName = Extract<TokenName, `color-${string}`>

/** The colours of a look, as far as they are known. */
export type Colors = Readonly<Partial<Record<ColorName, Color>>>

/** What a colour is drawn on. */
export interface Ground {
  /** What it is called in a warning. */
  readonly name: string
  readonly token: ColorName
  /** What the stylesheet lays over it there: so much of another token. */
  readonly layer?: { readonly token: ColorName; readonly part: number }
}

/** How well one token must stand out. */
export interface ContrastRule {
  readonly token: ColorName
  /** Where it is not drawn in full: the place, and how much of it is mixed into its ground there. */
  readonly faded?: { readonly where: string; readonly part: number }
  readonly grounds: readonly Ground[]
  /** The contrast ratio of WCAG 2.2: 4.5 to read text (1.4.3), 3 to see a control (1.4.11). */
  readonly least: 4.5 | 3
}

/** One token on one ground. */
export interface ContrastPair {
  readonly rule: ContrastRule
  readonly ground: Ground
  readonly ratio: number
}

/** Every ground of the kit. The parts are those of the stylesheet: a test compares them. */
export const grounds = {
  surface: { name: 'color-surface', token: 'color-surface' },
  hover: on('color-surface', 'color-text', 0.05, 'under the pointer'),
  press: on('color-surface', 'color-text', 0.09, 'while pressed'),
  chosen: on('color-surface', 'color-accent', 0.08, 'of a chosen row'),
  raised: { name: 'color-raised', token: 'color-raised' },
  raisedHover: on('color-raised', 'color-text', 0.05, 'under the pointer'),
  raisedPress: on('color-raised', 'color-text', 0.09, 'while pressed'),
  accent: { name: 'color-accent', token: 'color-accent' },
  accentHover: on('color-accent', 'color-text', 0.16, 'under the pointer'),
  accentPress: on('color-accent', 'color-text', 0.28, 'while pressed'),
} as const satisfies Record<string, Ground>

const { surface, hover, press, chosen, raised, raisedHover, raisedPress } = grounds
const { accent, accentHover, accentPress } = grounds
const rows = [surface, hover, chosen, raised]
const rowsAndButtons = [...rows, press, raisedHover, raisedPress]

/** Which colour must stand out from what, and how well. */
export const contrastRules: readonly ContrastRule[] = [
  // Also the words of secondary and of quiet buttons, which stand on notices too.
  { token: 'color-text', grounds: rowsAndButtons, least: 4.5 },
  { token: 'color-accent', grounds: rowsAndButtons, least: 4.5 },
  { token: 'color-muted', grounds: rows, least: 4.5 },
  { token: 'color-danger', grounds: rows, least: 4.5 },
  { token: 'color-warning', grounds: rows, least: 4.5 },
  { token: 'color-success', grounds: rows, least: 4.5 },
  { token: 'color-on-accent', grounds: [accent, accentHover, accentPress], least: 4.5 },
  {
    token: 'color-on-accent',
    faded: { where: 'starting button', part: 0.82 },
    grounds: [accent],
    least: 4.5,
  },
  { token: 'color-border', grounds: rows, least: 3 },
  { token: 'color-focus', grounds: rows, least: 3 },
]

function on(token: ColorName, layer: ColorName, part: number, where: string): Ground {
  return { name: `${token} ${where}`, token, layer: { token: layer, part } }
}

/**
 * What the rules come to for a look. A pair is left out where a colour of it is not known, or where
 * the page shows through its ground: then nobody can tell before it is drawn.
 */
export function contrastPairs(colors: Colors): ContrastPair[] {
  return contrastRules.flatMap((rule) =>
    rule.grounds.flatMap((ground) => {
      const under = groundColor(ground, colors)
      const token = colors[rule.token]
      if (under === undefined || token === undefined) return []
      const paint = rule.faded ? mix(under, token, rule.faded.part) : token
      return [{ rule, ground, ratio: contrastOf(over(under, paint), under) }]
    }),
  )
}

/** How a rule is met on the worst of its grounds. */
export function leastRatio(rule: ContrastRule, colors: Colors): number {
  const pairs = contrastPairs(colors).filter((pair) => pair.rule === rule)
  return Math.min(...pairs.map(({ ratio }) => ratio))
}

/** Whether a pair is below what its rule asks for. */
export function fallsShort({ rule, ratio }: ContrastPair): boolean {
  return ratio < rule.least
}

/** `color-muted on color-raised is 3.1:1, needs 4.5:1` */
export function describePair({ rule, ground, ratio }: ContrastPair): string {
  return `${drawnOf(rule)} on ${ground.name} is ${ratioText(ratio)}:1, needs ${rule.least}:1`
}

/** What a rule is about, in words. */
export function drawnOf({ token, faded }: ContrastRule): string {
  return faded ? `${token} (${faded.where})` : token
}

/** One place after the point, and never more than it is. */
export function ratioText(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

function groundColor({ token, layer }: Ground, colors: Colors): Color | undefined {
  const under = colors[token]
  if (under === undefined || under[3] < 1) return undefined
  if (layer === undefined) return under
  const paint = colors[layer.token]
  if (paint === undefined) return undefined
  // The stylesheet mixes into the main action's own colour, and lays a veil over everything else.
  if (token !== 'color-accent') return over(under, paint, layer.part)
  return paint[3] < 1 ? undefined : mix(under, paint, layer.part)
}
