import { indexedDbJournal, webLock } from 'portal-backup-kit/adapters'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { measureOverhead } from '../measureOverhead.ts'
import { mountForClick, timeOfClick } from './mountForClick.tsx'
import { mountForRuns, performRuns } from './mountForRuns.tsx'
import { timeStarts } from './timeStarts.ts'
import { timeStorage } from './timeStorage.ts'
import 'portal-backup-kit/styles.css'

/** What the command takes in hand. */
const bench = {
  mountForClick,
  timeOfClick,
  mountForRuns,
  performRuns,
  timeStarts,
  timeStorage,
  measureOverhead(rounds: number) {
    const ports = { journal: indexedDbJournal(), lock: webLock(), passwordPolicy: passwordPolicy() }
    return measureOverhead('Chromium', ports, rounds)
  },
}

export type BenchPage = typeof bench

Object.assign(window, { bench })
