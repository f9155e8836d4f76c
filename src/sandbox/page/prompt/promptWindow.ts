import { PromptBlocked, PromptClosed } from './prompts.js'

/** How often to look whether somebody closed the window, in milliseconds: no event tells. */
const lookEveryMs = 200

/**
 * Opens a page of this origin in a window of its own, gives it a job and waits for its answer.
 * @throws {PromptBlocked} @throws {PromptClosed}
 */
export async function askInWindow<Answer>(path: string, job: unknown): Promise<Answer> {
  const prompt = open(path, '', 'popup,width=480,height=440')
  if (!prompt) throw new PromptBlocked()
  const done = new AbortController()
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const listen = (event: MessageEvent<{ type?: unknown; answer: Answer } | null>) => {
        if (event.source !== prompt || event.origin !== location.origin) return
        if (event.data?.type === 'ready') prompt.postMessage({ type: 'job', job }, location.origin)
        if (event.data?.type === 'answer') resolve(event.data.answer)
      }
      addEventListener('message', listen, { signal: done.signal })
      const look = setInterval(() => prompt.closed && reject(new PromptClosed()), lookEveryMs)
      done.signal.addEventListener('abort', () => clearInterval(look))
    })
  } finally {
    done.abort()
    // The window does not close itself: closed before its answer arrived, it would seem unanswered.
    prompt.close()
  }
}

/** Does the job of the window that opened this one. Elsewhere the page just stands there. */
export function answerOpener<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  const opener: Window | null = window.opener
  if (!opener) return
  let goes = false
  addEventListener('pagehide', () => {
    goes = true
  })
  addEventListener('message', (event: MessageEvent<{ type?: unknown; job: Job } | null>) => {
    if (event.source !== opener || event.origin !== location.origin) return
    if (event.data?.type !== 'job') return
    void work(event.data.job).then((answer) => {
      // A browser ends what a closing window waits for with errors of its own: nobody gave them.
      if (goes) return
      opener.postMessage({ type: 'answer', answer }, location.origin)
    })
  })
  opener.postMessage({ type: 'ready' }, location.origin)
}
