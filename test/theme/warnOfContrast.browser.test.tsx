import {
  adaptiveTheme,
  BackupNotice,
  BackupProvider,
  contrastTheme,
  darkTheme,
  lightTheme,
  type ThemeProps,
  type Tokens,
} from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type Color, mix } from '../../src/theme/contrast.js'
import { grounds } from '../../src/theme/contrastRules.js'
import { looksOf } from '../../src/theme/looksOf.js'
import { shippedThemes } from '../../src/theme/themes.js'
import { warnOfContrast } from '../../src/theme/warnOfContrast.js'
import { fixedController } from '../../stories/support/fixed.js'
import 'portal-backup-kit/styles.css'

const world = {
  portal: createFakePortal(),
  controller: fixedController({ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }),
}

/** A notice as an app would show it. */
function Notice({ part, ...provider }: ThemeProps & { readonly part?: ThemeProps }) {
  return (
    <BackupProvider {...world} theme={lightTheme} {...provider}>
      <BackupNotice {...part} />
    </BackupProvider>
  )
}

let warn: MockInstance<typeof console.warn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  warn.mockRestore()
})

let judged = 0

/**
 * What was said of all that is mounted. Parts are judged in turn: once one more has been, with a
 * ratio that no other has, so have those before it.
 */
async function warnings(): Promise<string[]> {
  judged += 1
  const ratio = 1 + judged / 10
  const light = 1.05 / (ratio + 0.05) - 0.05
  const tokens = { 'color-warning': `color(srgb-linear ${light} ${light} ${light})` }
  const last = await render(<Notice tokens={tokens} />)
  await expect
    .poll(() => said())
    .toContainEqual(
      expect.stringContaining(`color-warning on color-surface is ${ratio.toFixed(1)}:1`),
    )
  await last.unmount()
  return said().filter((words) => !words.includes('color-warning'))
}

const said = () => warn.mock.calls.map(([words]) => String(words))

/** `portal-backup-kit: color-muted on color-surface is 2.6:1, needs 4.5:1. …` without its frame. */
function pairs(all: readonly string[]): string[] {
  return all.map((words) => words.replace(/^portal-backup-kit: /, '').replace(/, needs.*$/, ''))
}

async function emulate(name: string, value: string): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
}

describe('colours that people cannot read', () => {
  it('are named with the pair, its ratio, the limit and the way out', async () => {
    await render(<Notice tokens={{ 'color-muted': '#9a9da3' }} />)
    expect(await warnings()).toEqual([
      'portal-backup-kit: color-muted on color-surface is 2.7:1, needs 4.5:1. Make color-muted ' +
        'darker or color-surface lighter; see "Contrast" in docs/theming.md.',
      'portal-backup-kit: color-muted on color-raised is 2.5:1, needs 4.5:1. Make color-muted ' +
        'darker or color-raised lighter; see "Contrast" in docs/theming.md.',
    ])
  })

  it('are named once, however often they are drawn', async () => {
    const notice = (
      <StrictMode>
        <Notice tokens={{ 'color-danger': '#e06055' }} />
        <Notice tokens={{ 'color-danger': '#e06055' }} />
      </StrictMode>
    )
    const screen = await render(notice)
    const first = await warnings()
    expect(pairs(first)).toEqual([
      'color-danger on color-surface is 3.5:1',
      'color-danger on color-raised is 3.2:1',
    ])
    await screen.rerender(notice)
    expect(await warnings()).toEqual(first)
  })

  it('are named again when they have changed and still fall short', async () => {
    const screen = await render(<Notice tokens={{ 'color-success': '#50a078' }} />)
    await warnings()
    await screen.rerender(<Notice tokens={{ 'color-success': '#80c8a0' }} />)
    expect(pairs(await warnings())).toEqual([
      'color-success on color-surface is 3.1:1',
      'color-success on color-raised is 2.9:1',
      'color-success on color-surface is 1.9:1',
      'color-success on color-raised is 1.8:1',
    ])
  })

  it('are found in the theme and the tokens of one part', async () => {
    const theme = { ...darkTheme, tokens: { ...darkTheme.tokens, 'color-border': '#3a3c42' } }
    await render(<Notice part={{ theme, tokens: { 'color-focus': '#4a5a6a' } }} />)
    expect(pairs(await warnings())).toEqual([
      'color-border on color-surface is 1.5:1',
      'color-border on color-raised is 1.3:1',
      'color-focus on color-surface is 2.3:1',
      'color-focus on color-raised is 2.1:1',
    ])
  })

  it('are found in rules of the app', async () => {
    const host = document.createElement('style')
    host.textContent = '.pbk { --pbk-color-on-accent: #6f9fd0 }'
    document.head.append(host)
    await render(<Notice />)
    expect(pairs(await warnings())).toEqual([
      'color-on-accent on color-accent is 2.4:1',
      'color-on-accent (starting button) on color-accent is 2.1:1',
    ])
    host.remove()
  })

  it.each<[string, string, string]>([
    ['oklch()', 'oklch(0.7 0 0)', '2.6'],
    ['a wide gamut', 'color(display-p3 0.72 0.72 0.72)', '1.9'],
    ['a name', 'silver', '1.8'],
    ['a variable of the page', 'var(--brand)', '2.3'],
    ['an opacity', 'rgb(0 0 0 / 0.36)', '2.5'],
    ['a mixture', 'color-mix(in srgb, black 20%, white)', '1.6'],
  ])('are found where they are written with %s', async (_, color, ratio) => {
    document.documentElement.style.setProperty('--brand', '#a8a8a8')
    await render(<Notice tokens={{ 'color-text': color, 'color-raised': '#000000' }} />)
    expect(pairs(await warnings())).toContain(`color-text on color-surface is ${ratio}:1`)
  })

  it('are found in the half of light-dark() that the system asks for', async () => {
    const tokens: Tokens = { 'color-muted': 'light-dark(#5c6066, #4a4c50)' }
    await emulate('prefers-color-scheme', 'light')
    const screen = await render(<Notice theme={adaptiveTheme} tokens={tokens} />)
    expect(await warnings()).toEqual([])
    await screen.unmount()
    await emulate('prefers-color-scheme', 'dark')
    await render(<Notice theme={adaptiveTheme} tokens={tokens} />)
    expect(pairs(await warnings())).toEqual([
      'color-muted on color-surface is 1.9:1',
      'color-muted on color-raised is 1.7:1',
    ])
    await emulate('prefers-color-scheme', '')
  })
})

