import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaked } from '../../src/strength/data/leaked.js'
import { openBrowser } from '../e2e/support/openBrowser.ts'
import { watchPage } from '../e2e/support/watchPage.ts'
import { bundlers } from './support/bundlers.ts'
import { installApp, serve } from './support/packedApp.ts'

const strict =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'"

/** Found in the common words, and in the leaked passwords. */
const marks = ['iloveyou', leaked.encoded.slice(0, 40)]

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
async function openApp(folder: string, securityPolicy = strict) {
  const server = await serve(folder, securityPolicy)
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

function saved(page: Page): Promise<void> {
  return page.getByRole('region', { name: 'Your wallet is backed up' }).waitFor()
}

describe.each(Object.entries(bundlers))('an app that %s has built', (name, bundle) => {
  let folder: string
  beforeAll(async () => {
    folder = await app.build(name, bundle)
  })

  it('checks passwords in a worker, under a strict content security policy', async () => {
    const { page, complaints, close } = await openApp(folder)
    await choose(page, 'panicatthedisco')
    await page.getByText('This password is in a list of leaked passwords.').waitFor()
    await choose(page, 'gravel tulip canyon widget')
    await saved(page)
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
    const { page, complaints, close } = await openApp(
      folder,
      strict.replace("worker-src 'self'", "worker-src 'none'"),
    )
    await choose(page, 'panicatthedisco')
    await page.getByText('This password is in a list of leaked passwords.').waitFor()
    await choose(page, 'gravel tulip canyon widget')
    await saved(page)
    expect(page.workers()).toEqual([])
    expect(complaints).not.toEqual([])
    expect(complaints.filter((text) => !text.includes("worker-src 'none'"))).toEqual([])
    await close()
  })

  it('brings its own link to the stylesheet, and tokens that no policy stands in the way of', async () => {
    const { page, complaints, close } = await openApp(folder)
    const button = page.getByRole('button', { name: 'Back up wallet' })
    expect(await button.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(
      'rgb(176, 22, 87)',
    )
    expect(complaints).toEqual([])
    await close()
  })
})
