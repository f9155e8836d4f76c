import { afterEach, expect } from 'vitest'
import { lookProblems } from './lookProblems.js'

declare module 'vitest' {
  interface TaskMeta {
    /** Noted by Storybook. */
    readonly storyId?: string
  }
}

// A story has been played, and keeps its state while it puts on one look after the other.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') return
  expect(await lookProblems(), `${task.meta.storyId} in every look`).toEqual([])
})
