import { BackupProvider, type BackupProviderProps } from 'portal-backup-kit'
import type {
  BackupState,
  PasswordPolicy,
  PortalWallet,
  RecoveryState,
} from 'portal-backup-kit/core'
import { memoryJournal, memoryLock, memoryShareStore } from 'portal-backup-kit/testing'
import { type ReactNode, useMemo, useState } from 'react'
import { anyPlatform, fixedClient, fixedController, fixedRecovery, plainWallet } from './fixed.js'
import { useAsked } from './useAsked.js'

interface StageProps extends Partial<BackupProviderProps> {
  readonly children: ReactNode
  /** Holds the flow in one state. Without it the true engine runs on `portal`. */
  readonly state?: BackupState
  readonly recoveryState?: RecoveryState
  readonly wallet?: PortalWallet
}

/** A provider as an app would have it, for one story. */
export function Stage({
  children,
  state,
  recoveryState,
  wallet = plainWallet,
  messages,
  ...props
}: StageProps) {
  const { theme, language, direction } = useAsked()
  const words = useMemo(
    () => ({ ...(messages ?? language.messages), direction }),
    [messages, language, direction],
  )
  const [world] = useState(() => ({
    portal: fixedClient(wallet),
    journal: memoryJournal(),
    lock: memoryLock(),
    ...(state ? { controller: fixedController(state) } : { shares: memoryShareStore() }),
    ...(recoveryState && { recovery: fixedRecovery(recoveryState) }),
  }))
  return (
    <BackupProvider
      {...world}
      support={anyPlatform}
      appName="Acme"
      account="ada@example.com"
      messages={words}
      locale={language.locale}
      theme={theme}
      {...props}
    >
      {children}
    </BackupProvider>
  )
}

/** Accepts what is long enough, at once: for stories that are not about strength. */
export const quickPolicy: PasswordPolicy = {
  kind: 'password',
  rules: [
    { id: 'length', params: { minLength: 12 }, codes: ['TOO_SHORT', 'TOO_LONG', 'ONLY_SPACES'] },
    { id: 'common', codes: ['TOO_COMMON', 'LEAKED', 'CONTAINS_USER_INPUT', 'CHECK_UNAVAILABLE'] },
    { id: 'guessable', codes: ['TOO_GUESSABLE', 'CHECK_UNAVAILABLE'] },
  ],
  async check(candidate) {
    const length = [...candidate].length
    if (length < 12) {
      const score = length < 9 ? 1 : 3
      const rejections = [
        { code: 'TOO_SHORT', params: { minLength: 12 } },
        { code: 'TOO_GUESSABLE' },
      ] as const
      return { accepted: false, score, rejections, hints: ['addWord'] }
    }
    return { accepted: true, score: 4, rejections: [], hints: [] }
  },
}
