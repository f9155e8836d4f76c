import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  PasswordBackupForm,
} from 'portal-backup-kit'
import type { BackupState } from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, type Locator, page, userEvent } from 'vitest/browser'
import { fixedController } from '../../stories/support/fixed.js'
import { createWorld, renderIn } from './renderWithProvider.js'

interface Session {
  send(method: string, params: object): Promise<unknown>
}

interface Preference {
  readonly name: 'forced-colors' | 'prefers-contrast' | 'prefers-reduced-motion'
  readonly value: string
}

async function prefer(features: readonly Preference[]) {
  // The session is typed by the provider, which knows no commands here.
  const browser = cdp() as unknown as Session
  await browser.send('Emulation.setEmulatedMedia', { features })
}

// Colours are read as soon as they have changed: none may be on its way.
const still = { name: 'prefers-reduced-motion', value: 'reduce' } as const

afterEach(() => prefer([]))

const show = (part: ReactElement, state: BackupState) =>
  renderIn(createWorld(), part, { controller: fixedController(state) })

const idle = { status: 'idle' } as const
const collecting = { status: 'collecting', method: 'PASSWORD' } as const
const working = {
  status: 'working',
  method: 'PASSWORD',
  phase: 'reading',
  progress: 0.3,
  attempt: 1,
  slow: false,
} as const
const interrupted = { status: 'interrupted', method: 'PASSWORD', remedy: 'resume' } as const

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`${selector} is not there`)
  return found
}

const styleOf = (selector: string) => getComputedStyle(one(selector))

/** A colour of the system, as it is computed. */
function system(color: 'Canvas' | 'CanvasText' | 'Field' | 'FieldText' | 'Highlight'): string {
  const probe = document.createElement('i')
  probe.style.cssText = `color: ${color}; forced-color-adjust: none`
  document.body.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  return computed
}

/** A picture of one element, to be compared with another. */
const pictureOf = (element: Locator) => element.screenshot({ save: false })

describe('with forced colours', () => {
  beforeEach(() => prefer([still, { name: 'forced-colors', value: 'active' }]))

  it('frames the chosen row as the system frames what is selected', async () => {
    await show(<BackupMethodPicker />, idle)
    const chosen = page.getByRole('radio', { checked: true })
    await expect.element(chosen).toBeVisible()
    const row = styleOf('.pbk-method:has(:checked)')
    expect([row.borderTopColor, row.borderTopWidth]).toEqual([system('Highlight'), '2px'])
    expect(styleOf('.pbk-method:not(:has(:checked))').borderTopColor).not.toBe(system('Highlight'))
    expect(styleOf('.pbk-radio:checked').appearance).toBe('auto')
  })

  it('leaves the check box to the system, and shows whether it is ticked', async () => {
    await show(<PasswordBackupForm />, collecting)
    expect(styleOf('.pbk-checkbox').appearance).toBe('auto')
    const box = page.getByRole('checkbox')
    // The pointer stays on it, so that only the tick differs.
    await box.click()
    const ticked = await pictureOf(box)
    await box.click()
    expect(await pictureOf(box)).not.toBe(ticked)
  })

  it('fills the segments that the password has earned, and outlines all of them', async () => {
    await show(<PasswordBackupForm />, collecting)
    await page.getByLabelText('Password', { exact: true }).fill('sunshine')
    await expect.element(page.getByText('Weak.')).toBeVisible()
    expect(styleOf('.pbk-meter-track > [data-on]').backgroundColor).toBe(system('Highlight'))
    const open = styleOf('.pbk-meter-track > :not([data-on])')
    expect(open.backgroundColor).not.toBe(system('Highlight'))
    expect([open.borderTopColor, open.borderTopWidth]).toEqual([system('CanvasText'), '1px'])
  })

  it('keeps the lines between the cells of a PIN', async () => {
    const passwordPolicy = pinPolicy({ triesAreLimited: true })
    const controller = fixedController(collecting)
    await renderIn(createWorld(), <PasswordBackupForm />, { passwordPolicy, controller })
    await expect.element(page.getByLabelText('PIN, 6 digits')).toBeVisible()
    const { backgroundColor, backgroundImage, color } = styleOf('.pbk-input[data-digits]')
    expect(backgroundImage).toContain(system('CanvasText'))
    expect([backgroundColor, color]).toEqual([system('Field'), system('FieldText')])
  })

  it('draws ring and bar in the colours of the system', async () => {
    await show(<BackupProgress />, working)
    expect(styleOf('.pbk-ring').color).toBe(system('CanvasText'))
    const bar = styleOf('.pbk-bar')
    expect([bar.borderTopColor, bar.borderTopWidth]).toEqual([system('CanvasText'), '1px'])
  })

  it('gives buttons, notices and the dialog an edge', async () => {
    await show(
      <>
        <BackupButton />
        <BackupNotice />
      </>,
      interrupted,
    )
    await page.getByRole('button', { name: 'Finish backup' }).first().click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    for (const part of ['.pbk-backup-button', '.pbk-notice', '.pbk-dialog']) {
      const { borderTopColor, borderTopStyle, borderTopWidth } = styleOf(part)
      expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '1px'])
      expect(borderTopColor).not.toBe(system('Canvas'))
    }
  })

  it('keeps the dot that asks for attention', async () => {
    await show(<BackupButton />, interrupted)
    expect(styleOf('.pbk-dot').backgroundColor).toBe(system('Highlight'))
    expect(styleOf('.pbk-dot').borderTopColor).toBe(system('Canvas'))
  })

  it('shows where the keyboard is', async () => {
    await show(<BackupButton />, idle)
    await userEvent.keyboard('{Tab}')
    const { outlineColor, outlineStyle } = styleOf('.pbk-backup-button')
    expect(outlineStyle).toBe('solid')
    expect(outlineColor).not.toBe(system('Canvas'))
  })
})

describe('where more contrast is asked for', () => {
  beforeEach(() => prefer([still, { name: 'prefers-contrast', value: 'more' }]))

  it('makes muted words and borders as dark as the text', async () => {
    await show(<BackupMethodPicker />, idle)
    await expect.element(page.getByRole('radio', { checked: true })).toBeVisible()
    const { color } = styleOf('.pbk-method-name')
    expect(styleOf('.pbk-method-text').color).toBe(color)
    expect(styleOf('.pbk-radio:not(:checked)').borderTopColor).toBe(color)
    expect(styleOf('.pbk-method:not(:has(:checked))').borderTopColor).toBe(color)
  })

  it('keeps the chosen row in the accent', async () => {
    await show(<BackupMethodPicker />, idle)
    await expect.element(page.getByRole('radio', { checked: true })).toBeVisible()
    expect(styleOf('.pbk-method:has(:checked)').borderTopColor).toBe('rgb(31, 93, 153)')
  })
})
