import { BackupButton, BackupNotice } from 'portal-backup-kit'
import { BackupError, type BackupErrorCode, ShareRefused } from 'portal-backup-kit/core'
import { ja } from 'portal-backup-kit/messages/ja'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { fixedController } from '../../../stories/support/fixed.js'
import { createWorld, renderIn, Start } from '../renderWithProvider.js'

const notice = (name: string) => page.getByRole('region', { name })
const act = (name: string) => page.getByRole('button', { name, exact: true })

/** What a screen reader is told by the live region. */
const heard = (text: RegExp) => page.getByRole('status').filter({ hasText: text })

/** A page that died after its backup was made; what it left behind is found by the next page. */
async function interrupted(store: 'empty' | 'holds it') {
  const world = createWorld({ custody: 'self' })
  world.shares.setFaults({
    put: store === 'empty' ? { reject: new Error('reset') } : { drop: new Error('reset') },
    has: { reject: new Error('down') },
  })
  const first = await renderIn(world, <Start />)
  await act('idle').click()
  await expect.element(act('failed')).toBeVisible()
  await first.unmount()
  world.shares.setFaults({})
  const { portal } = world
  return { ...world, props: { ...world.props, portal: { ...portal } } }
}

describe('<BackupNotice />', () => {
  it('is not there while there is nothing to say', async () => {
    await renderIn(
      createWorld(),
      <>
        <Start />
        <BackupNotice />
      </>,
    )
    await expect.element(act('idle')).toBeVisible()
    expect(document.querySelector('.pbk-notice')).toBeNull()
  })

  it('finishes a run that an earlier page left behind', async () => {
    await renderIn(await interrupted('empty'), <BackupNotice />)
    await expect.element(notice('Your last backup is not finished')).toBeVisible()
    await act('Finish backup').click()
    await expect.element(notice('Your wallet is backed up')).toBeVisible()
    await act('Done').click()
    await expect.poll(() => document.querySelector('.pbk-notice')).toBeNull()
  })

  it('says that a run cannot be started over while its backup may be stored', async () => {
    await renderIn(await interrupted('holds it'), <BackupNotice />)
    await act('Start over').click()
    const shown = notice('Your last backup is not finished').getByText(/cannot be started over yet/)
    await expect.element(shown).toBeVisible()
    await expect.element(heard(/cannot be started over yet/)).toBeInTheDocument()
    await expect.element(act('Finish backup')).toBeVisible()
  })

  it('says so aloud in the dialog as well, and once', async () => {
    await renderIn(await interrupted('holds it'), <BackupButton />)
    await act('Finish backup').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
    await expect.element(heard(/cannot be started over yet/)).toBeInTheDocument()
  })

  it('sets no space between sentences that bring their own', async () => {
    await renderIn(createWorld(), <BackupNotice />, {
      messages: ja,
      controller: fixedController({ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }),
    })
    const shown = page.getByText(ja.interrupted.resumeSafe, { exact: false })
    await expect.element(shown).toBeVisible()
    expect(shown.element().textContent).not.toMatch(/。\s/)
  })

  it.each([
    ['leads to no other method where there is none', 'PASSKEY_UNSUPPORTED', null],
    [
      'still says where Google signs in',
      'GOOGLE_BROWSER_REFUSED',
      /Open this page in your browser/,
    ],
  ] as const)('%s', async (_, code: BackupErrorCode, way) => {
    const error = new BackupError(code, { phase: 'encrypting' })
    await renderIn(createWorld(), <BackupNotice />, {
      controller: fixedController({ status: 'failed', method: 'PASSKEY', error }),
    })
    await expect.element(page.getByText(/Your wallet is safe/)).toBeVisible()
    if (way) await expect.element(page.getByText(way)).toBeVisible()
    else expect(document.body.textContent).not.toMatch(/another method/)
  })

  it('says what happened, that the wallet is safe, and what to do', async () => {
    const world = createWorld({ custody: 'self' })
    world.shares.setFaults({ put: { reject: new ShareRefused() } })
    const another = vi.fn()
    await renderIn(
      world,
      <>
        <Start />
        <BackupNotice onUseAnotherMethod={another} />
      </>,
    )
    await act('idle').click()
    await expect
      .element(page.getByText(/Acme did not take the backup.*Your wallet is safe.*makes a new one/))
      .toBeVisible()
    await act('Use another method').click()
    expect(another).toHaveBeenCalledOnce()
    await expect.element(act('idle')).toBeVisible()
  })

  it('can be put away without losing the state', async () => {
    const world = createWorld({ custody: 'self' })
    world.shares.setFaults({
      put: { drop: new Error('reset') },
      has: { reject: new Error('down') },
    })
    await renderIn(
      world,
      <>
        <Start />
        <BackupNotice />
      </>,
    )
    await act('idle').click()
    const unsure = notice('Not sure yet whether it was saved')
    await expect.element(unsure).toBeVisible()
    await act('Later').click()
    await expect.poll(() => document.querySelector('.pbk-notice')).toBeNull()
    await expect.element(act('failed')).toBeVisible()
  })
})
