import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { button, choosePassword, saved, says } from '../e2e/support/buttonPage.ts'
import { type Act, acting, cancelAccess, close } from '../e2e/support/googleWindow.ts'
import { answerPuts, failuresOf } from '../e2e/support/methodFailures.ts'
import {
  type Method,
  type MethodWallet,
  methods,
  openMethodStage,
} from '../e2e/support/openMethodStage.ts'
import { signersOf } from '../e2e/support/signersOf.ts'
import { goodPassword } from '../e2e/support/walletPage.ts'

declare const harness: HarnessPage

const { app, newWallet } = await openMethodStage()

const cells = methods.flatMap((method) =>
  (['portal', 'self'] as const).map((custody) => ({ method, custody })),
)

describe.each(cells)('a backup by $method in $custody custody', ({ method, custody }) => {
  const toldOnce = custody === 'self' ? [true] : []

  it('ends well, and a fresh profile gets the same wallet back', async () => {
    const wallet = await newWallet(method, { custody, page: 'react' })
    wallet.answerPrompts()
    await startByButton(wallet)
    await saved(wallet.page)
    expect(await summaryOf(wallet)).toEqual({ runs: 1, told: toldOnce })
    await expectRecovery(wallet)
  })

  it.each(callOffs[method])('is called off by %s, and ends well the next time', async (_, act) => {
    const wallet = await newWallet(method, { custody, page: 'react', inWindow: true })
    await act(wallet)
    expect((await summaryOf(wallet)).told).toEqual([])
    wallet.answerPrompts()
    if (method === 'PASSWORD') await goOn(wallet)
    else await button(wallet.page, 'Try again').click()
    await saved(wallet.page)
    expect((await summaryOf(wallet)).told).toEqual(toldOnce)
  })

  it.each(failuresOf(method, custody))(
    'fails with $code where $where, and ends well by the next step',
    async ({ strike, code, phase, action = 'retry', ...failure }) => {
      const wallet = await newWallet(method, { custody })
      wallet.answerPrompts()
      await strike(wallet, app)
      const error = { code, phase, action, retryable: true }
      expect(await start(wallet)).toMatchObject({ status: 'failed', method, error })
      expect(await signersOf(wallet.page)).toContain(wallet.address.toLowerCase())

      const { runs, told } = await summaryOf(wallet)
      expect(told).toEqual(failure.toldFalse ? [false] : [])
      await mend(wallet)
      expect(await goOnBy('retry', wallet)).toMatchObject({ status: 'saved', method })
      expect(await summaryOf(wallet)).toEqual({
        runs: failure.keepsShare ? runs : runs + 1,
        told: [...told, ...toldOnce],
      })
      if (failure.leavesTraces) await expectRecovery(wallet)
    },
  )

  it('whose answer is lost is found on the next page, made or to be made again', async () => {
    const wallet = await newWallet(method, { custody })
    wallet.answerPrompts()
    wallet.sandbox.setFaults({ backup: { drop: true } }, wallet.clientId)
    expect(await startUntilDone(wallet)).toEqual(interrupted(method, 'start-over'))
    expect(await signersOf(wallet.page)).toContain(wallet.address.toLowerCase())
    await mend(wallet)
    const found = await reopen(wallet)
    if (custody === 'portal') {
      expect(found).toMatchObject({ status: 'idle' })
    } else {
      expect(found).toEqual(interrupted(method, 'start-over'))
      expect(await goOnBy('resume', wallet)).toMatchObject({ status: 'saved', method })
    }
    expect(await summaryOf(wallet)).toEqual({ runs: 1 + toldOnce.length, told: toldOnce })
    await expectRecovery(wallet)
  })
})

describe.each(methods)('a backup by %s in self custody', (method) => {
  it('that the store did not confirm is finished by the next page, without asking the SDK again', async () => {
    const wallet = await newWallet(method, { custody: 'self' })
    wallet.answerPrompts()
    answerPuts(app, () => new Response(null, { status: 500 }))
    expect(await start(wallet)).toMatchObject({ error: { code: 'STORE_UNKNOWN' } })
    await mend(wallet)
    expect(await reopen(wallet)).toEqual(interrupted(method, 'resume'))
    expect(await goOnBy('resume', wallet)).toMatchObject({ status: 'saved', method })
    expect(await summaryOf(wallet)).toEqual({ runs: 1, told: [true] })
    await expectRecovery(wallet)
  })
})

