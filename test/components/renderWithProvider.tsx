import { BackupProvider, type BackupProviderProps, useBackup } from 'portal-backup-kit'
import type { PasswordPolicy } from 'portal-backup-kit/core'
import {
  createFakePortal,
  type FakePortalOptions,
  memoryJournal,
  memoryLock,
  memoryShareStore,
} from 'portal-backup-kit/testing'
import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { anyPlatform } from '../../stories/support/fixed.js'
import 'portal-backup-kit/styles.css'

/** A password that {@link quickPolicy} takes. */
export const goodPassword = 'lantern orbit maple thirty'

/** Takes what is long enough, at once. */
export const quickPolicy: PasswordPolicy = {
  kind: 'password',
  rules: [{ id: 'length', params: { minLength: 12 }, codes: ['TOO_SHORT'] }],
  async check(candidate) {
    const accepted = candidate.length >= 12
    return {
      accepted,
      score: accepted ? 4 : 1,
      rejections: accepted ? [] : [{ code: 'TOO_SHORT', params: { minLength: 12 } }],
      hints: accepted ? [] : ['addWord'],
    }
  },
}

/** A whole world around a provider: a small Portal, a store, a journal. */
export function createWorld(options: FakePortalOptions = {}) {
  const portal = createFakePortal(options)
  const shares = memoryShareStore()
  const journal = memoryJournal()
  const lock = memoryLock()
  const props: BackupProviderProps = {
    portal,
    journal,
    lock,
    passwordPolicy: quickPolicy,
    support: anyPlatform,
    appName: 'Acme',
    locale: 'en-GB',
    ...(options.custody === 'self' && { shares }),
  }
  return { portal, shares, journal, lock, props }
}

/** Renders parts under a provider of that world. */
export async function renderIn(
  world: ReturnType<typeof createWorld>,
  children: ReactNode,
  more: Partial<BackupProviderProps> = {},
) {
  return render(
    <BackupProvider {...world.props} {...more}>
      {children}
    </BackupProvider>,
  )
}

/** Says where the flow is, and starts a password backup with one click. */
export function Start() {
  const backup = useBackup()
  const click = () => {
    if (backup.status === 'idle') void backup.start('PASSWORD', { password: goodPassword })
  }
  return (
    <button type="button" onClick={click}>
      {backup.status}
    </button>
  )
}
