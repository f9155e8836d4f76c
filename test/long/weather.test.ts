import type { BrowserContext, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import {
  backUp,
  button,
  openButton,
  saved,
  says,
  step,
  summary,
} from '../e2e/support/buttonPage.ts'
import { openStage } from '../e2e/support/openStage.ts'

const { app, browser } = await openStage()

describe('a network that goes and comes back', () => {
  it('while the SDK works: the run waits for it before the first put', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    const keys = watchPutKeys(page)
    app.sandbox.setFaults({ backup: { slow: 1000, at: 'Encrypting share' } }, clientId)
    await backUp(page)
    await step(page, 'Locking it with your password')
    await context.setOffline(true)
    await step(page, 'Storing it with Acme')
    await page.clock.fastForward(longerThanTheTries)
    await step(page, 'Storing it with Acme')
    await context.setOffline(false)
    await saved(page)
    expect(keys).toHaveLength(1)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('on the way back from the store: the same run asks again, and Portal is told once', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    const keys = watchPutKeys(page)
    const lost = goOfflineBeforeTheAnswer(page, context)
    await backUp(page)
    await lost
    await page.clock.fastForward(longerThanTheTries)
    await step(page, 'Storing it with Acme')
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [] })
    await context.setOffline(false)
    await saved(page)
    expect(new Set(keys).size).toBe(1)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('before the notice: it is given once the network is back', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    app.sandbox.setFaults({ setBackupStatus: { slow: 1000 } }, clientId)
    await backUp(page)
    await step(page, 'Making sure that it arrived')
    const failed = page.waitForEvent('requestfailed')
    await context.setOffline(true)
    await failed
    await page.clock.fastForward(longerThanTheTries)
    await step(page, 'Making sure that it arrived')
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [] })
    await context.setOffline(false)
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('for longer than a run waits: it rests, and goes on where it stopped', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    const keys = watchPutKeys(page)
    const lost = goOfflineBeforeTheAnswer(page, context)
    await backUp(page)
    await lost
    const unsure = page.getByRole('heading', { name: 'Not sure yet whether it was saved' })
    const restsIn = async (time: string) => {
      await page.clock.fastForward(time)
      return unsure.isVisible()
    }
    await expect.poll(() => restsIn('00:21'), { timeout: 30_000 }).toBe(true)
    await page.getByText('The backup is kept in this browser until there is an answer.').waitFor()
    await context.setOffline(false)
    await button(page, 'Check again').click()
    await saved(page)
    expect(new Set(keys).size).toBe(1)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })
})

describe('a laptop that slept', () => {
  it('while the SDK worked, carries on', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    app.sandbox.setFaults({ backup: { slow: 1000, at: 'Generating share' } }, clientId)
    await backUp(page)
    await step(page, 'Making the backup')
    await page.clock.fastForward('08:00:00')
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  // Some systems count a sleep against the timers of a page, others only move its clock.
  it.each([
    ['and all timers are due', (page: Page) => page.clock.fastForward('08:00:00')],
    ['and only the time of day has moved', (page: Page) => moveClock(page, 8)],
    ['and the clock was set back', (page: Page) => moveClock(page, -8)],
  ])('while a put was in flight, %s, asks what became of it', async (_, sleep) => {
    const { clientId, context, page } = await openButtonWithClock()
    const keys = watchPutKeys(page)
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    await sleep(page)
    await put.landUnheard()
    await saved(page)
    expect(new Set(keys).size).toBe(1)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })

  it('until its session ended, asks for a sign-in, and finishes after it', async () => {
    const { clientId, context, page } = await openButtonWithClock()
    const put = app.holdPuts()
    await backUp(page)
    await put.arrived
    app.setWeather(async () => new Response(null, { status: 401 }))
    await app.sandbox.expireSession(clientId)
    await page.clock.fastForward('08:00:00')
    await says(page, 'The backup was not saved')
    await page.getByText('You are signed out of Acme.').waitFor()
    await page.getByText('The backup is kept in this browser until there is an answer.').waitFor()
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [] })
    app.setWeather(() => undefined)
    await app.sandbox.renewSession(clientId)
    await button(page, 'Try again').click()
    await saved(page)
    expect(await summary(app, clientId)).toEqual({ runs: 1, told: [true] })
    await context.close()
  })
})

/** A run that did not wait for a network would have used all its tries up by then. */
const longerThanTheTries = '00:15'

/** A page whose time the test can move, in the SDK's frame too. */
function openButtonWithClock() {
  return openButton(app, browser, { prepare: (page) => page.clock.install() })
}

/** Moves what the page takes for the time of day. Its timers do not notice. */
async function moveClock(page: Page, hours: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + hours * 3_600_000)
}

/**
 * The first put reaches the store, and then the network goes, and with it the answer.
 * @returns Resolves when the page has asked for it in vain.
 */
async function goOfflineBeforeTheAnswer(page: Page, context: BrowserContext): Promise<void> {
  const isPut = (url: URL) => url.pathname.startsWith('/users/')
  const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'GET')
  await page.route(
    isPut,
    async (route) => {
      await route.fetch()
      await context.setOffline(true)
      await route.abort('internetdisconnected')
    },
    { times: 1 },
  )
  await asked
}

/** The idempotency keys of the puts that the page sends from here on. */
function watchPutKeys(page: Page): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') keys.push(request.headers()['idempotency-key'])
  })
  return keys
}
