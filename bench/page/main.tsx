import { indexedDbJournal, webLock } from 'portal-backup-kit/adapters'
import { measureOverhead } from '../measureOverhead.ts'
import { mountForClick, timeOfClick } from './mountForClick.tsx'
import { mountForRuns, performRuns } from './mountForRuns.tsx'
import { timeCalls } from './timeCalls.ts'
import { timeStarts, timeStartsUnflushed } from './timeStarts.ts'
import 'portal-backup-kit/styles.css'

/** What the command takes in hand. */
const bench = {
  mountForClick,
  timeOfClick,
  mountForRuns,
  performRuns,
  timeStarts,
  timeStartsUnflushed,
  timeCalls,
  measureOverhead(rounds: number) {
    return measureOverhead('Chromium', { journal: indexedDbJournal(), lock: webLock() }, rounds)
  },
}

export type BenchPage = typeof bench

Object.assign(window, { bench })
