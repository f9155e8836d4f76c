import type { PasswordKind } from '../core/passwordPolicy.js'
import type { Messages } from './keys.js'

/** To Portal a PIN is a password like any other; people call it by its name. */
export function forKind(messages: Messages, kind: PasswordKind | undefined): Messages {
  if (kind !== 'pin') return messages
  return { ...messages, methods: { ...messages.methods, PASSWORD: messages.pinMethod } }
}
