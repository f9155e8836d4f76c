import type { StrengthAssessment, StrengthRequest } from './assessStrength.js'
import type { StrengthAnswer } from './strength.worker.js'

/** A worker that has loaded the dictionaries. It answers one request at a time. */
export interface StrengthWorker {
  /** Rejects, and ends the worker, when a check fails or takes too long. */
  assess(request: StrengthRequest): Promise<StrengthAssessment>
}

const loadLimitMs = 15_000
const checkLimitMs = 3_000

/**
 * Starts the worker and waits until its dictionaries are in. Rejects where it cannot start: no
 * workers here, a content security policy or another origin that forbids it, no network.
 */
export async function startStrengthWorker(): Promise<StrengthWorker> {
  // Bundlers find the worker by this very expression, so it stays in one piece.
  const worker = new Worker(new URL('./strength.worker.js', import.meta.url), { type: 'module' })
  await nextAnswer(worker, loadLimitMs)
  return {
    async assess(request) {
      const answered = nextAnswer(worker, checkLimitMs)
      worker.postMessage(request)
      const answer = await answered
      if (typeof answer === 'object') return answer
      worker.terminate()
      throw new Error('The strength check failed.')
    },
  }
}

function nextAnswer(worker: Worker, limitMs: number): Promise<StrengthAnswer> {
  const heard = new AbortController()
  const { signal } = heard
  return new Promise<StrengthAnswer>((resolve, reject) => {
    const giveUp = () => {
      worker.terminate()
      reject(new Error('The strength worker does not answer.'))
    }
    const timer = setTimeout(giveUp, limitMs)
    signal.addEventListener('abort', () => clearTimeout(timer))
    worker.addEventListener('message', ({ data }) => resolve(data), { signal })
    worker.addEventListener('messageerror', giveUp, { signal })
    worker.addEventListener('error', giveUp, { signal })
  }).finally(() => heard.abort())
}
