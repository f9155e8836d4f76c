import { BackupButton, BackupMethodPicker } from 'portal-backup-kit'
import { ar } from 'portal-backup-kit/messages/ar'
import { de } from 'portal-backup-kit/messages/de'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn } from './renderWithProvider.js'

function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`${selector} is not there`)
  return found
}

const told = (selector: string) => [one(selector).lang, getComputedStyle(one(selector)).direction]

function turnPage(direction: 'ltr' | 'rtl') {
  document.documentElement.dir = direction
  onTestFinished(() => document.documentElement.removeAttribute('dir'))
}

describe('a set of words', () => {
  beforeEach(() => page.viewport(800, 700))

  it('brings its language and its direction to every part, on a page of another', async () => {
    turnPage('ltr')
    await renderIn(createWorld(), <BackupButton />, { messages: ar })
    await page.getByRole('button', { name: ar.button.backUp }).click()
    await expect.element(page.getByRole('radio', { checked: true })).toBeVisible()
    for (const part of ['.pbk-backup-button', '.pbk-dialog', '.pbk-picker', '.pbk-live']) {
      expect([part, ...told(part)]).toEqual([part, 'ar', 'rtl'])
    }
  })

  it('keeps arrows in the direction of the words', async () => {
    turnPage('rtl')
    await renderIn(createWorld(), <BackupButton />, { messages: de })
    await page.getByRole('button', { name: de.button.backUp }).click()
    await page.getByRole('radio', { name: de.methods.PASSWORD.name }).click()
    await page.getByRole('button', { name: de.picker.continue }).click()
    await expect.element(page.getByRole('button', { name: de.dialog.back })).toBeVisible()
    expect(getComputedStyle(one('.pbk-icon[data-mirror]')).transform).toBe('none')
  })

  it('gives way to what a part is told', async () => {
    await renderIn(createWorld(), <BackupMethodPicker lang="ar-EG" dir="ltr" />, { messages: ar })
    expect(told('.pbk-picker')).toEqual(['ar-EG', 'ltr'])
  })
})

describe('the built-in words', () => {
  it.each(['ltr', 'rtl'] as const)('are English and leave a page %s', async (direction) => {
    turnPage(direction)
    await renderIn(createWorld(), <BackupMethodPicker />)
    expect(told('.pbk-picker')).toEqual(['en', direction])
  })
})
