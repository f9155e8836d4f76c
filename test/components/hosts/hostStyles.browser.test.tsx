import { BackupButton, BackupNotice, BackupStatus, RecoverWallet } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createWorld, goodPassword, renderIn, Start } from '../renderWithProvider.js'
import { layoutProblems } from './layoutProblems.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']

const inherited = `body {
  text-transform: uppercase; white-space: pre; letter-spacing: 0.3em; word-spacing: 1em;
  text-align: right; text-indent: 3em; word-break: break-all; overflow-wrap: normal; hyphens: auto;
  font-variant: small-caps; font-feature-settings: 'smcp'; user-select: none; line-height: 0.8;
  cursor: none;
  -webkit-text-security: disc; -webkit-text-fill-color: transparent
}`

const onEach = `* {
  text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-indent: 1em;
  font-variant: small-caps; user-select: none; -webkit-text-security: disc
}`

/** Rules that hosts have for their own elements, and what inherits into the kit. */
const hosts: readonly (readonly [string, string])[] = [
  ['no rules', ''],
  ['wide buttons', 'button { width: 100%; min-width: 12em; padding: 1em 2em; flex: 1 }'],
  ['wide inputs', 'input { width: 100%; min-height: 0; max-width: 4em } label { display: block }'],
  ['a reset', '* { padding: 0; margin: 0; font: inherit; list-style: none }'],
  ['a revert', '* { all: revert }'],
  ['text that does not wrap', '* { white-space: nowrap }'],
  ['vertical text', 'body { writing-mode: vertical-rl } * { text-orientation: upright }'],
  ['paragraphs with margins', 'p { margin: 2em } h2 { margin: 1em 0; width: min-content }'],
  ['large images', 'svg { display: block; width: 100%; height: auto }'],
  ['painted shapes', 'path, circle { fill: red; stroke: none; d: none; r: 0 }'],
  ['flex dialogs', 'dialog { display: flex } header { display: block }'],
  ['hidden elements that show', '[hidden] { display: block }'],
  ['inherited text styles', inherited],
  ['text styles on each element', onEach],
]

function addStyles(css: string): () => void {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
  return () => element.remove()
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`There is no ${selector}.`)
  return found
}

/** The text as it is shown, and as a person copies it. */
function textsOf(selector: string) {
  const found = element(selector)
  getSelection()?.selectAllChildren(found)
  const style = getComputedStyle(found)
  return {
    shown: found.innerText.trim(),
    copied: getSelection()?.toString().trim(),
    masked: style.getPropertyValue('-webkit-text-security') !== 'none',
    clipped: found.scrollWidth > Math.max(found.clientWidth, found.offsetWidth) + 1,
  }
}

const exactly = (text: string | undefined) => ({
  shown: text,
  copied: text,
  masked: false,
  clipped: false,
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const shows = (selector: string) =>
  expect.poll(() => document.querySelector(selector)).not.toBeNull()
const hasNoProblem = () => expect.poll(layoutProblems, { timeout: 4000 }).toEqual([])

describe.each([320, 1280])('in a window of %i px', (width) => {
  describe.each(hosts)('with %s', (_, css) => {
    beforeEach(async () => {
      await page.viewport(width, 720)
      onTestFinished(addStyles(css))
    })

    it('shows the form and the suggested password of the dialog whole', async () => {
      await renderIn(createWorld(), <BackupButton methods={passwordOnly} />, {
        passwordPolicy: undefined,
        account: 'ada@example.com',
      })
      await expect
        .poll(() => element('.pbk-backup-button').getAttribute('aria-disabled'))
        .toBeNull()
      await hasNoProblem()
      await userEvent.click(page.elementLocator(element('.pbk-backup-button')))
      await shows('.pbk-dialog .pbk-suggest')
      await hasNoProblem()
      await press('Show password')
      const field = getComputedStyle(element('.pbk-dialog .pbk-input'))
      expect(field.textTransform).toBe('none')
      expect(field.getPropertyValue('-webkit-text-security')).toBe('none')
      await press('Suggest a password')
      await shows('.pbk-phrase-words')
      await expect.poll(() => element('.pbk-phrase-words').textContent).not.toBe('')
      const { value } = element('.pbk-input') as HTMLInputElement
      expect(textsOf('.pbk-phrase-words')).toEqual(exactly(value))
      await hasNoProblem()
    })

    it('shows the recovery and the address whole', async () => {
      const world = createWorld()
      await world.portal.backupWallet({ method: 'PASSWORD', password: goodPassword })
      world.portal.loseDevice()
      await renderIn(
        world,
        <>
          <RecoverWallet />
          <BackupStatus onMethodAction={() => {}} />
        </>,
      )
      await press('Continue')
      await shows('.pbk-recover form')
      await hasNoProblem()
      await userEvent.fill(page.elementLocator(element('.pbk-recover .pbk-input')), goodPassword)
      await press('Recover wallet')
      await shows('.pbk-address')
      const address = world.portal.inspect().addresses?.eip155
      expect(textsOf('.pbk-address > span:last-child')).toEqual(exactly(address))
      await hasNoProblem()
    })

    it('shows a failure and its details whole', async () => {
      const faults = { backupWallet: { reject: new Error('offline'), nth: 1 } }
      await renderIn(
        createWorld({ faults }),
        <>
          <Start />
          <BackupNotice />
        </>,
      )
      await press('idle')
      await shows('.pbk-notice')
      await hasNoProblem()
      element('.pbk-details > summary').click()
      const { code } = element('.pbk-notice').dataset
      expect(textsOf('.pbk-code > b')).toEqual(exactly(code))
      await hasNoProblem()
    })
  })
})

it.each([
  ['a row', 'inline-flex'],
  ['a cell of a table', 'table-cell'],
  ['a column as wide as its content', 'inline-grid'],
  ['a block as wide as its content', 'inline-block'],
])('keeps the status readable in %s', async (_, display) => {
  await page.viewport(1280, 720)
  await renderIn(
    createWorld(),
    <div style={{ display }}>
      <BackupStatus />
    </div>,
  )
  await shows('.pbk-status [data-row=none]')
  expect(element('.pbk-status').clientWidth).toBeGreaterThan(200)
  await hasNoProblem()
})
