import type { Page } from 'playwright'
import type { SandboxFaults } from 'portal-backup-kit/sandbox'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { button, saved, says } from '../e2e/support/buttonPage.ts'
import {
  type Act,
  acting,
  allow,
  cancel,
  cancelAccess,
  choose,
  close,
  leaveUnticked,
} from '../e2e/support/googleWindow.ts'
import {
  openPasskeyStage,
  type PasskeyWallet,
  type PasskeyWorld,
} from '../e2e/support/openPasskeyStage.ts'

declare const harness: HarnessPage
declare const tellBlocked: () => void

const { app, windows, noWindows, oneOrigin } = await openPasskeyStage()

const ada = 'ada@example.com'

beforeEach(async () => {
  await Promise.all([windows, oneOrigin].map(({ sandbox }) => sandbox.google.clearDrive(ada)))
})

describe.each(['portal', 'self'] as const)('a wallet in %s custody', (custody) => {
  it('is backed up with the button, and comes back in a fresh browser with the same account', async () => {
    const wallet = await newWallet(windows, { custody, page: 'react' })
    await acting(wallet.context, allow('Ada'), () => startByGoogle(wallet.page))
    await saved(wallet.page)
    expect(await windows.sandbox.google.inspectDrive(ada)).toHaveLength(1)
    const { sharePairs } = await windows.sandbox.inspect(wallet.clientId)
    expect(sharePairs.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GDRIVE completed',
      'GDRIVE completed',
    ])
    await wallet.context.close()

    const fresh = await wallet.openElsewhere({
      page: 'react',
      query: { ...google(), recover: 'yes' },
    })
    await acting(fresh.context(), choose('Ada'), () => button(fresh, 'Continue').click())
    await says(fresh, 'Your wallet is back')
    expect(await fresh.getByText(wallet.address).count()).toBe(1)
  })
})

describe('a second backup', () => {
  it('replaces the key: the ciphertext before opens no more', async () => {
    const { wallet, stored } = await backedUp()
    const { context, page } = wallet
    const first = await stored()
    expect(await recoverWith(wallet, first)).toBe(wallet.address)
    expect(await acting(context, choose('Ada'), () => backUp(page))).toMatchObject({
      status: 'saved',
    })
    const second = await stored()
    expect(await recoverWith(wallet, first)).toContain('DECRYPT_FAILED')
    expect(await recoverWith(wallet, second)).toBe(wallet.address)
    expect(await windows.sandbox.google.inspectDrive(ada)).toHaveLength(1)
  })

  it.each<[string, NonNullable<SandboxFaults['driveUpload']>['fail'] & string, string]>([
    ['Drive is full', 'storageQuotaExceeded', 'Your Google Drive is full.'],
    ['the sign-in ran out', 'authError', 'Google did not sign you in.'],
  ])(
    'that finds the old key deleted when %s does not promise the older backup',
    async (_, fail, words) => {
      const { wallet, stored } = await backedUp()
      const { context, page } = wallet
      const first = await stored()
      windows.sandbox.setFaults({ driveUpload: { fail, times: 1 } }, wallet.clientId)
      await page.goto(page.url().replace('/index.html', '/react.html'))
      await button(page, 'Backed up').click()
      await acting(context, choose('Ada'), () => button(page, 'Back up again').click())
      await page.getByText(words).waitFor()
      await page.getByText('An older Google Drive backup may no longer open.').waitFor()
      expect(await windows.sandbox.google.inspectDrive(ada)).toEqual([])

      await acting(context, choose('Ada'), () => button(page, 'Try again').click())
      await saved(page)
      await page.goto(page.url().replace('/react.html', '/index.html'))
      expect(await recoverWith(wallet, first)).toContain('DECRYPT_FAILED')
      expect(await recoverWith(wallet, await stored())).toBe(wallet.address)
    },
  )
})

describe('a window that brings no token', () => {
  it.each<[string, Act]>([
    ['somebody turns back at the accounts', cancel],
    ['somebody does not let the app in', cancelAccess],
  ])('ends in a cancelled backup when %s, and the next try is a good one', async (_, act) => {
    const { clientId, context, page } = await newWallet(windows)
    expect(await acting(context, act, () => backUp(page))).toMatchObject(
      failed('GOOGLE_CANCELLED', 'retry'),
    )
    expect((await windows.sandbox.inspect(clientId)).sharePairs).toEqual([])
    expect(await acting(context, allow('Ada'), () => tryAgain(page))).toMatchObject({
      status: 'saved',
    })
  })

  it('ends in a cancelled backup when it is closed, and the next try is a good one', async () => {
    const { context, page } = await newWallet(windows, { page: 'react' })
    await acting(context, close, () => startByGoogle(page))
    await says(page, 'Nothing was backed up')
    await page.getByText('The window of Google closed without an answer.').waitFor()
    await acting(context, allow('Ada'), () => button(page, 'Try again').click())
    await saved(page)
  })

  it('is not even opened inside another app', async () => {
    const { clientId, context, page } = await newWallet(windows)
    windows.sandbox.setFaults({ prompt: { fail: 'disallowed_useragent' } }, clientId)
    context.on('page', () => expect.fail('a window opened'))
    expect(await backUp(page)).toMatchObject(failed('GOOGLE_BROWSER_REFUSED', 'choose-method'))
  })
})

