import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { root } from '../scripts/project.mjs'
import { openProfile } from '../test/e2e/support/openBrowser.ts'
import { heapBytes } from './heapBytes.ts'
import type { Measure, Take } from './measure.ts'
import { measureCalls, measureClicks, measureStarts } from './measureClicks.ts'
import { measureGrowth } from './measureGrowth.ts'
import { measureStrength } from './measureStrength.ts'
import type { CommitsPage } from './page/countCommits.tsx'
import type { BenchPage } from './page/main.tsx'
import { servePages } from './servePages.ts'

declare const bench: BenchPage & CommitsPage

/** The built package on the built React, in Chromium with a profile on disk: elsewhere nothing is durable. */
export async function measureChromium(take: Take): Promise<void> {
  const served = await servePages()
  const folder = await mkdtemp(join(root, '.tmp/bench-profile-'))
  const profile = await openProfile(folder)
  try {
    const page = await profile.newPage()
    take(await measureCommits(page, served.url))
    take(await measureStarts(page, served.url, 100))
    take(await measureCalls(page, served.url, 50))
    take(await measureClicks(page, served.url, 30))
    take(await measurePageOverhead(page, served.url))
    take(await measureStrength(page, served.url))
    // Last, for it leaves the browser with thousands of writes to tidy up.
    take(await measurePageGrowth(page, served.url))
  } finally {
    await profile.close()
    await served.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measurePageOverhead(page: Page, url: string): Promise<Measure[]> {
  await page.goto(url)
  return page.evaluate((rounds) => bench.measureOverhead(rounds), 10)
}

async function measureCommits(page: Page, url: string): Promise<Measure[]> {
  await page.goto(`${url}commits.html`)
  const { stateChanges, showing, silent } = await page.evaluate(() => bench.countCommits())
  const commits = (parts: Readonly<Record<string, number>>, limit: number) =>
    Object.entries(parts).map(([name, value]) => {
      return { name: `commits in a run, ${name}`, value, unit: `in ${stateChanges} changes`, limit }
    })
  return [...commits(showing, stateChanges), ...commits(silent, 0)]
}

async function measurePageGrowth(page: Page, url: string): Promise<Measure[]> {
  await page.goto(url)
  await page.evaluate(() => bench.mountForRuns())
  const devtools = await page.context().newCDPSession(page)
  return measureGrowth(
    'components in Chromium',
    (runs) => page.evaluate((count) => bench.performRuns(count), runs),
    () => heapBytes(devtools),
  )
}
