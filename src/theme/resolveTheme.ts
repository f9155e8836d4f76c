import type { Theme } from './themes.js'
import type { TokenName, Tokens } from './tokens.js'

/** How the provider or one part asks to look. */
export interface ThemeProps {
  /**
   * The theme of this part and everything in it. On a part it puts the provider's theme and tokens aside.
   * @default the provider's, else the stylesheet's own (light, or as the page's `color-scheme` says)
   */
  readonly theme?: Theme
  /** Single tokens, over whatever the theme says. */
  readonly tokens?: Tokens
}

/** What the props of the provider and of a part come to. */
export interface ResolvedTheme {
  readonly name: Theme['name'] | undefined
  readonly tokens: Tokens
}

/** The stylesheet's own look. */
export const unthemed: ResolvedTheme = { name: undefined, tokens: {} }

/** Lays the props of a part over what surrounds it; gives back `outer` itself where there are none. */
export function resolveTheme(outer: ResolvedTheme, { theme, tokens }: ThemeProps): ResolvedTheme {
  if (theme === undefined && tokens === undefined) return outer
  return {
    name: theme ? theme.name : outer.name,
    tokens: { ...(theme ? changedTokens(theme) : outer.tokens), ...tokens },
  }
}

// What the stylesheet's rule says already stays out of the way of the host's own rules.
function changedTokens({ tokens, base = {} }: Theme): Tokens {
  const names = Object.keys(tokens) as TokenName[]
  return Object.fromEntries(
    names.filter((name) => tokens[name] !== base[name]).map((name) => [name, tokens[name]]),
  )
}
