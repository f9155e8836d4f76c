import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { PartsOptions } from '../harness/PartsApp.tsx'
import { openParts, reload, roomProblems, strike } from '../support/openParts.ts'
import { goodPassword } from '../support/walletPage.ts'

const open = await openParts()

/** 1280 × 1024 at 400 %, and the least that WCAG 2.2 (1.4.10) asks for. */
const narrow = { width: 320, height: 256 }

/** The ways in which people make room, or larger words. */
const ways = {
  narrow: { viewport: narrow, css: '' },
  // WCAG 2.2, 1.4.12.
  spaced: {
    viewport: narrow,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
  // WCAG 2.2, 1.4.4.
  'large text': { viewport: { width: 1280, height: 720 }, css: ':root { font-size: 200% }' },
}

const primary = '[data-variant=primary]'

/** A way through every view of the kit that needs no words. */
async function visit(options: PartsOptions & { lost?: string }) {
  const page = await open({ ...options, context: { viewport: narrow } })
  const found: string[] = []
  const dialog = page.locator('dialog[open]')
  return {
    page,
    found,
    dialog,
    main: () => dialog.locator(primary).click(),
    button: () => page.locator('.pbk-backup-button').click(),
    /** Looks at a view in every way, once it shows what it is known by. */
    async look(view: string, mark: string) {
      await page.locator(mark).first().waitFor()
      found.push(
        ...(await problemsOf(page, options.language)).map((problem) => `${view}, ${problem}`),
      )
    },
  }
}

async function problemsOf(
  page: Page,
  language: PartsOptions['language'],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [way, { viewport, css }] of Object.entries(ways)) {
    if (viewport !== narrow) {
      // A large window takes its time: it is for the language with the longest words.
      if (language !== 'de') continue
      await page.setViewportSize(viewport)
    }
    const style = css === '' ? null : await page.addStyleTag({ content: css })
    found.push(...(await roomProblems(page)).map((problem) => `${way}: ${problem}`))
    await style?.evaluate((element) => (element as Element).remove())
    if (viewport !== narrow) await page.setViewportSize(narrow)
  }
  return found
}

async function fillPassword(page: Page, password: string) {
  await page.locator('dialog[open] .pbk-input').fill(password)
  await page.locator('dialog[open] [type=checkbox]').check()
}

describe.each(['de', 'ar'] as const)('in %s, everything fits and can be pressed', (language) => {
  it('in a backup from the choice to the end', async () => {
    const { page, found, look, dialog, main, button } = await visit({
      language,
      parts: ['button', 'status', 'picker', 'progress', 'notice'],
    })
    await look('the page', '.pbk-status[data-status=ready]')
    await button()
    await look('the choice', 'dialog .pbk-method')
    await dialog.locator('[value=PASSWORD]').check()
    await main()
    await look('the form', 'dialog .pbk-rules')
    await fillPassword(page, 'leaked lantern orbit')
    await main()
    await look('the refusal', 'dialog [aria-invalid]')
    await dialog.locator('.pbk-link').click()
    await look('the phrase', 'dialog .pbk-phrase')
    await main()
    await dialog.locator('.pbk-input').last().fill('lantern')
    await main()
    await look('the mismatch', 'dialog .pbk-input[aria-invalid]')
    await strike(page, 'silent')
    await dialog.locator('.pbk-input').last().fill(goodPassword)
    await main()
    await look('the run', 'dialog .pbk-progress[data-phase=delivering]')
    await page.keyboard.press('Escape')
    await look('the run on the page', '.pbk-progress')
    await strike(page, 'none')
    await reload(page)
    await look('the interruption on the page', '.pbk-notice')
    await button()
    await look('the interruption', 'dialog[data-status=interrupted]')
    await main()
    await look('the end', 'dialog[data-status=saved]')
    await main()
    await button()
    await look('the overview', 'dialog .pbk-facts')
    expect(found).toEqual([])
  })

  it('in a failure, with its details open, and in an open question', async () => {
    const { page, found, look, dialog, main, button } = await visit({
      language,
      parts: ['button', 'notice'],
      methods: ['PASSWORD', 'ICLOUD'],
    })
    await strike(page, 'refused')
    await button()
    await fillPassword(page, goodPassword)
    await main()
    await look('the second field', 'dialog [data-step=again]')
    await dialog.locator('.pbk-input').last().fill(goodPassword)
    await main()
    await dialog.locator('summary').click()
    await look('the failure', 'dialog [open] .pbk-code')
    await page.keyboard.press('Escape')
    await page.locator('.pbk-notice summary').click()
    await look('the failure on the page', '.pbk-notice [open] .pbk-code')
    await strike(page, 'unknown')
    await page.locator(`.pbk-notice ${primary}`).click()
    await button()
    await fillPassword(page, goodPassword)
    await main()
    await dialog.locator('.pbk-input').last().fill(goodPassword)
    await main()
    await look('the question', 'dialog[data-status=failed]')
    expect(found).toEqual([])
  })

  it('in the form of a PIN, on the page and in the dialog', async () => {
    const { page, found, look, main, button } = await visit({
      language,
      kind: 'pin',
      parts: ['button', 'form'],
      methods: ['PASSWORD'],
    })
    await look('the form on the page', '.pbk-form')
    await button()
    await fillPassword(page, '11111111')
    await main()
    await look('the refusal', 'dialog [aria-invalid]')
    expect(found).toEqual([])
  })

  it('in a recovery', async () => {
    const { page, found, look } = await visit({
      language,
      parts: ['recover'],
      lost: goodPassword,
    })
    await look('the choice', '.pbk-method')
    await page.locator(primary).click()
    await page.locator('.pbk-input').fill('lantern')
    await page.locator(primary).click()
    await look('the wrong password', '[aria-invalid]')
    await strike(page, 'closed')
    await page.locator('.pbk-input').fill(goodPassword)
    await page.locator(primary).click()
    await look('the failure', '.pbk-recover[data-status=failed]')
    await strike(page, 'none')
    await page.locator(primary).click()
    await page.locator('.pbk-input').fill(goodPassword)
    await page.locator(primary).click()
    await look(
      'the end',
      '.pbk-recover[data-status=recovered] .pbk-backup-button[data-status=idle]',
    )
    expect(found).toEqual([])
  })
})
