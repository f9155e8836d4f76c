import type { CDPSession, Page } from 'playwright'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest task of a page, in milliseconds. */
export interface LongestTask {
  /** From its beginning to its end. */
  readonly passed: number
  /** What it had of the processor, whatever else the machine was busy with. */
  readonly own: number
}

/** Watches the main thread of a page while the page is used. */
export async function longestTask(page: Page, use: () => Promise<unknown>): Promise<LongestTask> {
  const devtools = await page.context().newCDPSession(page)
  // To tidy up after the page before is no task of this one.
  await devtools.send('HeapProfiler.collectGarbage')
  const events = await trace(devtools, use)
  await devtools.detach()
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = events.filter((event) => event.name === 'RunTask' && main.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('The browser told of no task.')
  return {
    passed: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000,
    own: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000,
  }
}

async function trace(devtools: CDPSession, use: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }: { value: readonly object[] }) => {
    events.push(...value.filter(isTraceEvent))
  })
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  })
  await use()
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  return events
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`
}

/** The protocol itself does not say what is in an event. */
function isTraceEvent(value: object): value is TraceEvent {
  return 'name' in value && 'pid' in value && 'tid' in value && 'args' in value
}