type CallOff = readonly [how: string, act: (wallet: MethodWallet) => Promise<void>]

/** How somebody turns back from a backup that they began with the button. */
const callOffs: Record<Method, readonly CallOff[]> = {
  PASSWORD: [
    [
      'going back from its form',
      async ({ page }) => {
        await button(page, 'Back up wallet').click()
        await page.getByRole('radio', { name: labels.PASSWORD }).check()
        await button(page, 'Continue').click()
        await button(page, 'Back').click()
      },
    ],
  ],
  PASSKEY: [
    [
      'closing its window',
      async (wallet) => {
        wallet.passkeys.device = { isTouched: false }
        const closeLoaded: Act = async (prompt) => {
          await prompt.waitForLoadState()
          await prompt.close()
        }
        await turnBack(wallet, closeLoaded)
      },
    ],
  ],
  GDRIVE: [
    ['closing its window', (wallet) => turnBack(wallet, close)],
    ['not letting the app in', (wallet) => turnBack(wallet, cancelAccess)],
  ],
}

async function turnBack(wallet: MethodWallet, act: Act): Promise<void> {
  await acting(wallet.context, act, () => startByButton(wallet))
  await says(wallet.page, 'Nothing was backed up')
}

/** Presses the button, takes the method and does what that asks in the page. */
async function startByButton(wallet: MethodWallet): Promise<void> {
  await button(wallet.page, 'Back up wallet').click()
  await goOn(wallet)
}

/** Goes on where the methods are shown. */
async function goOn({ method, page }: MethodWallet): Promise<void> {
  await page.getByRole('radio', { name: labels[method] }).check()
  await button(page, 'Continue').click()
  if (method !== 'PASSWORD') return
  await choosePassword(page)
  await page.keyboard.press('Enter')
}

const labels: Record<Method, string> = {
  PASSWORD: 'Password',
  PASSKEY: 'Passkey',
  GDRIVE: 'Google Drive',
}

function start({ method, page }: MethodWallet) {
  return page.evaluate(
    async ([method, password]) => {
      globalThis.kit = harness.makeKit({ retry: { baseMs: 10 } })
      return harness.plain(await globalThis.kit.controller.start(method, { password }))
    },
    [method, goodPassword] as const,
  )
}

/** Starts a run, and waits no longer once the SDK has said that it is done. */
function startUntilDone({ method, page }: MethodWallet) {
  return page.evaluate(
    async ([method, password]) => {
      globalThis.kit = harness.makeKit()
      const { controller } = globalThis.kit
      const done = new Promise<void>((resolve) =>
        addEventListener('message', ({ data }) => {
          if (data?.type === 'portal:wasm:backupProgress' && data.data.done) resolve()
        }),
      )
      void controller.start(method, { password })
      await done
      controller.stopWatching()
      return harness.plain(controller.getState())
    },
    [method, goodPassword] as const,
  )
}

/** Comes back to the page. @returns what it finds there. */
async function reopen({ page }: MethodWallet) {
  await page.reload()
  return page.evaluate(() => {
    globalThis.kit = harness.makeKit()
    return harness.untilState(globalThis.kit.controller, ({ status }) => status !== 'starting')
  })
}

/** Takes the one next step, with the password where it is asked for anew. */
function goOnBy(step: 'retry' | 'resume', { page }: MethodWallet) {
  return page.evaluate(
    async ([step, password]) => {
      const { controller } = globalThis.kit
      const state = await controller[step]()
      return harness.plain(
        state.status === 'collecting' ? await controller.submit(password) : state,
      )
    },
    [step, goodPassword] as const,
  )
}

/** Takes every fault away. */
async function mend({ clientId, context, sandbox }: MethodWallet): Promise<void> {
  sandbox.setFaults({}, clientId)
  app.setWeather(() => undefined)
  await context.unrouteAll()
}

async function summaryOf({ clientId, sandbox }: MethodWallet) {
  const { sharePairs, told } = await sandbox.inspect(clientId)
  return { runs: sharePairs.length / 2, told: told.map(({ stored }) => stored) }
}

async function expectRecovery(wallet: MethodWallet): Promise<void> {
  const { address, method } = wallet
  expect(await wallet.recoverElsewhere()).toEqual({ status: 'recovered', method, address })
}

function interrupted(method: Method, remedy: 'resume' | 'start-over') {
  return { status: 'interrupted', method, remedy }
}
