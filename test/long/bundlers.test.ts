import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaked } from '../../src/strength/data/leaked.js'
import { openBrowser } from '../e2e/support/openBrowser.ts'
import { watchPage } from '../e2e/support/watchPage.ts'
import { bundlers } from '../package/support/bundlers.ts'
import { installApp, serve } from '../package/support/packedApp.ts'

/** Nothing but files of the app's own. */
const strict = (workers: 'self' | 'none') =>
  `default-src 'none'; script-src 'self'; worker-src '${workers}'; style-src 'self'; img-src data:`

/** Found in the common words, and in the leaked passwords. */
const marks = ['iloveyou', leaked.encoded.slice(0, 40)]

/** A machine that does much else at once is slow, not broken. */
let app: Awaited<ReturnType<typeof installApp>>
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([installApp(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

/** A page of the app, in a fresh profile. */
async function openApp(folder: string, workers: 'self' | 'none' = 'self') {
  const server = await serve(folder, strict(workers))
  const page = await browser.newPage()
  const complaints = watchPage(page)
  await page.goto(server.url)
  return {
    page,
    complaints,
    /** How many of the files that were sent hold what passwords are checked with. */
    filesOfTheCheck: () =>
      server.sent.filter((text) => marks.some((mark) => text.includes(mark))).length,
    async close() {
      await page.context().close()
      await server.close()
    },
  }
}

function passwordField(page: Page) {
  return page.getByLabel('Password', { exact: true })
}

async function choose(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Back up wallet' }).click()
}

/** A long password that is known from leaks gets nowhere; a strong one makes a backup. */
async function refuseAndAccept(page: Page): Promise<void> {
  await choose(page, 'panicatthedisco')
  await page.getByText('This password is in a list of leaked passwords.').waitFor()
  await choose(page, 'gravel tulip canyon widget')
  await page.getByRole('region', { name: 'Your wallet is backed up' }).waitFor()
}

describe.each(Object.entries(bundlers))('an app that %s has built', (name, bundle) => {
  let folder: string
  beforeAll(async () => {
    folder = await app.build(name, bundle)
  })

  it('has its look, and checks passwords in a worker, under a strict content security policy', async () => {
    const { page, complaints, close } = await openApp(folder)
    const button = page.getByRole('button', { name: 'Back up wallet' })
    const colour = () => button.evaluate((it) => getComputedStyle(it).backgroundColor)
    // The one that the app gives as a token.
    await expect.poll(colour).toBe('rgb(176, 22, 87)')
    await refuseAndAccept(page)
    expect(page.workers()).toHaveLength(1)
    expect(complaints).toEqual([])
    await close()
  })

  it('fetches the words and the leaked passwords once, and not before the field has the focus', async () => {
    const { page, filesOfTheCheck, close } = await openApp(folder)
    await page.getByRole('button', { name: 'Back up wallet' }).hover()
    await passwordField(page).hover()
    await page.waitForLoadState('networkidle')
    expect(filesOfTheCheck()).toBe(0)
    await passwordField(page).focus()
    await expect.poll(filesOfTheCheck).toBe(1)
    await passwordField(page).fill('gravel tulip canyon widget')
    await page.getByText('Strong.').first().waitFor({ state: 'attached' })
    expect(filesOfTheCheck()).toBe(1)
    await close()
  })

  it('checks them in the page where no worker is allowed', async () => {
    const { page, complaints, close } = await openApp(folder, 'none')
    await refuseAndAccept(page)
    expect(page.workers()).toEqual([])
    expect(complaints).not.toEqual([])
    expect(complaints.filter((text) => !text.includes("worker-src 'none'"))).toEqual([])
    await close()
  })
})
