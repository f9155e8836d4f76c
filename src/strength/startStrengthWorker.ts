import type { StrengthAnswer } from './strength.worker.js'
import type { StrengthOutput, StrengthTask, StrengthTaskName } from './strengthTasks.js'
import { underTrustedTypes } from './trustedTypes.js'

/** A worker that has loaded the dictionaries. It performs one task at a time. */
export interface StrengthWorker {
  /** Rejects, and ends the worker, when a task fails or takes too long. */
  perform<Name extends StrengthTaskName>(task: StrengthTask<Name>): Promise<StrengthOutput<Name>>
}

const loadLimitMs = 15_000
const taskLimitMs = 3_000

/**
 * Starts the worker and waits until its dictionaries are in. Rejects where it cannot start: no
 * workers here, a content security policy or another origin that forbids it, no network.
 */
export async function startStrengthWorker(): Promise<StrengthWorker> {
  const worker = underTrustedTypes(
    // Bundlers find the worker by this very expression, so it stays in one piece.
    () => new Worker(new URL('./strength.worker.js', import.meta.url), { type: 'module' }),
  )
  await nextAnswer(worker, loadLimitMs)
  return {
    async perform<Name extends StrengthTaskName>(task: StrengthTask<Name>) {
      const answered = nextAnswer<Name>(worker, taskLimitMs)
      worker.postMessage(task)
      const answer = await answered
      if (typeof answer === 'object') return answer.output
      worker.terminate()
      throw new Error('The strength check failed.')
    },
  }
}

function nextAnswer<Name extends StrengthTaskName>(
  worker: Worker,
  limitMs: number,
): Promise<StrengthAnswer<Name>> {
  const heard = new AbortController()
  const { signal } = heard
  return new Promise<StrengthAnswer<Name>>((resolve, reject) => {
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
