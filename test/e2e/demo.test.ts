import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server/startDemo.ts'
import { acting, allow, choose as chooseAccount } from './support/googleWindow.ts'
import {
  backUp,
  choose,
  chooseMethod,
  createWallet,
  enterBackupPassword,
  ethereumPair,
  expectFact,
  fact,
  goodPassword,
  onDevice,
  received,
  recover,
  signIn,
  solanaPair,
  stored,
  told,
  unfinished,
  untilSaved,
} from './support/harborPage.ts'
import { openDemo } from './support/openDemo.ts'
import { openPasskeyManager } from './support/openPasskeyManager.ts'
import { watchPage } from './support/watchPage.ts'

const { demo, browser } = await openDemo()

describe.each(['Portal-managed', 'Self-managed'] as const)('a %s wallet', (custody) => {
  it('is backed up, lost and recovered by a newcomer, and signs with the same keys', async () => {
    const page = await openPage()
    const complaints = watchPage(page)
    await signIn(page, demo.url, 'Ada')
    if (custody === 'Self-managed') await choose(page, custody)
    await createWallet(page)
    await expectFact(page, onDevice, /^Here/)
    await expectFact(page, ethereumPair, /^None/)
    const addresses = await addressesOf(page)

    await untilSaved(await backUp(page))
    await expectFact(page, ethereumPair, /^Complete/)
    await expectFact(page, solanaPair, /^Complete/)
    await expectFact(page, unfinished, /^None/)
    await expectFact(page, ['You', 'Password'], /^In your head/)
    if (custody === 'Self-managed') {
      await expectFact(page, stored, /^Password.*sha-256:/s)
      await expectFact(page, received, /^2 received/)
      await expectFact(page, told, /^“Stored”/)
      expect(timeIn(await fact(page, ...stored).innerText())).toBeLessThanOrEqual(
        timeIn(await fact(page, ...told).innerText()),
      )
    } else {
      await expectFact(page, stored, /^None: Portal keeps it/)
    }

    await page.getByRole('button', { name: 'Lose this device' }).click()
    await expectFact(page, onDevice, /^Not here/)
    await recover(page, 'none of the words of it')
    await page.getByText('This password does not open the backup.').waitFor()
    await enterBackupPassword(page, goodPassword)
    await expectItIsBack(page, addresses)

    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByText('Signed by this wallet’s Ethereum key').waitFor()
    await page.getByText('Signed by this wallet’s Solana key').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a wallet without a password', () => {
  let other: Demo
  beforeAll(async () => {
    other = await startDemo({ port: 0 })
  })
  afterAll(() => other?.close())

  it('is backed up and recovered with a passkey, which needs no window', async () => {
    const page = await openPage()
    const complaints = watchPage(page)
    await openPasskeyManager().attach(page)
    await signIn(page, other.url, 'Ada')
    await choose(page, 'Self-managed')
    await createWallet(page)
    const addresses = await addressesOf(page)

    await page.getByRole('button', { name: 'Back up wallet' }).click()
    expect(await page.getByRole('radio', { name: 'Passkey' }).isChecked()).toBe(true)
    await chooseMethod(page, 'Passkey')
    await untilSaved(page.getByRole('dialog'))
    await expectFact(page, ['You', 'Passkey'], /^In your password manager/)
    await expectFact(page, stored, /^Passkey.*sha-256:/s)

    await page.getByRole('button', { name: 'Lose this device' }).click()
    await chooseMethod(page, 'Passkey')
    await expectItIsBack(page, addresses)
    expect(page.context().pages()).toEqual([page])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is backed up and recovered by Google Drive, whose window the browser opens', async () => {
    const page = await openPage()
    const complaints = watchPage(page)
    const context = page.context()
    await signIn(page, other.url, 'Ben')
    await createWallet(page)
    const addresses = await addressesOf(page)

    await page.getByRole('button', { name: 'Back up wallet' }).click()
    await acting(context, allow('Ben'), () => chooseMethod(page, 'Google Drive'))
    await untilSaved(page.getByRole('dialog'))
    await expectFact(page, ['You', 'Google Drive'], /^A key, in a hidden file/)

    await page.getByRole('button', { name: 'Lose this device' }).click()
    await acting(context, chooseAccount('Ben'), () => chooseMethod(page, 'Google Drive'))
    await expectItIsBack(page, addresses)
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('the demo’s server', () => {
  it('shows nobody another person’s backup, and takes none for them', async () => {
    const [ada, ben, nobody] = await Promise.all([openPage(), openPage(), openPage()])
    await signIn(ada, demo.url, 'Ada')
    await signIn(ben, demo.url, 'Ben')
    await nobody.goto(demo.url)
    const walletId: string = await ada.evaluate(async () => {
      const session = await (await fetch('/session')).json()
      return session.wallet.id
    })
    expect(await storeAndRead(ada, walletId)).toEqual([200, 200])
    expect(await storeAndRead(ben, walletId)).toEqual([404, 404])
    expect(await storeAndRead(nobody, walletId)).toEqual([401, 401])
    await Promise.all([ada, ben, nobody].map((page) => page.context().close()))
  })

  it('refuses what another origin sends in a person’s name', async () => {
    const body = JSON.stringify('ben')
    const send = (origin: string) =>
      fetch(`${demo.url}/session`, { method: 'POST', body, headers: { origin } })
    expect((await send('http://localhost:1')).status).toBe(403)
    expect((await send(demo.url)).status).toBe(204)
  })

  it('sends a policy that allows nothing but itself', async () => {
    const { headers } = await fetch(demo.url)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
        "img-src 'self' data:; font-src 'self'; worker-src 'self'; " +
        "frame-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'",
    )
  })

  it('says in one line which port is taken, and what to do', async () => {
    const { port } = new URL(demo.url)
    const starting = promisify(execFile)(process.execPath, ['demo/start.ts'], {
      env: { ...process.env, PORT: port },
    })
    await expect(starting).rejects.toMatchObject({
      code: 1,
      stderr: `Port ${port} is taken. Free it, or choose another one: PORT=${Number(port) + 1} npm start\n`,
    })
  })

  it('keeps wallets and backups when it is started again', async () => {
    const data = await mkdtemp(join(tmpdir(), 'harbor-'))
    const first = await startDemo({ port: 0, data })
    const page = await openPage()
    await signIn(page, first.url, 'Ada')
    await choose(page, 'Self-managed')
    await createWallet(page)
    await untilSaved(await backUp(page))
    const addresses = await addressesOf(page)
    await first.close()

    const second = await startDemo({ port: Number(new URL(first.url).port), data })
    await signIn(page, second.url, 'Ada')
    await choose(page, 'Self-managed')
    await expectFact(page, onDevice, /^Here/)
    await expectFact(page, stored, /^Password/)
    expect(await addressesOf(page)).toEqual(addresses)
    await page.context().close()
    await second.close()
    await rm(data, { recursive: true })
  })
})

/** A page of a fresh browser profile. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext()
  return context.newPage()
}

/** Waits for the good end of a recovery, and leaves it. */
async function expectItIsBack(page: Page, addresses: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'Your wallet is back' }).waitFor()
  await expectFact(page, onDevice, /^Here/)
  await page.getByRole('button', { name: 'Not now' }).click()
  expect(await addressesOf(page)).toEqual(addresses)
}

/** The full addresses on the wallet's card. */
async function addressesOf(page: Page): Promise<readonly string[]> {
  const codes = page.locator('.addresses code[title]')
  await expect.poll(() => codes.count()).toBe(2)
  return codes.evaluateAll((found) => found.map((code) => code.getAttribute('title') ?? ''))
}

/** The time of day in a text, in milliseconds. */
function timeIn(text: string): number {
  const time = /\d\d:\d\d:\d\d\.\d\d/.exec(text)?.[0]
  return Date.parse(`1970-01-01T${time}Z`)
}

/** The answers to a write and a read of a backup, sent by the page itself. */
function storeAndRead(page: Page, walletId: string): Promise<readonly number[]> {
  return page.evaluate(async (id) => {
    const address = `/api/users/${id}/user-backup-shares`
    const body = JSON.stringify({ backupMethod: 'PASSKEY', cipherText: 'not a real one' })
    const headers = { 'content-type': 'application/json' }
    const written = await fetch(address, { method: 'PUT', headers, body })
    const read = await fetch(`${address}?backupMethod=PASSKEY`)
    return [written.status, read.status]
  }, walletId)
}
