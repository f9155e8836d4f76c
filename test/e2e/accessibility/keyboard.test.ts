import { describe, expect, it } from 'vitest'
import { countLostFocus, keyboardOf } from '../support/keyboard.ts'
import { hold, openParts, reload, strike } from '../support/openParts.ts'
import { goodPassword } from '../support/walletPage.ts'

const open = await openParts()

const stops = {
  button: 'button "Back up wallet"',
  choose: 'heading "Back up your wallet" [level=2]',
  close: 'button "Close"',
  back: 'button "Back"',
  continue: 'button "Continue"',
  chooseAPassword: 'heading "Choose a backup password" [level=2]',
  field: 'textbox "Password"',
  show: 'button "Show password"',
  suggest: 'button "Suggest a password"',
  acknowledgement: 'checkbox "Nobody can reset this password."',
  submit: 'button "Back up wallet"',
  again: 'textbox "Password again"',
  working: 'heading "Backing up your wallet" [level=2]',
  saved: 'heading "Your wallet is backed up" [level=2]',
  done: 'button "Done"',
  backedUp: 'button "Backed up"',
}

const phrase = `paragraph: ${goodPassword}`

/** A page with the button, and the keyboard on it. */
async function start(more: Parameters<typeof open>[0] = {}) {
  const page = await open({ prepare: countLostFocus, latency: 30, ...more })
  const keyboard = keyboardOf(page)
  await keyboard.walk('Tab', 'link "Before"', stops.button)
  return { page, keyboard }
}

type Keyboard = ReturnType<typeof keyboardOf>

/** From the button to the field of the password. */
async function goToPassword(keyboard: Keyboard) {
  await keyboard.press('Enter', stops.choose)
  await keyboard.walk('Tab', stops.close, 'radio "Passkey" [checked]')
  await keyboard.walk('ArrowDown', 'radio "Password" [checked]')
  await keyboard.walk('Tab', stops.continue)
  await keyboard.press('Enter', stops.chooseAPassword)
  await keyboard.walk('Tab', stops.close, stops.field)
}

/** Gives the password twice. The focus is in its field. */
async function givePassword(keyboard: Keyboard) {
  await keyboard.type(goodPassword)
  await keyboard.walk('Tab', stops.show, stops.suggest, stops.acknowledgement)
  await keyboard.press('Space')
  await keyboard.walk('Tab', stops.submit)
  await keyboard.press('Enter', stops.again)
  await keyboard.type(goodPassword)
  await keyboard.press('Enter')
}

