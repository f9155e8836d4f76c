import { unlessAborted, withinLoadLimit } from './loadLimit.js'
import { type StrengthWorker, startStrengthWorker } from './startStrengthWorker.js'

/** Performs tasks: the worker, or the page where there is none. */
export type StrengthEngine = Pick<StrengthWorker, 'perform'>

// One worker, and one set of dictionaries, serves every policy of the page.
let worker: Promise<StrengthEngine> | null = null
let inPage: Promise<StrengthEngine> | null = null
let workerIsUsable = true
let lastJob: Promise<unknown> = Promise.resolve()

/**
 * Does a job with the worker, or in the page where there is none. Jobs are done one after the
 * other; one whose signal has aborted gives up its turn.
 * @throws the signal's reason once it has aborted, and a constant error where neither way works.
 */
export function withStrengthEngine<T>(
  job: (engine: StrengthEngine) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const done = lastJob.then(() => {
    signal?.throwIfAborted()
    return tryEngines(job)
  })
  lastJob = done.catch(() => {})
  return unlessAborted(done, signal)
}

/** Starts loading what a job needs, so that the first one does not wait for it. */
export function preloadEngine(): void {
  openWorker()
    .catch(loadInPage)
    .catch(() => {})
}

async function tryEngines<T>(job: (engine: StrengthEngine) => Promise<T>): Promise<T> {
  try {
    return await job(await openWorker())
  } catch {
    // From here on the page does without a worker: one that failed would most likely fail again,
    // and each of its failures costs the person seconds.
    worker = null
    workerIsUsable = false
  }
  try {
    return await job(await loadInPage())
  } catch {
    // Most likely there was no network. The next job tries everything anew.
    workerIsUsable = true
    throw new Error('The strength check is not available.')
  }
}

function openWorker(): Promise<StrengthEngine> {
  if (!workerIsUsable) return Promise.reject(new Error('The strength worker is not available.'))
  worker ??= startStrengthWorker()
  worker.catch(() => {
    worker = null
  })
  return worker
}

function loadInPage(): Promise<StrengthEngine> {
  inPage ??= import('./strengthTasks.js').then(({ performTask }) => ({
    perform: async (task) => performTask(task),
  }))
  inPage.catch(() => {
    inPage = null
  })
  return withinLoadLimit(inPage)
}
