import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { button, choosePassword, saved, says } from '../e2e/support/buttonPage.ts'
import { openPasskeyStage, type PasskeyWallet } from '../e2e/support/openPasskeyStage.ts'
import { goodPassword } from '../e2e/support/walletPage.ts'

declare const harness: HarnessPage

const { app, windows, noWindows, oneOrigin } = await openPasskeyStage()

describe.each(['portal', 'self'] as const)('a wallet in %s custody', (custody) => {
  it('is backed up with the button, and comes back in a fresh browser with the same passkey', async () => {
    const wallet = await windows.newWallet({ custody, page: 'react' })
    const { page, passkeys } = wallet
    await startByPasskey(page)
    await saved(page)
    expect(passkeys.size).toBe(1)
    const { sharePairs } = await windows.sandbox.inspect(wallet.clientId)
    expect(sharePairs.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'PASSKEY completed',
      'PASSKEY completed',
    ])
    await wallet.context.close()

    const fresh = await wallet.openElsewhere({ page: 'react', query: { recover: 'yes' } })
    await button(fresh, 'Continue').click()
    await says(fresh, 'Your wallet is back')
    expect(await fresh.getByText(wallet.address).count()).toBe(1)
    expect(passkeys.uses).toBe(1)
  })

  it('needs no window where app and sandbox are one origin', async () => {
    const wallet = await oneOrigin.newWallet({ custody })
    const opened: Page[] = []
    wallet.context.on('page', (page) => opened.push(page))
    expect(await backUp(wallet.page)).toMatchObject({ status: 'saved', method: 'PASSKEY' })
    expect(await recover(await wallet.openElsewhere())).toMatchObject({
      status: 'recovered',
      address: wallet.address,
    })
    expect(opened).toEqual([])
  })
})

it('makes one passkey and a new key each time: the ciphertext before opens no more', async () => {
  const wallet = await windows.newWallet()
  const { clientId, passkeys, page } = wallet
  const stored = () => app.store.newestShare({ kind: 'user', id: clientId }, 'PASSKEY')
  await backUp(page)
  const first = await stored()
  expect(await recoverWith(page, first?.cipherText)).toBe(wallet.address)

  await page.reload()
  expect(await backUp(page)).toMatchObject({ status: 'saved' })
  const second = await stored()
  expect(second?.cipherText).not.toBe(first?.cipherText)
  expect(await recoverWith(page, first?.cipherText)).toContain('DECRYPT_FAILED')
  expect(await recoverWith(page, second?.cipherText)).toBe(wallet.address)
  expect(passkeys.size).toBe(1)
})

describe('a recovery', () => {
  it('fails while the passkey is deleted, and works once it is back', async () => {
    const wallet = await windows.newWallet()
    await backUp(wallet.page)
    const bringBack = wallet.passkeys.clear()
    const fresh = await wallet.openElsewhere()
    expect(await recover(fresh)).toMatchObject(failed('PASSKEY_CANCELLED', 'retry'))
    bringBack()
    expect(await recoverAgain(fresh)).toMatchObject({ status: 'recovered' })
  })

  it('fails when the device does not know its owner', async () => {
    const wallet = await windows.newWallet({ custody: 'portal' })
    await backUp(wallet.page)
    wallet.passkeys.device = { isUserVerified: false }
    const fresh = await wallet.openElsewhere()
    expect(await recover(fresh)).toMatchObject(failed('PASSKEY_CANCELLED', 'retry'))
    wallet.passkeys.device = {}
    expect(await recoverAgain(fresh)).toMatchObject({ status: 'recovered' })
  })
})

