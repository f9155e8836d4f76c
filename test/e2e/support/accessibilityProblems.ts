import axe from 'axe-core'
import type { Page } from 'playwright'

/** What axe finds on the page as it is now: the rules that are broken, and where. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // Over the debugging protocol, which the page's content security policy does not bind.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { iframes: false })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  })
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
