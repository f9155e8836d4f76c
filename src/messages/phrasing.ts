import type { PinWeakness } from '../core/passwordPolicy.js'
import type { PolicyParams } from './keys.js'

/** Words that depend on nothing. */
export const plain = (text: string) => () => text

/** Says how long it has to be, or `otherwise` where the policy does not tell. */
export const shorterThan =
  (words: (limit: number | string) => string, otherwise: string) =>
  ({ minLength }: PolicyParams) =>
    minLength === undefined ? otherwise : words(minLength)

/** Says how long it may be, or `otherwise` where the policy does not tell. */
export const longerThan =
  (words: (limit: number | string) => string, otherwise: string) =>
  ({ maxLength }: PolicyParams) =>
    maxLength === undefined ? otherwise : words(maxLength)

/** Says what is weak about a PIN, or `otherwise` where the reason is another policy's own. */
export function weaknessWords(words: Readonly<Record<PinWeakness, string>>, otherwise: string) {
  const known = new Map<unknown, string>(Object.entries(words))
  return ({ reason }: PolicyParams) => known.get(reason) ?? otherwise
}

/** Begins a sentence with the app. Its name keeps its letters; the words for an app without one are raised. */
export const raising = (nameless: string) => (app: string) =>
  app === nameless ? app.charAt(0).toUpperCase() + app.slice(1) : app
