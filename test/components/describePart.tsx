import { adaptiveTheme, BackupProvider, darkTheme } from 'portal-backup-kit'
import { type ComponentType, createRef, type ReactElement, type Ref } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'

interface AnyPartProps {
  readonly ref?: Ref<never>
  readonly [prop: string]: unknown
}

interface PartUnderTest {
  readonly name: string
  /** The part's own class. */
  readonly selector: string
  readonly element: string
  readonly Part: ComponentType<AnyPartProps>
  /** Puts it under a provider in which it renders something. */
  readonly within: (children: ReactElement) => ReactElement
}

/** What every part promises, whatever it shows. */
export function describePart({ name, selector, element, Part, within }: PartUnderTest): void {
  const root = (container: HTMLElement) =>
    vi.waitFor(
      () => {
        const found = container.querySelector<HTMLElement>(selector)
        if (found === null) throw new Error(`${selector} is not there`)
        return found
      },
      { timeout: 30_000 },
    )
  const show = async (props: AnyPartProps = {}) =>
    root((await render(within(<Part {...props} />))).container)

  describe(`${name} as a part`, () => {
    it(`renders a <${element}> with its classes and the status`, async () => {
      const part = await show()
      expect(part.localName).toBe(element)
      expect(part.classList.contains('pbk')).toBe(true)
      expect(part.dataset.status).toMatch(/^[a-z]+$/)
    })

    it('hands over its element', async () => {
      const ref = createRef<never>()
      const part = await show({ ref })
      expect(ref.current).toBe(part)
    })

    it('passes attributes on', async () => {
      const part = await show({ id: 'mine', 'data-mine': 'yes', title: 'Mine' })
      expect([part.id, part.dataset.mine, part.title]).toEqual(['mine', 'yes', 'Mine'])
    })

    it('adds a class and a style, given as values or as functions of its state', async () => {
      const plain = await show({ className: 'mine', style: { marginBlockStart: '7px' } })
      expect(plain.classList.contains('mine')).toBe(true)
      expect(getComputedStyle(plain).marginBlockStart).toBe('7px')
      const byState = await show({
        className: ({ status }: { status: string }) => `is-${status}`,
        style: () => ({ marginBlockStart: '9px' }),
      })
      expect(byState.classList.contains(`is-${byState.dataset.status}`)).toBe(true)
      expect(getComputedStyle(byState).marginBlockStart).toBe('9px')
    })

    it('swaps its element for another, and keeps ref, classes and status', async () => {
      const ref = createRef<never>()
      const part = await show({ ref, render: <article className="theirs" title="Theirs" /> })
      expect(part.localName).toBe('article')
      expect(ref.current).toBe(part)
      expect([...part.classList]).toEqual(expect.arrayContaining(['pbk', 'theirs']))
      expect(part.title).toBe('Theirs')
      expect(part.childElementCount).toBeGreaterThan(0)
    })

    it('swaps its element by a function of its props and state', async () => {
      const part = await show({
        render: (props: object, { status }: { status: string }) => (
          <article {...props} data-told={status} />
        ),
      })
      expect(part.dataset.told).toBe(part.dataset.status)
    })

    it('takes a theme by attribute and tokens without one', async () => {
      const part = await show({ theme: darkTheme, tokens: { 'color-accent': '#b8a5ff' } })
      expect(part.dataset.pbkTheme).toBe('dark')
      expect(part.style.getPropertyValue('--pbk-color-accent')).toBe('#b8a5ff')
      expect(part.style.getPropertyValue('--pbk-color-surface')).toBe('')
    })

    it('puts its own theme and tokens before those of the provider', async () => {
      const screen = await render(
        <BackupProvider theme={darkTheme} tokens={{ radius: '3px' }}>
          {within(<Part theme={adaptiveTheme} />)}
        </BackupProvider>,
      )
      const part = await root(screen.container)
      expect(part.dataset.pbkTheme).toBe('adaptive')
      expect(part.style.getPropertyValue('--pbk-radius')).toBe('')
    })

    it('gives way to plain rules of the host', async () => {
      const host = document.createElement('style')
      host.textContent = `${selector} { color: rgb(1, 2, 3); padding: 11px }`
      document.head.append(host)
      const part = await show()
      const { color, paddingBlockStart } = getComputedStyle(part)
      expect([color, paddingBlockStart]).toEqual(['rgb(1, 2, 3)', '11px'])
      host.remove()
    })
  })
}
