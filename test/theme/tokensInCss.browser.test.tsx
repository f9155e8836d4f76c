import { BackupButton } from 'portal-backup-kit'
import { afterEach, expect, it } from 'vitest'
import { createWorld, renderIn } from '../components/renderWithProvider.js'

const sheet = document.createElement('style')
afterEach(() => sheet.remove())

it('takes tokens from a rule on :root, and measures them by the text around the part', async () => {
  sheet.textContent = `:root {
    --pbk-color-accent: rgb(1, 2, 3);
    --pbk-radius: 0.25em;
    --pbk-space: 0.5em;
  }`
  document.head.append(sheet)
  const { container } = await renderIn(
    createWorld(),
    <div style={{ fontSize: 20 }}>
      <BackupButton />
    </div>,
  )
  const button = container.querySelector('button')
  const { backgroundColor, borderRadius, paddingInlineStart } = getComputedStyle(button as Element)
  expect([backgroundColor, borderRadius, paddingInlineStart]).toEqual([
    'rgb(1, 2, 3)',
    '5px',
    '40px',
  ])
})
