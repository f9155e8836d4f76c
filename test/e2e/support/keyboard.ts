import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Runs in the page: counts the frames in which the focus, once it is somewhere, is nowhere. */
export function countLostFocus(): void {
  const page = globalThis as typeof globalThis & { lostFocus?: number }
  page.lostFocus = 0
  let begun = false
  const look = () => {
    const nowhere = document.activeElement === document.body
    if (begun && nowhere) page.lostFocus = (page.lostFocus ?? 0) + 1
    begun ||= !nowhere
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Somebody who has a keyboard and nothing else. */
export function keyboardOf(page: Page) {
  /** The focus is there: by its role and its name, to be seen, and nothing lies over it. */
  const isAt = async (stop: string) => {
    await expect.poll(() => focusOf(page), { interval: 20 }).toBe(stop)
    expect(await page.evaluate(hiddenFocus), `the focus on ${stop}`).toBe('')
  }
  return {
    isAt,
    /** Presses a key once for each stop. */
    async walk(key: string, ...stops: readonly string[]) {
      for (const stop of stops) {
        await page.keyboard.press(key)
        await isAt(stop)
      }
    },
    async press(key: string, ...then: readonly string[]) {
      await page.keyboard.press(key)
      for (const stop of then) await isAt(stop)
    },
    type: (text: string) => page.keyboard.type(text),
    lost: () => page.evaluate(() => (globalThis as { lostFocus?: number }).lostFocus),
  }
}

async function focusOf(page: Page): Promise<string> {
  const seen = await page
    .locator(':focus')
    .ariaSnapshot({ timeout: 500 })
    .catch(() => '- nothing')
  const [first = ''] = seen.split('\n')
  // Without what is typed in a field.
  return first.replace(/^- |:$/g, '').replace(/^(textbox [^:]*): .*/, '$1')
}

/** Runs in the page: what keeps the focus from being seen; empty where nothing does. */
function hiddenFocus(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'is nowhere'
  const box = focused.getBoundingClientRect()
  if (box.top < -1 || box.bottom > innerHeight + 1) return 'is scrolled away'
  if (box.left < -1 || box.right > innerWidth + 1) return 'is beside the window'
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  if (!focused.contains(over) && over?.closest('label')?.contains(focused) !== true) {
    return `is under ${over?.className}`
  }
  // What takes the focus to be read, and is no stop of the Tab key, is nothing to act on.
  if (focused instanceof HTMLElement && focused.tabIndex < 0) return ''
  const framed = [focused, focused.parentElement].find((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  })
  return framed ? '' : 'has no frame'
}
