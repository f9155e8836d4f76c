import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { button, saved, says } from '../e2e/support/buttonPage.ts'
import { collectTraces } from '../e2e/support/collectTraces.ts'
import { findInHeap, pieceFinder } from '../e2e/support/heapSearch.ts'
import { openHeapSessions } from '../e2e/support/heapSessions.ts'
import { openStage } from '../e2e/support/openStage.ts'
import { newWallet, openWalletPage } from '../e2e/support/walletPage.ts'

declare const harness: HarnessPage

// Of longer strings, V8 writes down no more than the beginning.
const { app, browser } = await openStage(['--js-flags=--heap-snapshot-string-limit=20000'])

// Heaps are large, and a machine that does much else at once is slow.

/** Made-up words, which no dictionary has: whatever is found of them comes from what was typed. */
const typed = 'vraqtolmzubkerni 4 wexojfadup'
const other = 'hepzulgavirqomdy 7 bnixotrake'
const weak = 'qozwirb'.repeat(3)
/** The estimate looks at the half apart. */
const doubled = 'yaxopmulkidver'.repeat(2)

describe('a password that was not used', () => {
  it('is found by this search while it is typed or kept, and nowhere once the dialog is closed', async () => {
    const { page, search, close } = await openScene()
    await button(page, 'Back up wallet').click()
    await type(page, 'Password', typed)
    await checked(page)
    const [worker] = page.workers()
    await worker?.evaluate(keepInManyForms, typed)
    const found = await search.inHeaps(typed)
    expect(found.filter((path) => path.startsWith('page'))).toEqual([
      expect.stringMatching(/currentValue$/),
    ])
    for (const form of ['whole', 'slice', 'loud', 'joined', 'spelled', 'name', 'backwards']) {
      expect(found).toContainEqual(expect.stringMatching(`^worker .* › kept › .*${form}`))
    }
    // V8 keeps the names of properties with the shape of their object as well.
    expect(found).toEqual(found.filter((path) => /^page|› kept › |› transitions › /.test(path)))
    expect(await search.inTraces(typed)).toEqual([typed])

    await worker?.evaluate(() => Reflect.deleteProperty(globalThis, 'kept'))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await search.expectNothing(typed)
    await close()
  })

  it('is gone with a form that the app takes away, at either step, or that its visitor leaves', async () => {
    const { page, search, close } = await openScene()
    await button(page, 'Back up wallet').click()
    await choose(page, typed)
    await type(page, 'Password again', typed)
    await page.getByText('Take the kit away').dispatchEvent('click')
    await page.getByText('Bring the kit back').click()

    await page.evaluate(() => {
      location.hash = 'elsewhere'
      location.hash = 'wallet'
    })
    await button(page, 'Back up wallet').click()
    await type(page, 'Password', other)
    await button(page, 'Show password').click()
    await checked(page)
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await search.expectNothing(typed, other)
    await close()
  })
})

describe('a password that was used', () => {
  it('is gone once the wallet is backed up, and so is one that was refused before it', async () => {
    const { page, search, close } = await openScene()
    await backUpAfterRefusal(page, doubled)
    await search.expectNothing(weak, doubled)
    await close()
  })

  it('is gone where it was suggested, and so is a suggestion that was not taken', async () => {
    const { page, search, close } = await openScene()
    await button(page, 'Back up wallet').click()
    await button(page, 'Suggest a password').click()
    const words = page.locator('.pbk-phrase-words')
    await words.filter({ hasText: '-' }).waitFor()
    const first = await words.innerText()
    await button(page, 'Suggest another').click()
    await words.filter({ hasNotText: first }).filter({ hasText: '-' }).waitFor()
    const taken = await words.innerText()
    await button(page, 'Copy').click()
    await page.getByRole('checkbox').check()
    await page.keyboard.press('Enter')
    await type(page, 'Password again', taken)
    await page.keyboard.press('Enter')
    await saved(page)
    await search.expectNothing(first, taken)
    await close()
  })

  it('is gone where the check has to do without its worker', async () => {
    const { page, search, close } = await openScene({
      prepare: async (page) => {
        await page.context().route(/strength\.worker/, (route) => route.abort())
      },
    })
    await backUpAfterRefusal(page, typed)
    expect(page.workers()).toEqual([])
    await search.expectNothing(weak, typed)
    await close()
  })

  it('is gone after runs that failed, also while one may still be finished', async () => {
    const { clientId, page, search, close } = await openScene()
    app.sandbox.setFaults({ backup: { fail: 'ENCRYPT_FAILED', at: 'Encrypting share' } }, clientId)
    await button(page, 'Back up wallet').click()
    await choose(page, typed)
    await type(page, 'Password again', typed)
    await page.keyboard.press('Enter')
    await says(page, 'The backup was not saved')

    app.sandbox.setFaults({}, clientId)
    app.setWeather(async () => new Response(null, { status: 503 }))
    await button(page, 'Try again').click()
    await choose(page, other)
    await type(page, 'Password again', other)
    await page.keyboard.press('Enter')
    await says(page, 'Not sure yet whether it was saved')
    await search.expectNothing(typed, other)
    await close()
  })

  it('is gone from a form that stays on the page, and cannot be brought back into it', async () => {
    const [wide, pin] = ['７３８５９２６１０４８３７２９６', '7385926104837296']
    const { page, search, close } = await openScene({ query: { form: 'yes', pin: 'yes' } })
    await choose(page, wide, 'PIN, 16 digits')
    await type(page, 'PIN again', pin)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => appEvents.some((event) => event.type === 'runSaved'))
    const field = page.getByLabel('PIN, 16 digits')
    await field.focus()
    await page.keyboard.press('ControlOrMeta+Z')
    expect(await field.inputValue()).toBe('')
    await search.expectNothing(wide, pin)
    await close()
  })
})