describe('nothing is said', () => {
  it.each(['light', 'dark'])('of the themes of the kit in the %s', async (scheme) => {
    await emulate('prefers-color-scheme', scheme)
    for (const theme of [lightTheme, darkTheme, adaptiveTheme, contrastTheme, undefined]) {
      await render(<Notice theme={theme} />)
    }
    expect(await warnings()).toEqual([])
    await emulate('prefers-color-scheme', '')
  })

  it('of colours of the app that can be read', async () => {
    const tokens = { 'color-accent': '#5b3fb8', 'color-muted': 'oklch(0.48 0.02 260)' }
    await render(<Notice tokens={tokens} />)
    expect(await warnings()).toEqual([])
  })

  it('of a value that is no colour, and of a ground that the page shows through', async () => {
    const tokens = { 'color-text': 'no colour', 'color-muted': '#b1b1b1' }
    await render(
      <Notice
        tokens={{
          ...tokens,
          'color-surface': 'rgb(255 255 255 / 0.5)',
          'color-raised': 'transparent',
        }}
      />,
    )
    expect(await warnings()).toEqual([])
  })

  it('where the system puts its own colours in their place', async () => {
    await emulate('forced-colors', 'active')
    const { container } = await render(<Notice tokens={{ 'color-muted': '#c1c1c1' }} />)
    const part = container.querySelector<HTMLElement>('.pbk-notice')
    if (part !== null) warnOfContrast(part)
    expect(said()).toEqual([])
    await emulate('forced-colors', 'none')
    if (part !== null) warnOfContrast(part)
    expect(said()).toHaveLength(2)
  })
})

it('leaves nothing behind in the page', async () => {
  const { container } = await render(<Notice tokens={{ 'color-accent': '#7fb0e0' }} />)
  const before = container.innerHTML
  expect(await warnings()).not.toEqual([])
  expect(container.innerHTML).toBe(before)
})

describe('the shades of the main action', () => {
  const css = (color: Color) =>
    `rgb(${color
      .slice(0, 3)
      .map((channel) => Math.round(channel * 255))
      .join(' ')})`

  it.each(shippedThemes.flatMap(looksOf))('are those of the browser: $name', ({ colors }) => {
    const { 'color-accent': accent, 'color-text': text } = colors
    if (accent === undefined || text === undefined) throw new Error('There is no such colour.')
    const swatch = document.body.appendChild(document.createElement('i'))
    for (const part of [
      grounds.accentHover.layer?.part ?? 0,
      grounds.accentPress.layer?.part ?? 0,
    ]) {
      const mixture = `color-mix(in oklab, ${css(accent)}, ${css(text)} ${part * 100}%)`
      swatch.style.color = `color-mix(in srgb, ${mixture}, ${mixture})`
      const drawn = getComputedStyle(swatch).color.match(/[\d.e-]+(?=[ )])/g) ?? []
      expect(drawn).toHaveLength(3)
      const ours = mix(accent, text, part)
      for (const [at, channel] of drawn.entries()) expect(ours[at]).toBeCloseTo(Number(channel), 3)
    }
    swatch.remove()
  })
})
