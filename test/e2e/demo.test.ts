import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server/startDemo.ts'
import { accessibilityProblems } from './support/accessibilityProblems.ts'
import { backUp, choose, createWallet, fact, goodPassword, signIn } from './support/harborPage.ts'
import { openBrowser } from './support/openBrowser.ts'
import { watchPage } from './support/watchPage.ts'

let demo: Demo
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo({ port: 0, sandboxPort: 0 }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  complaints = watchPage(page)
})
afterEach(() => context.close())

const database = 'Harbor’s database'

describe.each(['Portal-managed', 'Self-managed'])('a newcomer with a %s wallet', (custody) => {
  const selfManaged = custody === 'Self-managed'

  it('backs up, loses the device, recovers, and signs with the same keys', async () => {
    await signIn(page, demo.url)
    await choose(page, custody)
    await createWallet(page)
    await expectText(fact(page, 'This device', 'Its half of the keys'), 'Here')
    await expectText(fact(page, 'Portal', 'Ethereum backup pair'), 'None')
    const addresses = await addressesOf(page)

    const dialog = await backUp(page)
    await dialog.getByRole('heading', { name: 'Your wallet is backed up' }).waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()

    await expectText(fact(page, 'Portal', 'Ethereum backup pair'), 'Complete')
    await expectText(fact(page, 'Portal', 'Solana backup pair'), 'Complete')
    await expectText(fact(page, 'This device', 'Unfinished backup'), 'None')
    if (selfManaged) {
      await expectText(fact(page, database, 'Encrypted backup'), /^Password, stored .*sha-256:/)
      await expectText(fact(page, database, 'Portal’s halves of backups'), '2 received')
      await expectText(fact(page, 'Portal', 'Harbor told it'), /^“Stored”/)
      expect(await toldAt(page)).toBeGreaterThan(await storedAt(page))
    } else {
      await expectText(fact(page, database, 'Encrypted backup'), 'None: Portal keeps it')
    }

    await page.getByRole('button', { name: 'Lose this device' }).click()
    await expectText(fact(page, 'This device', 'Its half of the keys'), 'Not here')
    expect(await addressesOf(page)).toEqual(addresses)

    await recover(page, 'not the password at all')
    await page.getByText('This password does not open the backup.').waitFor()
    await page.getByRole('textbox', { name: 'Backup password' }).fill(goodPassword)
    await page.getByRole('button', { name: 'Recover wallet' }).click()
    await page.getByRole('heading', { name: 'Your wallet is back' }).waitFor()
    await page.getByRole('button', { name: 'Not now' }).click()
    await expectText(fact(page, 'This device', 'Its half of the keys'), 'Here')

    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByText('Signed by this wallet’s Ethereum key').waitFor()
    await page.getByText('Signed by this wallet’s Solana key').waitFor()
    expect(complaints).toEqual([])
  })
})

async function expectText(locator: ReturnType<typeof fact>, text: string | RegExp): Promise<void> {
  await expect.poll(() => locator.innerText()).toMatch(text)
}

/** The full addresses on the wallet's card. */
function addressesOf(page: Page): Promise<readonly (string | null)[]> {
  return page.locator('.addresses code').evaluateAll((codes) => codes.map(({ title }) => title))
}

async function recover(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Backup password' }).fill(password)
  await page.getByRole('button', { name: 'Recover wallet' }).click()
}
