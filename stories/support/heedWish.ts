/** Something that a person can ask of the system, as a media feature. */
export type Wish = 'prefers-reduced-motion: reduce' | 'prefers-contrast: more'

/**
 * Puts the page's own rules for a wish in force, as if the system asked for it: a page cannot change
 * what the system says, but its style rules can be made to apply. What asks `matchMedia` is not reached.
 * @returns puts the rules back.
 */
export function heedWish(wish: Wish): () => void {
  const media = Array.from(document.styleSheets, mediaOf)
    .flat()
    .filter(({ mediaText }) => mediaText.includes(`(${wish})`))
  const before = media.map(({ mediaText }) => mediaText)
  for (const list of media) list.mediaText = list.mediaText.replace(`(${wish})`, '(min-width: 0)')
  return () => {
    for (const [index, list] of media.entries()) list.mediaText = before[index] ?? ''
  }
}

function mediaOf({ cssRules }: CSSStyleSheet | CSSGroupingRule): MediaList[] {
  return Array.from(cssRules).flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule.media] : []),
    ...(rule instanceof CSSGroupingRule ? mediaOf(rule) : []),
  ])
}
