import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { StageSettings } from '../../stories/support/StageSettings.js'
import { lookProblems } from './lookProblems.js'
import 'portal-backup-kit/styles.css'

const globals = { theme: 'light', direction: 'language', language: 'en', width: '440px' }

const show = (children: ReactNode) =>
  render(
    <StageSettings globals={globals} alone>
      {children}
    </StageSettings>,
  )

/** The looks in which a rule was broken. */
async function looksThatBreak(rule: string) {
  const problems = await lookProblems()
  return problems.flatMap((problem) => (problem.includes(rule) ? [problem.split(':')[0]] : []))
}

describe('a story in every look', () => {
  it('passes where nothing is wrong', async () => {
    await show(<p>Your wallet is safe.</p>)
    expect(await lookProblems()).toEqual([])
  })

  it('fails in the theme in which a word cannot be read', async () => {
    await show(<p style={{ color: '#666' }}>Your wallet is safe.</p>)
    expect(await looksThatBreak('color-contrast')).toEqual([
      'theme dark direction rtl',
      'theme contrast direction ltr',
    ])
  })

  it('fails in the direction in which two targets come too close', async () => {
    const small = { padding: 0, border: 0, inlineSize: 16, blockSize: 16 }
    await show(
      <p style={{ display: 'flex' }}>
        <button type="button" style={{ ...small, marginRight: 12 }} aria-label="Show" />
        <button type="button" style={small} aria-label="Copy" />
      </p>,
    )
    expect(await looksThatBreak('target-size')).toContain('theme dark direction rtl')
  })

  it('fails where a main target is too low', async () => {
    await show(
      <button type="button" className="pbk pbk-button" style={{ minBlockSize: 40, padding: 0 }}>
        Continue
      </button>,
    )
    expect(await looksThatBreak('40 px high, not 44')).toContain('as chosen')
  })

  it('fails in the room that something is too wide for', async () => {
    await show(<p style={{ inlineSize: 400 }}>Your wallet is safe.</p>)
    expect(await looksThatBreak('stands out of its room: <p')).toEqual(['theme light width 320px'])
  })

  it('fails where words stand out of their button', async () => {
    await show(
      <button type="button" className="pbk pbk-button" style={{ inlineSize: 120 }}>
        <span style={{ whiteSpace: 'nowrap' }}>Finish the backup of this wallet</span>
      </button>,
    )
    expect(await looksThatBreak('holds more than fits')).toContain('theme dark direction rtl')
  })

  it('fails where a text of a part has siblings that a translation would break', async () => {
    await show(
      <div className="pbk">
        <p>
          Saved <b>today</b>
        </p>
      </div>,
    )
    expect(await lookProblems()).toEqual(['has text beside other nodes: <p>Saved <b>today</b></p>'])
  })

  it('leaves what was typed, and the look, as they were', async () => {
    await show(<input aria-label="Name" style={{ blockSize: 44 }} />)
    const field = page.getByLabelText('Name')
    await field.fill('Ada')
    await lookProblems()
    await expect.element(field).toHaveValue('Ada')
    await expect.element(page.getByRole('main')).toHaveAttribute('data-pbk-theme', 'light')
    await expect.element(page.getByRole('main')).toHaveAttribute('dir', 'ltr')
  })
})
