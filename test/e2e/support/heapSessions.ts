import type { CDPSession, Page } from 'playwright'

/** A JavaScript heap of a page: its own, which frames of the same process share, or that of a worker. */
export interface HeapSession {
  readonly name: string
  /** Collects garbage and writes the heap down as V8 does. */
  snapshot(): Promise<string>
}

/** The heaps of a page that there are now. */
export interface HeapSessions {
  readonly all: () => readonly HeapSession[]
  readonly close: () => Promise<void>
}

/** Attaches to the heap of a page and to those of its dedicated workers, as they come and go. */
export async function openHeapSessions(page: Page): Promise<HeapSessions> {
  const cdp = await page.context().newCDPSession(page)
  const workers = new Map<string, HeapSession>()
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return
    workers.set(sessionId, heapOf(`worker ${targetInfo.url}`, workerChannel(cdp, sessionId)))
  })
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  // Playwright hands on no messages of flattened sessions.
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const own = heapOf('page', {
    send: (method) => cdp.send(method),
    onChunk(listener) {
      const hear = ({ chunk }: { chunk: string }) => listener(chunk)
      cdp.on('HeapProfiler.addHeapSnapshotChunk', hear)
      return () => cdp.off('HeapProfiler.addHeapSnapshotChunk', hear)
    },
  })
  return { all: () => [own, ...workers.values()], close: () => cdp.detach() }
}

type HeapMethod = 'HeapProfiler.collectGarbage' | 'HeapProfiler.takeHeapSnapshot'

interface HeapChannel {
  send(method: HeapMethod): Promise<unknown>
  /** @returns what ends the listening. */
  onChunk(listener: (chunk: string) => void): () => void
}

function heapOf(name: string, channel: HeapChannel): HeapSession {
  return {
    name,
    async snapshot() {
      await channel.send('HeapProfiler.collectGarbage')
      const chunks: string[] = []
      const stop = channel.onChunk((chunk) => chunks.push(chunk))
      await channel.send('HeapProfiler.takeHeapSnapshot')
      stop()
      return chunks.join('')
    },
  }
}

/** What a worker says over the session of its page. */
interface WorkerMessage {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly chunk?: string }
  readonly error?: { readonly message: string }
}

function workerChannel(cdp: CDPSession, sessionId: string): HeapChannel {
  let lastId = 0
  const listen = (hear: (message: WorkerMessage) => void) => {
    const receive = (event: { sessionId: string; message: string }) => {
      if (event.sessionId === sessionId) hear(JSON.parse(event.message))
    }
    cdp.on('Target.receivedMessageFromTarget', receive)
    return () => cdp.off('Target.receivedMessageFromTarget', receive)
  }
  return {
    async send(method) {
      lastId += 1
      const id = lastId
      const answered = new Promise<void>((resolve, reject) => {
        const stop = listen((answer) => {
          if (answer.id !== id) return
          stop()
          if (answer.error) reject(new Error(answer.error.message))
          else resolve()
        })
      })
      await cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      })
      await answered
    },
    onChunk: (listener) =>
      listen(({ method, params }) => {
        if (method === 'HeapProfiler.addHeapSnapshotChunk') listener(params?.chunk ?? '')
      }),
  }
}
