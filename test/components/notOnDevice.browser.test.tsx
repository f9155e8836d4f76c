import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  BackupMethodPicker,
  BackupNotice,
  BackupProvider,
  BackupStatus,
  PasswordBackupForm,
  useBackupMethods,
} from 'portal-backup-kit'
import { createBackupController } from 'portal-backup-kit/core'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createWorld, goodPassword, renderIn, Start } from './renderWithProvider.js'

const title = 'This wallet isn’t on this device'
const notice = () => page.getByRole('region', { name: title })
const button = (name: string | RegExp) => page.getByRole('button', { name })

/** A wallet that another device holds, until it is recovered in another tab. */
function openElsewhere() {
  const world = createWorld()
  let onDevice = false
  const portal = {
    ...world.portal,
    getWallet: async () => ({ ...(await world.portal.getWallet()), onDevice }),
  }
  return {
    ...world,
    props: { ...world.props, portal },
    recoverInAnotherTab: () => {
      onDevice = true
    },
  }
}

describe('a wallet that is not on this device', () => {
  it('disables the methods of a picker, recommends none, and says why once', async () => {
    await renderIn(openElsewhere(), <BackupMethodPicker />)
    await expect.element(page.getByText(`${title}.`)).toBeVisible()
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios.map(({ disabled, checked }) => [disabled, checked])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ])
    expect(page.getByText('Recommended').query()).toBeNull()
  })

  it('keeps the methods of a picker readable that hides what cannot be used', async () => {
    await renderIn(openElsewhere(), <BackupMethodPicker />, { hideUnavailable: true })
    await expect.element(page.getByText(`${title}.`)).toBeVisible()
    expect(document.querySelectorAll('.pbk-method')).toHaveLength(3)
  })

  it('is the reason that useBackupMethods gives for every method', async () => {
    const Reasons = () => (
      <p>
        {useBackupMethods()
          ?.map(({ available, reason }) => `${available}:${reason}`)
          .join()}
      </p>
    )
    await renderIn(openElsewhere(), <Reasons />)
    const reason = 'false:wallet-not-on-device'
    await expect.element(page.getByText([reason, reason, reason].join())).toBeVisible()
  })

  it('leaves a form without a password field until it is back', async () => {
    const world = openElsewhere()
    const onRecover = vi.fn()
    await renderIn(world, <PasswordBackupForm onRecover={onRecover} />)
    await expect.element(page.getByText(title)).toBeVisible()
    expect(document.querySelector('input')).toBeNull()
    await button('Recover wallet').click()
    expect(onRecover).toHaveBeenCalledOnce()
    world.recoverInAnotherTab()
    await button('Check again').click()
    await expect.element(page.getByLabelText('Password', { exact: true })).toBeVisible()
  })

  it('offers no recovery in a form whose app has no way to one', async () => {
    await renderIn(openElsewhere(), <PasswordBackupForm />)
    await expect.element(button('Check again')).toBeVisible()
    expect(button('Recover wallet').query()).toBeNull()
  })

  it('takes the actions from the list of backups, and says why once', async () => {
    const world = openElsewhere()
    const there = createBackupController({ client: world.portal })
    await there.start('PASSWORD', { password: goodPassword })
    await renderIn(world, <BackupStatus onMethodAction={() => {}} />)
    await expect.element(page.getByText(`${title}.`)).toBeVisible()
    await expect.element(page.getByText(/^Backed up/)).toBeVisible()
    expect(page.getByRole('button').query()).toBeNull()
  })

  it('is told by a notice, which leads to a recovery where the app has one', async () => {
    const onRecover = vi.fn()
    await renderIn(
      openElsewhere(),
      <>
        <Start />
        <BackupNotice onRecover={onRecover} />
      </>,
    )
    await button('idle').click()
    await expect.element(notice()).toBeVisible()
    expect(notice().element().textContent).not.toMatch(/Create|safe/)
    await button('Recover wallet').click()
    expect(onRecover).toHaveBeenCalledOnce()
  })

  it('is no longer told by a notice once a check has found it here', async () => {
    const world = openElsewhere()
    await renderIn(
      world,
      <>
        <Start />
        <BackupNotice />
      </>,
    )
    await button('idle').click()
    await expect.element(notice()).toBeVisible()
    expect(button('Recover wallet').query()).toBeNull()
    world.recoverInAnotherTab()
    await button('Check again').click()
    await expect.element(button('idle')).toBeVisible()
    expect(notice().query()).toBeNull()
  })

  it('is no longer a failure once the status query has read that another tab recovered it', async () => {
    const world = openElsewhere()
    const queryClient = new QueryClient()
    await render(
      <QueryClientProvider client={queryClient}>
        <BackupProvider {...world.props}>
          <Start />
          <BackupStatus />
        </BackupProvider>
      </QueryClientProvider>,
    )
    await button('idle').click()
    await expect.element(button('failed')).toBeVisible()
    world.recoverInAnotherTab()
    await queryClient.refetchQueries()
    await expect.element(button('idle')).toBeVisible()
    await expect.element(page.getByRole('group')).not.toHaveAttribute('data-not-on-device')
  })
})
