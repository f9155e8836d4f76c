import type { CDPSession } from 'playwright'

/** The heap of a page, garbage collected. */
export async function heapBytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize
}

/** The heap of the one worker of a page, garbage collected. */
export async function workerHeapBytes(devtools: CDPSession): Promise<number> {
  const sessionId = await new Promise<string>((resolve) => {
    devtools.once('Target.attachedToTarget', (event) => resolve(event.sessionId))
    // Playwright knows no sessions but its own, so what is said to the worker is passed on.
    const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false }
    void devtools.send('Target.setAutoAttach', attach)
  })
  await tellWorker(devtools, sessionId, 'HeapProfiler.collectGarbage')
  const { usedSize } = await tellWorker(devtools, sessionId, 'Runtime.getHeapUsage')
  if (usedSize === undefined) throw new Error('The worker did not tell the size of its heap.')
  return usedSize
}

async function tellWorker(
  devtools: CDPSession,
  sessionId: string,
  method: string,
): Promise<{ usedSize?: number }> {
  const answered = new Promise<{ usedSize?: number }>((resolve) => {
    devtools.on('Target.receivedMessageFromTarget', function hear({ message }) {
      const { id, result } = JSON.parse(message)
      if (id !== 1) return
      devtools.off('Target.receivedMessageFromTarget', hear)
      resolve(result)
    })
  })
  const message = JSON.stringify({ id: 1, method })
  await devtools.send('Target.sendMessageToTarget', { sessionId, message })
  return answered
}
