'use client'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { BackupController } from '../core/createBackupController.js'
import type { RecoveryController } from '../core/createRecoveryController.js'
import type { MethodSupport } from '../core/methodSupport.js'
import type { PasswordPolicy } from '../core/passwordPolicy.js'
import type { BackupMethod } from '../core/state.js'
import type { MessageOverrides } from '../messages/keys.js'
import { type ResolvedTheme, unthemed } from '../theme/resolveTheme.js'
import type { Engine } from './engine.js'
import type { Announce } from './LiveRegion.js'

/** What the provider hands down. */
export interface BackupEnvironment {
  /** The `portal` prop as it was given: names the wallet in the query cache. */
  readonly source: object | null
  readonly engine: Engine | null
  readonly controller: BackupController
  /** The app's own recovery controller, where it brought one. */
  readonly recovery: RecoveryController | undefined
  readonly queryClient: QueryClient
  readonly methods: readonly BackupMethod[] | undefined
  readonly support: MethodSupport
  readonly hideUnavailable: boolean
  /** The app's own policy; undefined for the default, which is loaded with the form. */
  readonly passwordPolicy: PasswordPolicy | undefined
  readonly messages: MessageOverrides | undefined
  readonly locale: string | undefined
  readonly appName: string | undefined
  readonly account: string | undefined
  /** The address of the app's help. */
  readonly contactUrl: string | undefined
  /** Speaks in the provider's live region. */
  readonly announce: Announce
  /** Moves the live region into a modal dialog, where alone it is heard; null puts it back. */
  readonly moveLiveRegion: (host: HTMLElement | null) => void
  /** Says that somebody looks at the flow, so that its phases are to be announced. */
  readonly watch: () => void
}

/** Null outside a provider. */
export const BackupContext = createContext<BackupEnvironment | null>(null)

/** The look that surrounds a part. */
export const ThemeContext = createContext<ResolvedTheme>(unthemed)

/**
 * What the provider hands down.
 * @throws {Error} outside a `<BackupProvider>`.
 */
export function useBackupEnvironment(): BackupEnvironment {
  const environment = useContext(BackupContext)
  if (environment === null) {
    throw new Error('portal-backup-kit: wrap this part of the app in a <BackupProvider>.')
  }
  return environment
}