it('is gone after a recovery, and so is a wrong one that was corrected', async () => {
  const { apiKey, context, page: first } = await newWallet(app, browser, { custody: 'self' })
  await first.evaluate(
    (password) => harness.makeKit().controller.start('PASSWORD', { password }),
    typed,
  )
  await context.close()

  const page = await openWalletPage(app, await browser.newContext(), apiKey)
  const search = await openSearch(page)
  await page.goto(app.pageFor(apiKey, 'react', { recover: 'yes' }))
  await button(page, 'Continue').click()
  await type(page, 'Backup password', other)
  await page.keyboard.press('Enter')
  await page.getByText('This password does not open the backup').waitFor()
  await type(page, 'Backup password', typed)
  await page.keyboard.press('Enter')
  await says(page, 'Your wallet is back')
  await search.expectNothing(other, typed)
  await page.context().close()
})

interface SceneOptions {
  readonly query?: Record<string, string>
  readonly prepare?: (page: Page) => Promise<void>
}

/** A wallet, a page with the components, and a search that has seen all of its life. */
async function openScene({ query, prepare }: SceneOptions = {}) {
  const { apiKey, clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  await prepare?.(page)
  const search = await openSearch(page)
  await page.goto(app.pageFor(apiKey, 'react', query))
  return { clientId, page, search, close: () => context.close() }
}

async function openSearch(page: Page) {
  const traces = collectTraces(page)
  const heaps = await openHeapSessions(page)
  const search = {
    /** Who holds a piece of the secrets in the heaps of the page and of its workers. */
    async inHeaps(...secrets: string[]) {
      const isPiece = pieceFinder(secrets)
      const found: string[] = []
      expect(heaps.all()).toHaveLength(1 + page.workers().length)
      for (const { name, snapshot } of heaps.all()) {
        found.push(...findInHeap(await snapshot(), isPiece).map(({ path }) => `${name}: ${path}`))
      }
      return found
    },
    async inTraces(...secrets: string[]) {
      return (await traces()).filter(pieceFinder(secrets))
    },
    /** What a turn of the page or another collection of garbage is still to end gets a second look. */
    async expectNothing(...secrets: string[]) {
      expect(await search.inTraces(...secrets)).toEqual([])
      const held = await search.inHeaps(...secrets)
      expect(held.length === 0 ? held : await search.inHeaps(...secrets)).toEqual([])
    },
  }
  return search
}

/** Types as a person does, key by key. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.keyboard.type(text)
}

/** The first step of the form, up to its end. */
async function choose(page: Page, secret: string, label = 'Password'): Promise<void> {
  await type(page, label, secret)
  await page.getByRole('checkbox').check()
  await page.getByLabel(label, { exact: true }).press('Enter')
}

/** Backs up with a password that is typed over one that was refused. */
async function backUpAfterRefusal(page: Page, secret: string): Promise<void> {
  await button(page, 'Back up wallet').click()
  await choose(page, weak)
  await page.getByText('too easy to guess').first().waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await type(page, 'Password again', secret)
  await page.keyboard.press('Enter')
  await saved(page)
}

/** Waits for the verdict on a good password. */
async function checked(page: Page): Promise<void> {
  await page.getByText('Strong.').first().waitFor({ state: 'attached' })
}

/** Runs in the worker. Everything in which a secret may outlive its use. */
function keepInManyForms(secret: string): void {
  const kept = {
    whole: secret,
    slice: `<${secret}>`.slice(1, 15),
    loud: secret.slice(0, 14).toUpperCase(),
    joined: secret.slice(0, 8) + secret.slice(8, 16),
    spelled: [...secret],
    name: { [secret.slice(0, 12)]: 1 },
    backwards: [...secret].reverse().join(''),
  }
  Object.assign(globalThis, { kept })
}
