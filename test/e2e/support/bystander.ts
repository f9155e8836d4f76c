import type { Page } from 'playwright'

/**
 * Looks at a page without touching it. Whatever else Playwright does in a page counts there as a
 * click of its person: a page that was looked at through it may open windows for five seconds.
 */
export interface Bystander {
  /** Runs in the page, in nobody's name. */
  run<Input, Output>(
    work: (input: Input) => Output | Promise<Output>,
    input: Input,
  ): Promise<Output>
  run<Output>(work: () => Output | Promise<Output>): Promise<Output>
  /** Waits until a text is shown. */
  sees(text: string): Promise<void>
  /** Waits for a button that can be clicked and stands still. @returns Its middle. */
  find(name: string): Promise<{ x: number; y: number }>
  /** Finds a button and clicks it with the mouse, as its person does. */
  click(name: string): Promise<void>
}

/** Opens the browser's own tools for a page: they alone can look without a gesture. */
export async function standBy(page: Page): Promise<Bystander> {
  const session = await page.context().newCDPSession(page)
  async function run(work: (input: never) => unknown, input?: unknown) {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${work})(${JSON.stringify(input)})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails.exception))
    return result.value
  }
  const find = (name: string) => run(placeOf, name)
  return {
    run,
    sees: (text) => run(untilSeen, text),
    find,
    async click(name) {
      const { x, y } = await find(name)
      await page.mouse.click(x, y)
    },
  }
}

/** Runs in the page. */
function untilSeen(text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () =>
      document.body.innerText.includes(text) ? resolve() : void requestAnimationFrame(look)
    look()
  })
}

/** Runs in the page. */
function placeOf(name: string): Promise<{ x: number; y: number }> {
  return new Promise((resolve) => {
    let before = ''
    const look = () => {
      const button = [...document.querySelectorAll('button')].find(
        (candidate) => candidate.innerText.trim() === name && candidate.ariaDisabled !== 'true',
      )
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {}
      const middle = { x: x + width / 2, y: y + height / 2 }
      const place = JSON.stringify([button === undefined, middle])
      const isOnTop = button?.contains(document.elementFromPoint(middle.x, middle.y)) === true
      if (isOnTop && place === before) return resolve(middle)
      before = place
      requestAnimationFrame(look)
    }
    look()
  })
}
