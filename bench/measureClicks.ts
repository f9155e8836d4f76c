import type { Page } from 'playwright'
import type { BackupMethod } from 'portal-backup-kit/core'
import { type Measure, type TimeLimits, timesOf } from './measure.ts'
import type { BenchPage } from './page/main.tsx'
import type { TimeToBackup } from './page/stopwatch.ts'
import { median } from './statistics.ts'

declare const bench: BenchPage

const password = 'lantern orbit maple thirty gravel'

/** Sooner than this what a click does seems to be done at once. */
const clickLimits: TimeLimits = { p95: 100 }
const engineLimits: TimeLimits = { p95: 5 }
/** How long a disk takes at its slowest is its own affair. */
const flushedLimits: TimeLimits = { p50: 5 }

interface Way {
  readonly name: string
  readonly methods: readonly BackupMethod[]
  /** Does all that a person does; the last click begins the run. */
  walk(page: Page): Promise<void>
}

const ways: readonly Way[] = [
  {
    name: 'a password typed twice',
    methods: ['PASSWORD'],
    async walk(page) {
      await openForm(page)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await submit(page)
      await page.getByLabel('Password again').fill(password)
      await submit(page)
    },
  },
  {
    name: 'a password filled in',
    methods: ['PASSWORD'],
    async walk(page) {
      await openForm(page)
      await page.getByLabel('Password', { exact: true }).evaluate((input, value) => {
        // As a password manager does it.
        Object.assign(input, { value })
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }, password)
      await page.getByText('Strong.').waitFor()
      await submit(page)
    },
  },
  {
    name: 'a passkey picked',
    methods: ['PASSKEY', 'PASSWORD'],
    async walk(page) {
      await page.getByRole('button', { name: 'Back up wallet' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click()
    },
  },
  {
    name: 'a passkey, the only method',
    methods: ['PASSKEY'],
    walk: (page) => page.getByRole('button', { name: 'Back up wallet' }).click(),
  },
]

/** Opens the dialog on the password form, on a page with the button. */
export async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back up wallet' }).click()
  await page.getByRole('dialog').getByRole('checkbox').check()
}

function submit(page: Page): Promise<void> {
  return page.getByRole('dialog').getByRole('button', { name: 'Back up wallet' }).click()
}

/** From the dispatch of a real click to the call of `backupWallet`, on a fresh page each time. */
export async function measureClicks(page: Page, url: string, rounds: number): Promise<Measure[]> {
  const times = new Map(ways.map((way): [Way, TimeToBackup[]] => [way, []]))
  // The first round fills the browser's caches.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [way, samples] of times) {
      await page.goto(url)
      await page.evaluate((methods) => bench.mountForClick(methods), way.methods)
      await page.locator('.pbk-backup-button[data-status=idle]').waitFor()
      await way.walk(page)
      const time = await page.evaluate(() => bench.timeOfClick())
      if (round > 0) samples.push(time)
    }
  }
  return [...times].flatMap(([{ name }, samples]) =>
    timesToBackup(`click to backupWallet, ${name}`, samples, clickLimits),
  )
}

/** The same without components: what the engine and its adapters need, with and without the disk. */
export async function measureStarts(page: Page, url: string, rounds: number): Promise<Measure[]> {
  await page.goto(url)
  const flushed = await page.evaluate((count) => bench.timeStarts(count), rounds)
  const unflushed = await page.evaluate((count) => bench.timeStartsUnflushed(count), rounds)
  return [
    ...timesToBackup('start() to backupWallet', flushed, flushedLimits),
    ...timesToBackup('start() to backupWallet, the disk left out', unflushed, engineLimits),
  ]
}

/** Below that: what the calls take of which the rest is made. */
export async function measureCalls(page: Page, url: string, rounds: number): Promise<Measure[]> {
  await page.goto(url)
  const times = await page.evaluate((count) => bench.timeCalls(count), rounds)
  return Object.entries(times).flatMap(([name, samples]) => timesOf(name, samples))
}

function timesToBackup(
  name: string,
  samples: readonly TimeToBackup[],
  limits: TimeLimits,
): Measure[] {
  const totals = samples.map(({ total }) => total)
  const ports = [...new Set(samples.flatMap((sample) => Object.keys(sample.ports)))]
  const rests = samples.map(
    (sample) => sample.total - Object.values(sample.ports).reduce((sum, port) => sum + port, 0),
  )
  const part = (of: string, parts: readonly number[]): Measure => {
    return { name: `· ${of}, p50`, value: median(parts), unit: 'ms', limit: null }
  }
  return [
    ...timesOf(name, totals, limits),
    ...ports.map((port) =>
      part(
        port,
        samples.map((sample) => sample.ports[port] ?? 0),
      ),
    ),
    part('the rest', rests),
  ]
}
