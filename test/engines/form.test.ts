import { describe, expect, it } from 'vitest'
import { engines } from './support/engines.ts'
import { notifications, recover } from './support/runs.ts'
import { type Stage, useStage } from './support/useStage.ts'

const password = 'lantern orbit Zwölf thirty gravel'
const button = 'button "Back up wallet"'
const heading = 'h2 "Choose a backup password"'
const field = 'text "Password"'
const acknowledgement = 'checkbox "Nobody can reset this password."'
const close = 'button "Close"'

/** A wallet whose page shows the button or the form, with passwords as the only method. */
async function open(stage: Stage, part: 'button' | 'form') {
  const wallet = await stage.newWallet('self')
  const query = { methods: 'PASSWORD', ...(part === 'form' && { form: 'yes' }) }
  await wallet.page.goto(stage.app.pageFor(wallet.apiKey, 'react', query))
  return wallet
}

describe.each(engines)('$name', (engine) => {
  const stage = useStage(engine)

  it('saves the password that was typed in the dialog with the keyboard alone', async () => {
    const { address, apiKey, clientId, page } = await open(stage, 'button')
    await page.expectReady()
    await page.walk('Tab', 'button "Take the kit away"', button)
    await page.walk('Enter', heading)
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(
      true,
    )
    await page.walk('Escape', button)
    await page.walk('Enter', heading)
    await page.walk('Tab', close, field)
    await page.type(password)
    await page.walk('Tab', 'button "Show password"', 'button "Suggest a password"')
    await page.walk('Tab', acknowledgement)
    await page.press('Space')
    await page.walk('Tab', button)
    await page.walk('Shift+Tab', acknowledgement)
    await page.walk('Enter', 'text "Password again"')

    await page.type('lantern')
    await page.press('Enter')
    await page.expectText('The two are not the same.')
    await page.type(' orbit')
    await page.walk('Enter', 'text "Password again"')
    await page.clear()
    await page.type(password)
    await page.walk('Enter', 'h2 "Your wallet is backed up"')
    await page.press('Escape')
    // The name of a focused button stays as it was when the focus came; its text is up to date.
    const focused = () => document.activeElement?.matches('.pbk-backup-button') ?? false
    await expect.poll(() => page.evaluate(focused)).toBe(true)
    await page.expectText('Backed up')

    expect(await notifications(stage.app, clientId)).toEqual([true])
    const fresh = await stage.openElsewhere(apiKey)
    expect(await recover(fresh, password)).toEqual({
      status: 'recovered',
      method: 'PASSWORD',
      address,
    })
  })

  it('saves the password that was typed in a form of the page with the keyboard alone', async () => {
    const { address, apiKey, clientId, page } = await open(stage, 'form')
    await page.expectReady()
    await page.walk('Tab', 'button "Take the kit away"', field)
    await page.type(password)
    await page.walk('Tab', 'button "Show password"', 'button "Suggest a password"')
    await page.walk('Tab', acknowledgement)
    await page.press('Space')
    await page.walk('Enter', 'text "Password again"')
    await page.type(password)
    await page.press('Enter')
    await page.expectText('Your wallet is backed up')

    expect(await notifications(stage.app, clientId)).toEqual([true])
    const fresh = await stage.openElsewhere(apiKey)
    expect(await recover(fresh, password)).toMatchObject({ status: 'recovered', address })
  })
})