describe('a prompt that brings no passkey', () => {
  it.each<[string, PasskeyWallet['passkeys']['device']]>([
    ['its owner was not recognised', { isUserVerified: false }],
    ['it cannot recognise its owner', { hasUserVerification: false }],
  ])('ends in a cancelled backup when %s, and the next try is a good one', async (_, device) => {
    const wallet = await windows.newWallet()
    wallet.passkeys.device = device
    expect(await backUp(wallet.page)).toMatchObject(failed('PASSKEY_CANCELLED', 'retry'))
    expect(wallet.passkeys.size).toBe(0)
    wallet.passkeys.device = {}
    expect(await tryAgain(wallet.page)).toMatchObject({ status: 'saved' })
  })

  it('ends in a cancelled backup when nobody answers in time', async () => {
    const wallet = await windows.newWallet()
    await changeAnswer(wallet, 'begin-registration', (options) => {
      options.timeout = 500
    })
    wallet.passkeys.device = { isTouched: false }
    expect(await backUp(wallet.page)).toMatchObject(failed('PASSKEY_CANCELLED', 'retry'))
    wallet.passkeys.device = {}
    expect(await tryAgain(wallet.page)).toMatchObject({ status: 'saved' })
  })

  it('ends in a cancelled backup when its window is closed, and the next try is a good one', async () => {
    const wallet = await windows.newWallet({ page: 'react' })
    wallet.passkeys.device = { isTouched: false }
    const prompt = nextPrompt(wallet)
    await startByPasskey(wallet.page)
    await (await prompt).close()
    await says(wallet.page, 'Nothing was backed up')
    await wallet.page.getByText('The passkey prompt closed without an answer.').waitFor()
    wallet.passkeys.device = {}
    await button(wallet.page, 'Try again').click()
    await saved(wallet.page)
  })
})

describe('a passkey that cannot be made', () => {
  it('since the device has one already, which the service has not noticed yet', async () => {
    const wallet = await windows.newWallet()
    await backUp(wallet.page)
    await wallet.context.route('**/passkeys/status', (route) =>
      route.fulfill({ json: { status: 'registered' } }),
    )
    await wallet.page.reload()
    expect(await backUp(wallet.page)).toMatchObject(failed('PASSKEY_EXISTS', 'choose-method'))
    expect(wallet.passkeys.size).toBe(1)
  })

  it('since the service takes none of a device that does not know its owner', async () => {
    const wallet = await windows.newWallet()
    await changeAnswer(wallet, 'begin-registration', (options) => {
      Object.assign(options.authenticatorSelection, { userVerification: 'discouraged' })
    })
    wallet.passkeys.device = { hasUserVerification: false }
    expect(await backUp(wallet.page)).toMatchObject(failed('PASSKEY_UNSUPPORTED', 'choose-method'))
    expect(wallet.passkeys.size).toBe(1)
  })

  it.each([
    ['in a window', windows],
    ['in the page', oneOrigin],
  ])('since its relying party is another domain, %s', async (_, world) => {
    const wallet = await world.newWallet({ relyingParty: 'portalhq.io' })
    expect(await backUp(wallet.page)).toMatchObject(failed('RELYING_PARTY_MISMATCH', 'fix-setup'))
    expect(wallet.passkeys.size).toBe(0)
  })
})

describe('a browser that opens no window for the frame of another origin', () => {
  it('is named as the reason, also after a click, and another method is at hand', async () => {
    const { page, clientId } = await noWindows.newWallet({ page: 'react' })
    await startByPasskey(page)
    await page.getByText('The browser blocked the window of Passkey.').waitFor()
    await button(page, 'Use another method').click()
    await page.getByRole('radio', { name: 'Password' }).check()
    await button(page, 'Continue').click()
    await choosePassword(page)
    await page.keyboard.press('Enter')
    await saved(page)
    const { told } = await noWindows.sandbox.inspect(clientId)
    expect(told).toMatchObject([{ stored: true, method: 'PASSWORD' }])
  })
})

