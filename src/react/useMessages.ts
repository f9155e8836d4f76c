'use client'
import { useMemo } from 'react'
import { en } from '../messages/en/index.js'
import { forKind } from '../messages/forKind.js'
import type { Messages } from '../messages/keys.js'
import { mergeMessages } from '../messages/mergeMessages.js'
import { validLocale } from '../messages/validLocale.js'
import { useBackupEnvironment } from './BackupContext.js'

/** Every word in the provider's language, and what fills their blanks. */
export interface Words {
  readonly messages: Messages
  /** For `Intl`. */
  readonly locale: string
  readonly app: string
}

/** The words of the parts that come with the dialog. */
export function useMessages(): Words {
  const { messages: overrides, locale, appName, passwordPolicy } = useBackupEnvironment()
  const kind = passwordPolicy?.kind
  return useMemo(() => {
    const messages = forKind(mergeMessages(en, overrides), kind)
    return {
      messages,
      locale: validLocale(locale) ?? validLocale(regionOf(messages.language)) ?? en.language,
      app: appName?.trim() || messages.app,
    }
  }, [overrides, locale, appName, kind])
}

/** English dates differ between regions: the browser knows which English it is. */
function regionOf(language: string): string {
  const preferred = globalThis.navigator?.languages ?? []
  return preferred.find((tag) => tag.split('-')[0] === language) ?? language
}
