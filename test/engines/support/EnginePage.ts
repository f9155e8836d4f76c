import { expect } from 'vitest'
import type { EngineTab, Key } from './Engine.ts'
import { focusedElement, pointOfButton } from './inPage.ts'
import { until } from './until.ts'

/** What a person sees and does on a page, in any engine. */
export class EnginePage {
  readonly #tab: EngineTab

  constructor(tab: EngineTab) {
    this.#tab = tab
  }

  goto(url: string): Promise<void> {
    return this.#tab.goto(url)
  }

  reload(): Promise<void> {
    return this.#tab.reload()
  }

  close(): Promise<void> {
    return this.#tab.close()
  }

  /**
   * Calls a function in the page with one argument and awaits its result. Both pass through JSON, so
   * that they are the same in every engine.
   */
  evaluate<Result>(call: () => Result | Promise<Result>): Promise<Result>
  evaluate<Result, Argument>(
    call: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  evaluate(call: (argument: unknown) => unknown, argument?: unknown): Promise<unknown> {
    return this.evaluateIn('page', call, argument)
  }

  /** As {@link evaluate}, in the page or in its first frame. */
  evaluateIn<Result, Argument>(
    place: 'page' | 'frame',
    call: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>
  async evaluateIn(
    place: 'page' | 'frame',
    call: (argument: unknown) => unknown,
    argument?: unknown,
  ): Promise<unknown> {
    const result = `await (${call})(${JSON.stringify(argument)})`
    const json = await this.#tab.run(`(async () => JSON.stringify({ result: ${result} }))()`, place)
    return JSON.parse(json).result
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text)
  }

  /** Presses a key; `Shift+` may stand before it. */
  press(key: Key | `Shift+${Key}`): Promise<void> {
    return this.#tab.press(key.replace('Shift+', '') as Key, key.startsWith('Shift+'))
  }

  /** Presses a key once for each element that the focus then has to be on. */
  async walk(key: Key | `Shift+${Key}`, ...stops: readonly string[]): Promise<void> {
    for (const stop of stops) {
      await this.press(key)
      await this.expectFocus(stop)
    }
  }

  /** Deletes what is in the focused field, key by key. */
  async clear(): Promise<void> {
    const length = await this.evaluate(
      () => (document.activeElement as HTMLInputElement).value.length,
    )
    for (let presses = 0; presses < length; presses += 1) await this.press('Backspace')
  }

  /** Clicks the button of this name, once it is visible, enabled and under the pointer. */
  async click(name: string): Promise<void> {
    const point = await until(`the button "${name}"`, () => this.evaluate(pointOfButton, name))
    await this.#tab.clickAt(point.x, point.y)
  }

  /** Waits until the focus is on the element of this role and name. */
  async expectFocus(element: string): Promise<void> {
    await expect.poll(() => this.evaluate(focusedElement)).toBe(element)
  }

  /** Waits until the parts of the kit on the page have read the wallet: clicks count from then on. */
  async expectReady(): Promise<void> {
    const ready = () =>
      document.querySelector('.pbk') !== null &&
      document.querySelector('.pbk[data-status=starting]') === null
    await expect.poll(() => this.evaluate(ready)).toBe(true)
  }

  /** Waits until the page shows this text. */
  async expectText(text: string): Promise<void> {
    await expect.poll(() => this.evaluate(() => document.body.innerText)).toContain(text)
  }
}
