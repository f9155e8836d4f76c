import type { Clock } from '../ports.js'

/** Without news from the SDK for this long, the state says so. A person may be at a prompt, so nothing is given up. */
export const slowAfterMs = 90_000

/** Calls `onQuiet` after each long silence. */
export function watchSilence(clock: Clock, onQuiet: () => void) {
  let waiting = new AbortController()
  const listen = () => clock.sleep(slowAfterMs, waiting.signal).then(onQuiet, () => {})
  void listen()
  return {
    /** There was news. */
    heard() {
      waiting.abort()
      waiting = new AbortController()
      void listen()
    },
    stop: () => waiting.abort(),
  }
}
