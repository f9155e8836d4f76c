import type { BackupMethod } from 'portal-backup-kit/core'
import { describe, expect, it } from 'vitest'
import type { PartName } from '../harness/PartsApp.tsx'
import { backUp, button, says } from '../support/buttonPage.ts'
import { hold, openParts } from '../support/openParts.ts'
import { recordShifts, shiftsOf } from '../support/recordShifts.ts'

const open = await openParts()

const nothing = { counted: [], moved: [] }

const named: readonly BackupMethod[] = ['PASSWORD', 'PASSKEY', 'GDRIVE']

describe.each([
  ['a wide window', 1280],
  ['a telephone', 360],
])('in %s, a page that a server rendered', (_, width) => {
  const show = (parts: readonly PartName[], methods?: readonly BackupMethod[]) =>
    open({
      parts,
      ...(methods && { methods }),
      latency: 40,
      afterPaint: true,
      prepare: recordShifts,
      context: { viewport: { width, height: 900 } },
    })

  it('does not move around the button, from the first paint to the end of a run', async () => {
    const page = await show(['button'], ['PASSWORD'])
    expect(await shiftsOf(page)).toEqual(nothing)
    const release = await hold(page, 'put')
    await backUp(page)
    await says(page, 'Backing up your wallet')
    await page.keyboard.press('Escape')
    await button(page, 'Backing up…').waitFor()
    await release()
    await page.locator('.pbk-backup-button[data-backed-up]').waitFor()
    await page.locator('.pbk-backup-button').click()
    await says(page, 'Your wallet is backed up')
    await button(page, 'Done').click()
    expect((await shiftsOf(page)).moved).toEqual([])
  })

  it.each([
    ['the methods are named', named],
    ['none is named', undefined],
  ])('does not move around any part while the wallet is read, where %s', async (_, methods) => {
    const page = await show(['button', 'status', 'picker', 'form'], methods)
    await page.locator('.pbk-status[data-status=ready]').waitFor()
    await page.locator('.pbk-picker[data-status=ready]').waitFor()
    expect(await shiftsOf(page)).toEqual(nothing)
  })
})
