export type { PasswordHint } from './assessStrength.js'
export { generatePhrase } from './generatePhrase.js'
export {
  type BreachCheck,
  type HaveIBeenPwnedOptions,
  haveIBeenPwned,
} from './haveIBeenPwned.js'
export {
  type PasswordPolicyOptions,
  passwordPolicy,
  type StrengthPolicy,
  type StrengthVerdict,
} from './passwordPolicy.js'
export {
  type PinPolicy,
  type PinPolicyOptions,
  type PinRejection,
  type PinVerdict,
  pinPolicy,
} from './pinPolicy.js'
export type { DictionaryLoader, WordLists } from './wordLists.js'
