import type { Tokens } from './tokens.js'

/**
 * A look as plain data. Change one by spreading it:
 * `{ ...darkTheme, tokens: { 'color-accent': '#b8a5ff' } }`.
 */
export interface Theme {
  /** The rule in `styles.css` to start from; also the value of `data-pbk-theme`. */
  readonly name: 'light' | 'dark' | 'adaptive' | 'contrast'
  /** The tokens of this theme. Those that the rule does not already say are set on each part. */
  readonly tokens: Tokens
  /** What the rule in `styles.css` already says. Leave it as it is. */
  readonly base?: Tokens
}

const lightTokens: Tokens = {
  'color-accent': '#1f5d99',
  'color-on-accent': '#ffffff',
  'color-surface': '#ffffff',
  'color-raised': '#f6f6f4',
  'color-text': '#1b1c1e',
  'color-muted': '#5c6066',
  'color-border': '#868a91',
  'color-focus': '#1f5d99',
  'color-danger': '#ad2b22',
  'color-warning': '#855a00',
  'color-success': '#22704a',
  shadow: '0 1px 2px rgb(20 22 26 / 0.08), 0 16px 40px -8px rgb(20 22 26 / 0.18)',
}

const darkTokens: Tokens = {
  'color-accent': '#8ebbe8',
  'color-on-accent': '#0f2236',
  'color-surface': '#1c1d20',
  'color-raised': '#25272b',
  'color-text': '#ececea',
  'color-muted': '#a3a7ae',
  'color-border': '#747982',
  'color-focus': '#8ebbe8',
  'color-danger': '#f19a90',
  'color-warning': '#e0b566',
  'color-success': '#83c9a2',
  shadow: '0 0 0 1px rgb(255 255 255 / 0.07), 0 20px 48px -8px rgb(0 0 0 / 0.6)',
}

const adaptiveTokens: Tokens = {
  'color-accent': 'light-dark(#1f5d99, #8ebbe8)',
  'color-on-accent': 'light-dark(#ffffff, #0f2236)',
  'color-surface': 'light-dark(#ffffff, #1c1d20)',
  'color-raised': 'light-dark(#f6f6f4, #25272b)',
  'color-text': 'light-dark(#1b1c1e, #ececea)',
  'color-muted': 'light-dark(#5c6066, #a3a7ae)',
  'color-border': 'light-dark(#868a91, #747982)',
  'color-focus': 'light-dark(#1f5d99, #8ebbe8)',
  'color-danger': 'light-dark(#ad2b22, #f19a90)',
  'color-warning': 'light-dark(#855a00, #e0b566)',
  'color-success': 'light-dark(#22704a, #83c9a2)',
  shadow:
    '0 0 0 1px light-dark(transparent, rgb(255 255 255 / 0.07)), 0 1px 2px rgb(20 22 26 / 0.08), 0 16px 40px -8px light-dark(rgb(20 22 26 / 0.18), rgb(0 0 0 / 0.6))',
}

const contrastTokens: Tokens = {
  'color-accent': '#00356b',
  'color-on-accent': '#ffffff',
  'color-surface': '#ffffff',
  'color-raised': '#ffffff',
  'color-text': '#000000',
  'color-muted': '#2f3237',
  'color-border': '#000000',
  'color-focus': '#a3006d',
  'color-danger': '#8a0f08',
  'color-warning': '#5c3d00',
  'color-success': '#0a4a2a',
  shadow: '0 0 0 2px #000000',
}

/** Dark text on white, whatever the system prefers. */
export const lightTheme: Theme = { name: 'light', tokens: lightTokens, base: lightTokens }

/** Light text on near black, whatever the system prefers. */
export const darkTheme: Theme = { name: 'dark', tokens: darkTokens, base: darkTokens }

/** Light or dark, as the system prefers. */
export const adaptiveTheme: Theme = {
  name: 'adaptive',
  tokens: adaptiveTokens,
  base: adaptiveTokens,
}

/** Black on white with full borders, for people who need more contrast than usual. */
export const contrastTheme: Theme = {
  name: 'contrast',
  tokens: contrastTokens,
  base: contrastTokens,
}

/** Every theme of the kit, held by the build to the rules of contrast. */
export const shippedThemes: readonly Theme[] = [lightTheme, darkTheme, adaptiveTheme, contrastTheme]
