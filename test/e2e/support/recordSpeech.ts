import type { Page } from 'playwright'

/** Runs in the page: notes what its live regions say, each time that words appear in one. */
export function recordSpeech(): void {
  const spoken: string[] = []
  Object.assign(globalThis, { spoken })
  const regions = '.pbk-live > [role]'
  const say = (region: Element) => {
    const text = region.textContent ?? ''
    const urgency = region.role === 'alert' ? 'assertive' : 'polite'
    if (text !== '') spoken.push(`${urgency}: ${text}`)
  }
  const observer = new MutationObserver((records) => {
    // A region that comes with words is read out as one that gets them.
    const changed = records.flatMap(({ target, addedNodes }) => {
      const element = target instanceof Element ? target : target.parentElement
      const own = element?.closest(regions)
      if (own) return [own]
      const added = [...addedNodes].filter((node) => node instanceof Element)
      return added.flatMap((node) => [
        ...(node.matches(regions) ? [node] : []),
        ...node.querySelectorAll(regions),
      ])
    })
    for (const region of new Set(changed)) if (region.isConnected) say(region)
  })
  observer.observe(document, { childList: true, characterData: true, subtree: true })
}

/** All that was said until now, oldest first. */
export function speechOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as { spoken?: readonly string[] }).spoken ?? [])
}
