export type { PasswordHint } from './assessStrength.js'
export {
  type PasswordPolicyOptions,
  passwordPolicy,
  type StrengthPolicy,
  type StrengthVerdict,
} from './passwordPolicy.js'