describe('a token that does not open Drive', () => {
  it('since the box was left unticked, is asked for anew', async () => {
    const { context, page } = await newWallet(windows)
    expect(await acting(context, leaveUnticked, () => backUp(page))).toMatchObject(
      failed('GOOGLE_PERMISSION_MISSING', 'retry'),
    )
    expect(await acting(context, allow('Ada'), () => tryAgain(page))).toMatchObject({
      status: 'saved',
    })
  })

  it('since it has expired, is asked for anew', async () => {
    const { clientId, context, page } = await newWallet(windows)
    windows.sandbox.setFaults({ driveList: { fail: 'authError', times: 1 } }, clientId)
    expect(await acting(context, allow('Ada'), () => backUp(page))).toMatchObject(
      failed('GOOGLE_UNAUTHENTICATED', 'retry'),
    )
    expect(await acting(context, choose('Ada'), () => tryAgain(page))).toMatchObject({
      status: 'saved',
    })
  })
})

describe('a recovery', () => {
  it('does not open with another account, and does with the right one', async () => {
    const { wallet } = await backedUp()
    const fresh = await wallet.openElsewhere({ query: google() })
    const context = fresh.context()
    expect(await acting(context, allow('Ben'), () => recover(fresh))).toMatchObject(
      failed('DECRYPT_FAILED', 'retry'),
    )
    expect(await acting(context, cancel, () => recoverAgain(fresh))).toMatchObject(
      failed('GOOGLE_CANCELLED', 'retry'),
    )
    expect(await acting(context, choose('Ada'), () => recoverAgain(fresh))).toMatchObject({
      status: 'recovered',
      address: wallet.address,
    })
  })

  // Portal's own storage reads a missing file as an empty key, so this is all that anybody is told.
  it('does not open once the file is gone', async () => {
    const { wallet } = await backedUp({ custody: 'portal' })
    await windows.sandbox.google.clearDrive(ada)
    const fresh = await wallet.openElsewhere({ query: google() })
    expect(await acting(fresh.context(), choose('Ada'), () => recover(fresh))).toMatchObject(
      failed('DECRYPT_FAILED', 'retry'),
    )
  })
})

describe('a window that the browser blocks', () => {
  it('is named as the reason where app and Portal are two origins', async () => {
    const { page } = await newWallet(noWindows, { page: 'react' })
    await startByGoogle(page)
    await page.getByText('The browser blocked the window of Google Drive.').waitFor()
    await button(page, 'Use another method').waitFor()
  })

  it('opens by a fresh click on one origin, when something else had used the first one up', async () => {
    const { context, page } = await newWallet(oneOrigin, { page: 'react' })
    await button(page, 'Back up wallet').click()
    await page.getByRole('radio', { name: 'Google Drive' }).check()
    // Each look at the page by a locator counts as one more click: so the page itself says when.
    let told = () => {}
    const blocked = new Promise<void>((resolve) => {
      told = resolve
    })
    await page.exposeFunction('tellBlocked', () => told())
    await page.evaluate(() => {
      const useUp = () => open('about:blank')?.close()
      addEventListener('click', useUp, { capture: true, once: true })
      const look = () => document.body.innerText.includes('blocked the window') && tellBlocked()
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
    await button(page, 'Continue').hover()
    await page.mouse.down()
    await page.mouse.up()
    await blocked
    await page.getByText('The browser blocked the window of Google Drive.').waitFor()
    await acting(context, allow('Ada'), () => button(page, 'Try again').click())
    await saved(page)
  })
})

it('is not offered where the SDK was given no client of Google', async () => {
  const { page } = await windows.newWallet()
  expect(await backUp(page)).toMatchObject(failed('METHOD_UNAVAILABLE', 'choose-method'))
})

/** Each its own app at Google, which asks for access the first time. */
let apps = 0
function google() {
  return { googleClientId: `${apps}-web.apps.googleusercontent.com` }
}

function newWallet(
  world: PasskeyWorld,
  options: Parameters<PasskeyWorld['newWallet']>[0] = {},
): Promise<PasskeyWallet> {
  apps += 1
  return world.newWallet({ ...options, query: google() })
}

/** Presses the button and takes Google Drive among the methods. */
async function startByGoogle(page: Page): Promise<void> {
  await button(page, 'Back up wallet').click()
  await page.getByRole('radio', { name: 'Google Drive' }).check()
  await button(page, 'Continue').click()
}

/** A wallet with a backup in Ada's Drive. */
async function backedUp(options: Parameters<PasskeyWorld['newWallet']>[0] = {}) {
  const wallet = await newWallet(windows, options)
  const { clientId, context, page } = wallet
  await acting(context, allow('Ada'), () => backUp(page))
  await page.reload()
  const owner = { kind: 'user', id: clientId } as const
  const stored = async () => (await app.store.newestShare(owner, 'GDRIVE'))?.cipherText ?? ''
  return { wallet, stored }
}

function backUp(page: Page) {
  return page.evaluate(async () => {
    globalThis.kit = harness.makeKit()
    return harness.plain(await globalThis.kit.controller.start('GDRIVE'))
  })
}

function tryAgain(page: Page) {
  return page.evaluate(async () => harness.plain(await globalThis.kit.controller.retry()))
}

function recover(page: Page) {
  return page.evaluate(async () => {
    globalThis.kit = harness.makeKit()
    return harness.plain(await globalThis.kit.recovery.start('GDRIVE'))
  })
}

function recoverAgain(page: Page) {
  return page.evaluate(async () => harness.plain(await globalThis.kit.recovery.retry()))
}

/** Resolves with the address, or with what the SDK says instead. */
async function recoverWith({ context, page }: PasskeyWallet, cipherText: string): Promise<string> {
  await page.reload()
  return acting(context, choose('Ada'), () =>
    page.evaluate(async (text) => {
      const { portal, client } = harness.makeKit()
      await client.ready()
      const recovered = portal.recoverWallet(text, harness.BackupMethods.gdrive)
      return recovered.catch((cause: Error) => cause.message)
    }, cipherText),
  )
}

function failed(code: string, action: string) {
  return { status: 'failed', error: { code, action } }
}
