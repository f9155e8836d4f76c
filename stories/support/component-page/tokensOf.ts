import type { TokenName } from 'portal-backup-kit'

/** What a token does to one thing that a part is made of. */
export type Aspect = 'colour' | 'fill' | 'edge' | 'ring' | 'corners' | 'hover'

/** A token and what it touches. */
export interface TokenUse {
  readonly token: TokenName
  /** By class, after `pbk-`; the part as a whole has no class of its own and is `''`. */
  readonly touches: ReadonlyMap<string, ReadonlySet<Aspect>>
}

/**
 * The tokens that the skin reads for what a part is made of. Nothing is listed by hand: the rules that
 * are in force on this page are read, and the variables between a rule and a token are followed.
 * @param classes After `pbk-`.
 * @param focusable Something in the part can have the focus, so it can have the ring.
 * @param never Attributes that the part never has, as in a selector.
 */
export function tokensOf(
  classes: ReadonlySet<string>,
  focusable: boolean,
  never: readonly string[] = [],
): readonly TokenUse[] {
  const mine = skinRules().filter(
    ({ selectorText }) =>
      subjectOf(selectorText, classes) !== null &&
      !never.some((attribute) => selectorText.includes(attribute)),
  )
  const sources = variablesOf(mine)
  const uses = new Map<TokenName, Map<string, Set<Aspect>>>()
  for (const { selectorText, style } of mine) {
    const subject = subjectOf(selectorText, classes) ?? ''
    for (const [property, value] of declarationsOf(style)) {
      const aspect = aspectOf(property, selectorText)
      if (aspect === null || (aspect === 'ring' && !focusable)) continue
      for (const token of tokensIn(value, sources)) {
        const touches = uses.get(token) ?? new Map<string, Set<Aspect>>()
        touches.set(subject, (touches.get(subject) ?? new Set()).add(aspect))
        uses.set(token, touches)
      }
    }
  }
  return [...uses].map(([token, touches]) => ({ token, touches }))
}

/** The rules of the skin, without those for what a person has asked of the system. */
function skinRules(): readonly CSSStyleRule[] {
  const sheets = Array.from(document.styleSheets)
  return sheets.flatMap(({ cssRules }) => stylesIn(cssRules, false))
}

function stylesIn(rules: CSSRuleList, inSkin: boolean): readonly CSSStyleRule[] {
  return Array.from(rules).flatMap((rule): readonly CSSStyleRule[] => {
    if (rule instanceof CSSStyleRule) return inSkin ? [rule] : []
    if (rule instanceof CSSMediaRule && /prefers|forced/.test(rule.media.mediaText)) return []
    if (rule instanceof CSSLayerBlockRule) return stylesIn(rule.cssRules, rule.name === 'pbk.skin')
    return rule instanceof CSSGroupingRule ? stylesIn(rule.cssRules, inSkin) : []
  })
}

/** The class that a rule is about, where all that it asks for can be in the part; else null. */
function subjectOf(selectors: string, classes: ReadonlySet<string>): string | null {
  for (const selector of withoutConditions(selectors).split(/,(?![^(]*\))/)) {
    const asked = selector.replace(/\([^)]*\)/g, '').matchAll(/\.pbk-([\w-]+)/g)
    const either = [...selector.matchAll(/\(([^)]*)\)/g)].map(([, list = '']) =>
      [...list.matchAll(/\.pbk-([\w-]+)/g)].map(([, name = '']) => name),
    )
    const all = [...asked].map(([, name = '']) => name)
    const given = either.flatMap((names) => (names.length > 0 ? [names] : []))
    const fits =
      all.every((name) => classes.has(name)) &&
      given.every((names) => names.some((name) => classes.has(name)))
    if (fits) return given.at(-1)?.find((name) => classes.has(name)) ?? all.at(-1) ?? ''
  }
  return null
}

/** `:not(…)` and `:has(…)` ask for what is not the subject of the rule. */
function withoutConditions(selectors: string): string {
  const shorter = selectors.replace(/:(?:not|has)\([^()]*\)/g, '')
  return shorter === selectors ? selectors : withoutConditions(shorter)
}

function declarationsOf({ cssText }: CSSStyleDeclaration) {
  return cssText.split(';').flatMap((text): (readonly [property: string, value: string])[] => {
    const [property, ...value] = text.split(':')
    return value.length === 0 ? [] : [[(property ?? '').trim(), value.join(':').trim()]]
  })
}

/** What each private variable is made of. */
function variablesOf(rules: readonly CSSStyleRule[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  for (const [name, value] of rules.flatMap(({ style }) => declarationsOf(style))) {
    if (name.startsWith('--_')) sources.set(name, `${sources.get(name) ?? ''} ${value}`)
  }
  return sources
}

function tokensIn(value: string, sources: ReadonlyMap<string, string>): ReadonlySet<TokenName> {
  const names = [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)
  const found = names.flatMap((name) => {
    // A length is measured once, under the token's name with a line before it.
    const [, token] = /^--_?pbk-(.+)$/.exec(name) ?? []
    return token ? [token as TokenName] : [...tokensIn(sources.get(name) ?? '', sources)]
  })
  return new Set(found)
}

const aspects: readonly (readonly [property: RegExp, aspect: Aspect])[] = [
  [/^border.*radius$/, 'corners'],
  [/^border|^box-shadow$/, 'edge'],
  [/^outline/, 'ring'],
  [/^background/, 'fill'],
  [/^color$/, 'colour'],
]

/** What a property does to the look; null where it is a matter of distances and sizes. */
function aspectOf(property: string, selectors: string): Aspect | null {
  const found = aspects.find(([pattern]) => pattern.test(property))?.[1] ?? null
  return found !== null && /:hover|:active/.test(selectors) ? 'hover' : found
}
