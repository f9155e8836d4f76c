import type { Page } from 'playwright'

/** What moved on a page. */
interface Shifts {
  /** What the browser counts, those soon after an input included. */
  readonly counted: number[]
  /** Words around the parts that stood elsewhere in the next frame. */
  readonly moved: string[]
}

/** Runs in the page: notes every layout shift, and every frame in which words around a part have moved. */
export function recordShifts(): void {
  const shifts: Shifts = { counted: [], moved: [] }
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      shifts.counted.push((entry as PerformanceEntry & { readonly value: number }).value)
    }
  }).observe({ type: 'layout-shift', buffered: true })
  const places = new Map<Element, string>()
  const look = () => {
    for (const [index, element] of document.querySelectorAll('.neighbour').entries()) {
      const { x, y } = element.getBoundingClientRect()
      const place = `${x + scrollX}, ${y + scrollY}`
      const before = places.get(element) ?? place
      if (before !== place)
        shifts.moved.push(`${index} ${element.textContent}: ${before} → ${place}`)
      places.set(element, place)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Everything that has moved until now. */
export function shiftsOf(page: Page): Promise<Shifts> {
  // Two frames later all that was laid out has been counted.
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
    return (globalThis as typeof globalThis & { readonly shifts: Shifts }).shifts
  })
}
