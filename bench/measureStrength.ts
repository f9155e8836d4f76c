import type { CDPSession, Page } from 'playwright'
import { bundleApp, bundleStrengthWorker, sizeOf } from '../scripts/size.mjs'
import { heapBytes, workerHeapBytes } from './heapBytes.ts'
import { type LongestTask, longestTask } from './longestTask.ts'
import { type Measure, timesOf } from './measure.ts'
import { openForm } from './measureClicks.ts'
import type { BenchPage } from './page/main.tsx'
import type { StrengthPage } from './page/strength.ts'
import { quantile } from './statistics.ts'
import { strengthCandidates } from './strengthCandidates.ts'

declare const bench: BenchPage
declare const strength: StrengthPage

const lengths = [8, 16, 32, 64]

/** From here on browsers call a task long: whoever types meanwhile waits. */
const longestTaskMs = 50

/** The check of passwords, and zxcvbn-ts with all its English dictionaries called in the page. */
export async function measureStrength(page: Page, url: string): Promise<Measure[]> {
  return [
    ...(await measureBytes()),
    ...(await measureColdStart(page, url, 10)),
    ...(await measureVerdicts(page, url, 24)),
    ...(await measureTyping(page, url, 3)),
    ...(await measureHeap(page, url)),
  ]
}

async function measureBytes(): Promise<Measure[]> {
  const door = await bundleApp(`export { passwordPolicy } from 'portal-backup-kit/strength'`)
  const worker = await bundleStrengthWorker()
  const plain = await bundleApp(`export { plainZxcvbn } from './bench/page/plainZxcvbn.ts'`)
  // What a page loads where no worker can start is the same once more, in place of the worker.
  const kit = sizeOf(door.filter(({ lazy }) => !lazy)) + worker.gzipped
  return [
    { name: 'strength check, gzipped', value: kit / 1000, unit: 'kB', limit: 280 },
    comparison('plain zxcvbn-ts', sizeOf(plain) / 1000, 'kB'),
  ]
}

/** On a fresh page each time, its files in the cache of the browser. */
async function measureColdStart(page: Page, url: string, rounds: number): Promise<Measure[]> {
  const [candidate = ''] = strengthCandidates(16, 1)
  const times = { kit: [] as number[], plain: [] as number[] }
  const tasks = { kit: [] as LongestTask[], plain: [] as LongestTask[] }
  const start = async (of: 'kit' | 'plain') => {
    await page.goto(`${url}strength.html`)
    const task = await longestTask(page, async () => {
      times[of].push(
        of === 'kit'
          ? await page.evaluate((text) => strength.startKit(text), candidate)
          : await page.evaluate((text) => strength.startPlain(text), candidate),
      )
    })
    tasks[of].push(task)
  }
  for (let round = 0; round < rounds; round += 1) {
    await start('kit')
    await start('plain')
  }
  return [
    ...timesOf('first verdict after preload(), from the worker', times.kit),
    ...timesOf('· plain zxcvbn-ts, imported into the page', times.plain),
    ...longestTasks('until the first verdict', tasks.kit, tasks.plain),
  ]
}

async function measureVerdicts(page: Page, url: string, count: number): Promise<Measure[]> {
  await page.goto(`${url}strength.html`)
  const measure = (candidates: string[]) =>
    page.evaluate((texts) => strength.timeVerdicts(texts), candidates)
  await measure(strengthCandidates(16, 10))
  const measures: Measure[] = []
  for (const length of lengths) {
    const { kit, plain } = await measure(strengthCandidates(length, count))
    const name = `verdict on ${length} characters`
    measures.push(
      ...timesOf(`${name}, from the worker`, kit),
      ...timesOf('· plain zxcvbn-ts, in the page', plain),
    )
    // So short, most of the time goes by for the messages to the worker and back.
    if (length === 8) continue
    measures.push(ratio(`${name}, p95`, quantile(kit, 0.95), quantile(plain, 0.95)))
  }
  return measures
}

/** 64 characters, a key every 20 ms, into a field that has just got the focus. */
async function measureTyping(page: Page, url: string, rounds: number): Promise<Measure[]> {
  const kit: LongestTask[] = []
  const plain: LongestTask[] = []
  for (const candidate of strengthCandidates(64, rounds)) {
    await page.goto(url)
    await page.evaluate(() => bench.mountForClick(['PASSWORD']))
    await page.locator('.pbk-backup-button[data-status=idle]').waitFor()
    await openForm(page)
    const typeIntoForm = async () => {
      const field = page.getByLabel('Password', { exact: true })
      await field.pressSequentially(candidate, { delay: 20 })
      await page.getByText('Strong.').waitFor()
    }
    kit.push(await longestTask(page, typeIntoForm))

    await page.goto(`${url}strength.html`)
    await page.evaluate(() => strength.judgeOnEveryKey())
    const field = page.getByLabel('Password')
    // A key waits until the page has dealt with the one before.
    const typeIntoField = () => field.pressSequentially(candidate, { delay: 20, timeout: 300_000 })
    plain.push(await longestTask(page, typeIntoField))
  }
  return longestTasks('while 64 characters are typed', kit, plain)
}

function longestTasks(
  when: string,
  kit: readonly LongestTask[],
  plain: readonly LongestTask[],
): Measure[] {
  const longest = (tasks: readonly LongestTask[], what: keyof LongestTask) =>
    Math.max(...tasks.map((task) => task[what]))
  const name = `longest task ${when}`
  return [
    { name, value: longest(kit, 'own'), unit: 'ms of its own', limit: longestTaskMs },
    comparison('as long as it took beside all else', longest(kit, 'passed')),
    comparison('plain zxcvbn-ts', longest(plain, 'own'), 'ms of its own'),
    comparison('plain zxcvbn-ts, beside all else', longest(plain, 'passed')),
  ]
}

async function measureHeap(page: Page, url: string): Promise<Measure[]> {
  const [candidate = ''] = strengthCandidates(16, 1)
  const devtools = await page.context().newCDPSession(page)
  const kit = await heapGrowth(page, url, devtools, async () => {
    await page.evaluate((text) => strength.startKit(text), candidate)
    return workerHeapBytes(devtools)
  })
  const plain = await heapGrowth(page, url, devtools, async () => {
    await page.evaluate((text) => strength.startPlain(text), candidate)
    return 0
  })
  await devtools.detach()
  return [
    { name: 'heap of the strength check', value: kit / 1e6, unit: 'MB', limit: null },
    comparison('plain zxcvbn-ts', plain / 1e6, 'MB'),
    ratio('heap', kit, plain),
  ]
}

/** What a page has on its heap after the check was used and not before, and what there is elsewhere. */
async function heapGrowth(
  page: Page,
  url: string,
  devtools: CDPSession,
  use: () => Promise<number>,
): Promise<number> {
  await page.goto(`${url}strength.html`)
  const before = await heapBytes(devtools)
  const elsewhere = await use()
  return (await heapBytes(devtools)) - before + elsewhere
}

/** A number that says what another is worth. */
function comparison(of: string, value: number, unit = 'ms'): Measure {
  return { name: `· ${of}`, value, unit, limit: null }
}

/** The kit takes no more of anything than what it stands for. */
function ratio(of: string, kit: number, plain: number): Measure {
  const name = `· ${of}, over plain zxcvbn-ts`
  return { name, value: (kit / plain) * 100, unit: '%', limit: 100 }
}
