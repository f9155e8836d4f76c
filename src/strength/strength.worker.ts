import {
  performTask,
  type StrengthOutput,
  type StrengthTask,
  type StrengthTaskName,
} from './strengthTasks.js'

/** All that the worker ever says: that it has loaded, what a task came to, or that one failed. */
export type StrengthAnswer<Name extends StrengthTaskName = StrengthTaskName> =
  | 'ready'
  | 'failed'
  | { readonly output: StrengthOutput<Name> }

// The dictionaries are imported above rather than on demand: a bundler's default worker is one
// file, and this file is itself loaded only when they are needed.
addEventListener('message', ({ data }: MessageEvent<StrengthTask>) => {
  answer(perform(data))
})
answer('ready')

function perform(task: StrengthTask): StrengthAnswer {
  try {
    return { output: performTask(task) }
  } catch {
    // An error of the estimate may quote the candidate, so none leaves the worker.
    return 'failed'
  }
}

function answer(message: StrengthAnswer): void {
  postMessage(message)
}
