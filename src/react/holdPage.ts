'use client'
import type { BackupEvent } from '../core/events.js'

/**
 * Asks people not to close the page while a run is remembered nowhere else.
 * @returns Hears every event of the flow.
 */
export function holdPage(): (event: BackupEvent) => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  return (event) => {
    switch (event.type) {
      case 'journalNotWritten':
        // What cannot be cleared is remembered all too well.
        if (event.step !== 'clear') window.addEventListener('beforeunload', ask)
        break
      case 'runFailed':
        // A backup that is made has still to be delivered; before that there is nothing to lose.
        if (event.phase === 'delivering' || event.phase === 'confirming') break
        window.removeEventListener('beforeunload', ask)
        break
      case 'runSaved':
      case 'runDiscarded':
        window.removeEventListener('beforeunload', ask)
    }
  }
}
