import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { backUp, button, says } from '../support/buttonPage.ts'
import { hold, openParts, reload, strike } from '../support/openParts.ts'
import { recordSpeech, speechOf } from '../support/recordSpeech.ts'
import { goodPassword } from '../support/walletPage.ts'

const open = await openParts()

/** Every step long enough to be put into words. */
const show = (more: Parameters<typeof open>[0] = {}) =>
  open({ prepare: recordSpeech, latency: 200, methods: ['PASSWORD'], ...more })

const hears = (page: Page) => expect.poll(() => speechOf(page))

const untilStored = [
  'polite: Reading your wallet',
  'polite: Making the backup',
  'polite: Locking it with your password',
  'polite: Storing the backup',
  'polite: Storing it with Acme',
]

const wholeRun = [
  ...untilStored,
  'polite: Making sure that it arrived',
  'polite: Your wallet is backed up',
]

describe('the live region', () => {
  it('says every phase of a run once, and its end', async () => {
    const page = await show()
    const release = await hold(page, 'put')
    await backUp(page)
    await hears(page).toEqual(untilStored)
    await release()
    await says(page, 'Your wallet is backed up')
    await button(page, 'Done').click()
    await hears(page).toEqual(wholeRun)
  })

  it('says it once, however many parts the page shows', async () => {
    const page = await show({ parts: ['status', 'progress', 'notice', 'button'] })
    const release = await hold(page, 'put')
    await backUp(page)
    await hears(page).toEqual(untilStored)
    await release()
    await says(page, 'Your wallet is backed up')
    expect(await page.locator('.pbk-live').count()).toBe(1)
    await hears(page).toEqual(wholeRun)
  })

  it('says a failure at once, and not again when its dialog is closed and opened', async () => {
    const page = await show()
    await strike(page, 'refused')
    await backUp(page)
    await hears(page).toEqual([...untilStored, 'assertive: The backup was not saved'])
    await page.keyboard.press('Escape')
    await button(page, 'Back up wallet').click()
    await says(page, 'The backup was not saved')
    await hears(page).toEqual([...untilStored, 'assertive: The backup was not saved'])
  })

  it('says an open question calmly', async () => {
    const page = await show()
    await strike(page, 'unknown')
    await backUp(page)
    await hears(page).toEqual([...untilStored, 'polite: Not sure yet whether it was saved'])
  })

  it('says a prompt that was closed calmly', async () => {
    const page = await show({ methods: ['PASSKEY'] })
    await strike(page, 'cancelled')
    const release = await hold(page, 'backupWallet')
    await button(page, 'Back up wallet').click()
    await says(page, 'Backing up your wallet')
    await release()
    await says(page, 'Nothing was backed up')
    await hears(page).toContain('polite: Nothing was backed up')
    expect((await speechOf(page)).join()).not.toContain('assertive')
  })

  it('says what an earlier page left', async () => {
    const page = await show()
    await strike(page, 'silent')
    await backUp(page)
    await hears(page).toEqual(untilStored)
    await strike(page, 'none')
    await reload(page)
    await button(page, 'Finish backup').waitFor()
    await hears(page).toEqual([...untilStored, 'polite: Your last backup is not finished'])
  })

  it('says what becomes of a recovery, a second try included', async () => {
    const page = await show({ parts: ['recover'], lost: goodPassword })
    await button(page, 'Continue').click()
    await page.getByRole('textbox', { name: 'Backup password' }).fill('lantern')
    await page.keyboard.press('Enter')
    await page.getByText('does not open the backup').waitFor()
    await strike(page, 'closed')
    await page.getByRole('textbox', { name: 'Backup password' }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await says(page, 'Your wallet is not back yet')
    await strike(page, 'none')
    await button(page, 'Try again').click()
    await page.getByRole('textbox', { name: 'Backup password' }).fill(goodPassword)
    await page.keyboard.press('Enter')
    await says(page, 'Your wallet is back')
    await hears(page).toEqual([
      'polite: Opening your backup',
      'polite: Opening your backup',
      'assertive: Your wallet is not back yet',
      'polite: Opening your backup',
      'polite: Your wallet is back',
    ])
  })

  it('says a prompt that was closed in a recovery calmly', async () => {
    const page = await show({ parts: ['recover'], methods: ['PASSKEY'], lost: goodPassword })
    await strike(page, 'notOpened')
    await page.getByRole('radio', { name: 'Passkey' }).check()
    await button(page, 'Continue').click()
    await says(page, 'Your wallet is not back yet')
    await hears(page).toEqual([
      'polite: Opening your backup',
      'polite: Your wallet is not back yet',
    ])
  })
})
