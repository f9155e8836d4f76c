import 'portal-backup-kit/styles.css'
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { Playground } from '../../stories/theming/Playground.js'
import { violations } from '../components/violations.js'

async function open() {
  const screen = await render(<Playground first="light" />)
  const button = screen.getByRole('button', { name: 'Back up wallet' })
  const code = () => screen.container.querySelector('pre')?.textContent
  const set = (name: string, value: string) =>
    fireEvent.input(screen.getByLabelText(name, { exact: true }).element(), { target: { value } })
  return { screen, button, code, set }
}

describe('the playground of the guide to theming', () => {
  it('shows a token on the parts, and as code for the provider', async () => {
    const { button, code, set } = await open()
    set('color-accent', '#5b3fb8')
    await expect.element(button).toHaveStyle({ backgroundColor: 'rgb(91, 63, 184)' })
    expect(code()).toBe("theme={lightTheme}\ntokens={{ 'color-accent': '#5b3fb8' }}")
  })

  it('writes several tokens as one theme', async () => {
    const { screen, code, set } = await open()
    await screen.getByRole('radio', { name: 'dark' }).click()
    set('color-accent', '#b8a5ff')
    set('radius', '1')
    await screen.getByRole('radio', { name: 'A theme' }).click()
    expect(code()).toBe(
      [
        'theme={{',
        '  ...darkTheme,',
        '  tokens: {',
        "    'color-accent': '#b8a5ff',",
        "    radius: '1em',",
        '  },',
        '}}',
      ].join('\n'),
    )
  })

  it('forgets a token that is set back to what the theme has', async () => {
    const { code, set } = await open()
    set('color-accent', '#5b3fb8')
    set('color-accent', '#1f5d99')
    expect(code()).toBe('theme={lightTheme}')
  })

  it('starts again', async () => {
    const { screen, button, code, set } = await open()
    set('color-accent', '#5b3fb8')
    await screen.getByRole('button', { name: 'Start again' }).click()
    await expect.element(button).toHaveStyle({ backgroundColor: 'rgb(31, 93, 153)' })
    expect(code()).toBe('theme={lightTheme}')
  })

  it('has no violations', async () => {
    await open()
    expect(await violations()).toEqual([])
  })
})