describe('with the keyboard alone', () => {
  it('a backup is made from the button to the end, and the focus is back on the button', async () => {
    const { page, keyboard } = await start()
    const release = await hold(page, 'put')
    await goToPassword(keyboard)
    await keyboard.walk('Shift+Tab', stops.close, stops.back)
    await keyboard.walk('Tab', stops.close, stops.field)
    await givePassword(keyboard)
    await keyboard.isAt(stops.working)
    await release()
    await keyboard.isAt(stops.saved)
    await keyboard.walk('Tab', stops.close, 'button "Add a passkey"', stops.done)
    await keyboard.press('Enter', stops.backedUp)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await keyboard.walk('Tab', 'link "After"')
    expect(await keyboard.lost()).toBe(0)
  })

  it('every field that is wrong gets the focus, in the order in which they are shown', async () => {
    const { keyboard } = await start()
    await goToPassword(keyboard)
    await keyboard.press('Enter', `${stops.field} [invalid]`)
    await keyboard.type(goodPassword)
    await keyboard.press('Enter', `${stops.acknowledgement} [invalid]`)
    await keyboard.press('Space')
    await keyboard.press('Enter', stops.again)
    await keyboard.type('lantern')
    await keyboard.press('Enter', `${stops.again} [invalid]`)
    await keyboard.walk('Shift+Tab', stops.show, stops.field)
    expect(await keyboard.lost()).toBe(0)
  })

  it('a suggested password is kept, and the way back leads through every step', async () => {
    const { keyboard } = await start()
    await goToPassword(keyboard)
    await keyboard.walk('Tab', stops.show, stops.suggest)
    await keyboard.press('Enter', phrase)
    await keyboard.walk('Tab', 'button "Copy"', 'button "Save in password manager"')
    await keyboard.walk('Tab', 'button "Suggest another"', stops.acknowledgement)
    await keyboard.press('Space')
    await keyboard.walk('Tab', stops.continue)
    await keyboard.press('Enter', stops.again)
    await keyboard.walk('Shift+Tab', stops.close)
    await keyboard.walk('Shift+Tab', stops.back)
    await keyboard.press('Enter', phrase)
    await keyboard.walk('Shift+Tab', stops.close, stops.back)
    await keyboard.press('Enter', stops.chooseAPassword)
    await keyboard.walk('Shift+Tab', stops.back)
    await keyboard.press('Enter', stops.choose)
    expect(await keyboard.lost()).toBe(0)
  })

  it('Escape closes the dialog at any step, stops no run, and gives the focus back', async () => {
    const { page, keyboard } = await start()
    await keyboard.press('Enter', stops.choose)
    await keyboard.press('Escape', stops.button)
    await goToPassword(keyboard)
    await keyboard.press('Escape', stops.button)
    const release = await hold(page, 'put')
    await goToPassword(keyboard)
    await givePassword(keyboard)
    await keyboard.isAt(stops.working)
    await keyboard.press('Escape', 'button "Backing up…"')
    await release()
    await keyboard.press('Enter', stops.saved)
    await keyboard.press('Escape', stops.backedUp)
    await keyboard.press('Enter', stops.saved)
    expect(await keyboard.lost()).toBe(0)
  })

  it('a failure is read, its details are unfolded and copied, and it is tried again', async () => {
    const { page, keyboard } = await start()
    await strike(page, 'refused')
    await goToPassword(keyboard)
    await givePassword(keyboard)
    await keyboard.isAt('heading "The backup was not saved" [level=2]')
    await keyboard.walk('Tab', stops.close, 'button "Use another method"', 'button "Try again"')
    await keyboard.walk('Tab', 'text: Details for support')
    await keyboard.press('Enter')
    await keyboard.walk('Tab', 'button "Copy"')
    await keyboard.press('Enter', 'button "Copied"')
    await strike(page, 'none')
    await keyboard.walk('Shift+Tab', 'text: Details for support')
    await keyboard.walk('Shift+Tab', 'button "Try again"')
    await keyboard.press('Enter', stops.chooseAPassword)
    await keyboard.walk('Tab', stops.close, stops.field)
    await givePassword(keyboard)
    await keyboard.isAt(stops.saved)
    expect(await keyboard.lost()).toBe(0)
  })

  it('actions that are stacked are gone through from the top', async () => {
    const { page, keyboard } = await start({ context: { viewport: { width: 320, height: 600 } } })
    await strike(page, 'cancelled')
    await keyboard.press('Enter', stops.choose)
    await keyboard.walk('Tab', stops.close, 'radio "Passkey" [checked]', stops.continue)
    await keyboard.press('Enter', 'heading "Nothing was backed up" [level=2]')
    await keyboard.walk('Tab', stops.close, 'button "Try again"', 'button "Use another method"')
    await keyboard.press('Enter', stops.choose)
  })

  it('what an earlier page left is finished', async () => {
    const { page, keyboard } = await start()
    await strike(page, 'silent')
    await goToPassword(keyboard)
    await givePassword(keyboard)
    await page.locator('.pbk-progress[data-phase=delivering]').waitFor()
    await strike(page, 'none')
    await reload(page)
    await page.getByRole('button', { name: 'Finish backup' }).waitFor()
    await keyboard.walk('Tab', 'link "Before"', 'button "Finish backup"')
    await keyboard.press('Enter', 'heading "Your last backup is not finished" [level=2]')
    await keyboard.walk('Tab', stops.close, 'button "Start over"', 'button "Finish backup"')
    await keyboard.press('Enter', stops.saved)
    await keyboard.press('Escape', stops.backedUp)
  })

  it('a wallet is brought back, after a wrong password and a look at the way back', async () => {
    const page = await open({
      parts: ['recover'],
      lost: goodPassword,
      latency: 20,
      prepare: countLostFocus,
    })
    const keyboard = keyboardOf(page)
    await page.getByRole('radio').first().waitFor()
    await keyboard.walk('Tab', 'link "Before"', 'radio "Password" [checked]', stops.continue)
    await keyboard.press('Enter', 'heading "Enter your backup password" [level=2]')
    await keyboard.walk('Shift+Tab', stops.back)
    await keyboard.press('Enter', 'heading "Get your wallet back" [level=2]')
    await keyboard.walk('Tab', 'radio "Password" [checked]', stops.continue)
    await keyboard.press('Enter', 'heading "Enter your backup password" [level=2]')
    await keyboard.walk('Tab', 'textbox "Backup password"')
    await keyboard.type('lantern')
    await keyboard.press('Enter', 'textbox "Backup password" [invalid]')
    await page.getByText('does not open the backup').waitFor()
    await keyboard.type(goodPassword)
    await keyboard.walk('Tab', stops.show, 'button "Recover wallet"')
    await strike(page, 'closed')
    await keyboard.press('Enter', 'heading "Your wallet is not back yet" [level=2]')
    await keyboard.walk('Tab', stops.back, 'button "Try again"')
    await strike(page, 'none')
    await keyboard.press('Enter', 'heading "Enter your backup password" [level=2]')
    await keyboard.walk('Tab', 'textbox "Backup password"')
    await keyboard.type(goodPassword)
    await keyboard.press('Enter', 'heading "Your wallet is back" [level=2]')
    await keyboard.walk('Tab', 'button "Not now"', stops.button)
    await keyboard.press('Enter', stops.choose)
    await keyboard.press('Escape', stops.button)
    expect(await keyboard.lost()).toBe(0)
  })
})