describe.each([
  ['blocked', noWindows],
  ['closed', windows],
] as const)('an SDK that says nothing of a window that was %s', (trouble, world) => {
  it('is noticed by its silence; a person can stop waiting and start over', async () => {
    const wallet = await world.newWallet()
    const { clientId, passkeys, page } = wallet
    const fault = trouble === 'blocked' ? 'promptBlocked' : 'promptClosed'
    world.sandbox.setFaults({ [fault]: { hang: true } }, clientId)
    passkeys.device = { isTouched: false }
    const prompt = trouble === 'closed' ? nextPrompt(wallet) : null
    const noticed = page.waitForResponse(`**/mpc/faults/${fault}`)
    await page.evaluate(() => {
      globalThis.kit = harness.makeKit({ silenceMs: 1_000 })
      void globalThis.kit.controller.start('PASSKEY')
    })
    await (await prompt)?.close()
    await noticed
    const states = await page.evaluate(async () => {
      const { controller } = globalThis.kit
      const slow = await harness.untilState(
        controller,
        (state) => state.status === 'working' && state.slow,
      )
      controller.stopWatching()
      return [slow, controller.getState()]
    })
    expect(states).toMatchObject([
      { status: 'working', method: 'PASSKEY', slow: true },
      { status: 'interrupted', method: 'PASSKEY', remedy: 'start-over' },
    ])

    world.sandbox.setFaults({}, clientId)
    passkeys.device = {}
    await page.reload()
    const after = await page.evaluate(async (password) => {
      const { controller } = harness.makeKit()
      await harness.untilState(controller, ({ status }) => status === 'interrupted')
      const again = harness.plain(await controller.resume())
      if (again.status === 'saved') return [again]
      controller.reset()
      await controller.discard()
      return [again, await controller.start('PASSWORD', { password })]
    }, goodPassword)
    expect(after).toMatchObject(
      trouble === 'closed'
        ? [{ status: 'saved', method: 'PASSKEY' }]
        : [failed('POPUP_BLOCKED', 'retry'), { status: 'saved', method: 'PASSWORD' }],
    )
  })
})

/** Presses the button and takes the passkey among the methods. */
async function startByPasskey(page: Page): Promise<void> {
  await button(page, 'Back up wallet').click()
  await page.getByRole('radio', { name: 'Passkey' }).check()
  await button(page, 'Continue').click()
}

function backUp(page: Page) {
  return page.evaluate(async () => {
    globalThis.kit = harness.makeKit()
    return harness.plain(await globalThis.kit.controller.start('PASSKEY'))
  })
}

function tryAgain(page: Page) {
  return page.evaluate(async () => harness.plain(await globalThis.kit.controller.retry()))
}

function recover(page: Page) {
  return page.evaluate(async () => {
    globalThis.kit = harness.makeKit()
    return harness.plain(await globalThis.kit.recovery.start('PASSKEY'))
  })
}

function recoverAgain(page: Page) {
  return page.evaluate(async () => harness.plain(await globalThis.kit.recovery.retry()))
}

/** Resolves with the address, or with what the SDK says instead. */
function recoverWith(page: Page, cipherText = ''): Promise<string> {
  return page.evaluate(async (text) => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    const recovered = portal.recoverWallet(text, harness.BackupMethods.passkey)
    return recovered.catch((cause: Error) => cause.message)
  }, cipherText)
}

function failed(code: string, action: string) {
  return { status: 'failed', error: { code, action } }
}

/** The window of the next prompt, once it waits for somebody. */
async function nextPrompt({ context }: PasskeyWallet): Promise<Page> {
  const prompt = await context.waitForEvent('page')
  await prompt.waitForLoadState()
  return prompt
}

interface CreationOptions {
  timeout: number
  authenticatorSelection: object
}

/** Lets the passkey service answer something else. */
async function changeAnswer(
  { context }: PasskeyWallet,
  path: string,
  change: (options: CreationOptions) => void,
): Promise<void> {
  await context.route(`**/passkeys/${path}`, async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as { options: { publicKey: CreationOptions } }
    change(json.options.publicKey)
    await route.fulfill({ response, json })
  })
}
