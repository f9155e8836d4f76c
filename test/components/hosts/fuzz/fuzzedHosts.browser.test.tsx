import { BackupButton, BackupProvider, RecoverWallet } from 'portal-backup-kit'
import type { BackupMethod } from 'portal-backup-kit/core'
import { expect, inject, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld } from '../../renderWithProvider.js'
import { describeHost, type Host, makeHost, wrap } from './makeHost.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']
const phrase = 'lantern orbit maple thirty'
const { count, seed } = inject('fuzzedHosts')

type World = ReturnType<typeof createWorld>

/** The element of a selector, in the document or in the one shadow root of a host. */
function find(selector: string): HTMLElement {
  const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot)]
  const [found] = roots.flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`)
  return found
}

const has = (selector: string) => {
  try {
    return find(selector).checkVisibility()
  } catch {
    return false
  }
}

const appears = (selector: string) =>
  expect.poll(() => has(selector), { message: selector }).toBe(true)

async function click(selector: string) {
  await appears(selector)
  await userEvent.click(page.elementLocator(find(selector)))
}

async function type(selector: string, text: string) {
  await click(selector)
  await userEvent.keyboard(text)
}

const button = '.pbk-backup-button'
const dialog = '.pbk-dialog'
const fields = '.pbk-field:not([hidden]) .pbk-input'
const submit = `${dialog} button[type=submit]`

function show(world: World, { layers }: Host, part: 'button' | 'recovery') {
  const around = part === 'button' ? layers : layers.filter(({ buttonOnly }) => !buttonOnly)
  const kit = part === 'button' ? <BackupButton methods={passwordOnly} /> : <RecoverWallet />
  return render(<BackupProvider {...world.props}>{wrap(around, kit)}</BackupProvider>)
}

async function open(host: Host) {
  await expect.poll(() => find(button).getAttribute('aria-disabled')).toBeNull()
  const target = page.elementLocator(find(button))
  if (host.doubleClick) await userEvent.dblClick(target)
  else await userEvent.click(target)
  await appears(dialog)
  for (const fieldset of document.querySelectorAll('fieldset')) {
    fieldset.disabled = fieldset.hasAttribute('data-host')
  }
}

/** Hides the part of the page that the button is in and shows it again; the dialog may have closed. */
async function hideAndShow(host: Host) {
  if (!host.layers.some(({ name }) => name === 'Activity')) return
  dispatchEvent(new Event('host-hide'))
  await expect.poll(() => has(button)).toBe(false)
  await expect.poll(() => has(dialog)).toBe(false)
  dispatchEvent(new Event('host-show'))
  await appears(button)
  await open({ ...host, doubleClick: false })
}

async function backUp(host: Host) {
  await open(host)
  await hideAndShow(host)
  await type(fields, phrase)
  await click(`${dialog} .pbk-ack input`)
  await click(submit)
  await expect.poll(() => find(dialog).querySelector('form')?.dataset.step).toBe('again')
  await type(fields, host.mistype ? 'lantern orbit maple' : phrase)
  await click(submit)
  if (host.mistype) {
    await appears(`${dialog} .pbk-error`)
    // The two are shown to be compared now; the second has the focus.
    const second = () => [...find(dialog).querySelectorAll<HTMLInputElement>(fields)].at(-1)
    second()?.select()
    await userEvent.keyboard(phrase)
    await click(submit)
  }
  await expect.poll(() => find(dialog).dataset.status).toBe('saved')
}

async function recover() {
  await click('.pbk-recover button[type=submit], .pbk-recover .pbk-button[data-variant=primary]')
  await type(fields, phrase)
  await click('.pbk-recover button[type=submit]')
  await expect.poll(() => find('.pbk-recover').dataset.status).toBe('recovered')
}

it.each(
  Array.from({ length: count }, (_, index) => {
    const host = makeHost(seed + index)
    return [seed + index, describeHost(host), host] as const
  }),
)('saves and recovers with the typed password in the host of seed %i (%s)', async (_, __, host) => {
  const submitted: Event[] = []
  const onSubmit = (event: Event) => {
    if ((event.target as Element).matches('[action="/host-form"]')) submitted.push(event)
  }
  addEventListener('submit', onSubmit)
  onTestFinished(() => removeEventListener('submit', onSubmit))
  for (const { begin } of host.habits) onTestFinished(begin())
  const world = createWorld({ custody: host.custody })
  const first = await show(world, host, 'button')
  await backUp(host)
  await first.unmount()
  await expect.poll(() => document.querySelector(dialog)).toBeNull()
  world.portal.loseDevice()
  await show({ ...world }, host, 'recovery')
  await recover()
  expect(submitted).toEqual([])
})
