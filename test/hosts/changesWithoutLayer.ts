import type { Page } from 'playwright'

/** What a reset could take from a part, and what of it can be seen. */
const properties = [
  ...['display', 'position', 'width', 'height', 'opacity', 'cursor'],
  ...['color', 'background-color', 'background-image', 'box-shadow', 'text-align'],
  ...['font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing'],
  ...['text-decoration-line', 'text-transform', 'text-indent', 'white-space'],
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [
    `margin-${side}`,
    `padding-${side}`,
    `border-${side}-width`,
  ]),
  ...['top-left', 'top-right', 'bottom-right', 'bottom-left'].map((at) => `border-${at}-radius`),
]

/**
 * Takes the rules of a cascade layer out of a page for a moment, except those of `html`.
 * @returns What they did to the parts and to all in them: `h2.pbk-title font-weight: 400, not 600`.
 */
export function changesWithoutLayer(page: Page, layer: string): Promise<readonly string[]> {
  return page.evaluate(
    ({ layer, properties }) => {
      const rules = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSLayerBlockRule)
        .filter(({ name }) => name === layer)
      if (rules.length === 0) throw new Error(`There are no rules in the layer ${layer}.`)
      // The margin of the page is none of the parts' own.
      document.body.style.margin = '0'
      const before = look()
      const putBack = rules.flatMap(takeOut)
      const after = look()
      for (const put of putBack.reverse()) put()
      return before.flatMap(({ name, values }, at) =>
        properties
          .map((property, index) => [property, values[index], after[at]?.values[index]])
          .filter(([, now, then]) => now !== then)
          .map(([property, now, then]) => `${name} ${property}: ${now}, not ${then}`),
      )

      function takeOut(rule: CSSLayerBlockRule) {
        return [...rule.cssRules]
          .map(({ cssText }, index) => ({ cssText, index }))
          .filter(({ cssText }) => !cssText.startsWith('html'))
          .reverse()
          .map(({ cssText, index }) => {
            rule.deleteRule(index)
            return () => rule.insertRule(cssText, index)
          })
      }

      function look() {
        return [...document.querySelectorAll('.pbk, .pbk *')].flatMap((element) =>
          ['', '::before', '::after'].map((pseudo) => {
            const style = getComputedStyle(element, pseudo)
            return {
              name: [element.localName, ...element.classList].join('.') + pseudo,
              values: properties.map((property) => style.getPropertyValue(property)),
            }
          }),
        )
      }
    },
    { layer, properties },
  )
}
