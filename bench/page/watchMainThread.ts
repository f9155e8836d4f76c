/** How long the main thread was busy in one go, at worst, in milliseconds. */
export interface BusyTimes {
  /** The longest task of more than 50 ms, as the browser sees them, or 0. */
  readonly longestTask: number
  /** The longest time between two of the timers that go off all the while, every 4 ms. */
  readonly longestGap: number
}

let tasks: number[] = []
let gaps: number[] = []
let stop = () => {}

const observer = new PerformanceObserver((list) => {
  tasks.push(...list.getEntries().map(({ duration }) => duration))
})

export function watchMainThread(): void {
  stop()
  tasks = []
  gaps = []
  observer.observe({ type: 'longtask' })
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    gaps.push(now - last)
    last = now
  }, 4)
  stop = () => clearInterval(timer)
}

/** Ends the watch, once the browser has told of the last task. */
export async function readBusyTimes(): Promise<BusyTimes> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  stop()
  observer.disconnect()
  return { longestTask: Math.max(0, ...tasks), longestGap: Math.max(...gaps) }
}
