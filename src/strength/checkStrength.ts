import type { StrengthAssessment, StrengthRequest } from './assessStrength.js'
import { type StrengthWorker, startStrengthWorker } from './startStrengthWorker.js'

type InPage = typeof import('./assessStrength.js')

const loadLimitMs = 15_000

// One worker, and one set of dictionaries, serves every policy of the page.
let worker: Promise<StrengthWorker> | null = null
let inPage: Promise<InPage> | null = null
let workerIsUsable = true
let lastCheck: Promise<unknown> = Promise.resolve()

/**
 * Assesses a candidate in the worker, or in the page where there is none. Checks run one after the
 * other; one whose signal has aborted gives up its turn.
 * @throws the signal's reason once it has aborted, and a constant error where neither way works.
 */
export function checkStrength(
  request: StrengthRequest,
  signal?: AbortSignal,
): Promise<StrengthAssessment> {
  const check = lastCheck.then(() => {
    signal?.throwIfAborted()
    return assess(request)
  })
  lastCheck = check.catch(() => {})
  return signal ? unlessAborted(check, signal) : check
}

/** Starts loading what a check needs, so that the first one does not wait for it. */
export function preloadStrength(): void {
  openWorker()
    .catch(loadInPage)
    .catch(() => {})
}

async function assess(request: StrengthRequest): Promise<StrengthAssessment> {
  try {
    const { assess } = await openWorker()
    return await assess(request)
  } catch {
    // From here on the page does without a worker: one that failed would most likely fail again,
    // and each of its failures costs the person seconds.
    worker = null
    workerIsUsable = false
  }
  try {
    const { assessStrength } = await loadInPage()
    return assessStrength(request)
  } catch {
    // Most likely there was no network. The next check tries everything anew.
    workerIsUsable = true
    throw new Error('The strength check is not available.')
  }
}

function openWorker(): Promise<StrengthWorker> {
  if (!workerIsUsable) return Promise.reject(new Error('The strength worker is not available.'))
  worker ??= startStrengthWorker()
  worker.catch(() => {
    worker = null
  })
  return worker
}

function loadInPage(): Promise<InPage> {
  inPage ??= import('./assessStrength.js')
  inPage.catch(() => {
    inPage = null
  })
  return withinLoadLimit(inPage)
}

function withinLoadLimit<T>(loading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The strength dictionaries did not load in time.'))
    }, loadLimitMs)
    loading.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
