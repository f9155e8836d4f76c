import type { PasswordStrength } from 'portal-backup-kit'
import type { PasswordVerdict } from 'portal-backup-kit/core'
import { quickPolicy } from './Stage.js'

/** The verdicts that a meter and a list of rules can be shown with. */
export const verdicts = {
  unknown: null,
  weak: {
    accepted: false,
    score: 1,
    rejections: [{ code: 'TOO_SHORT', params: { minLength: 12 } }, { code: 'TOO_GUESSABLE' }],
    hints: ['addWord'],
  },
  fair: { accepted: false, score: 3, rejections: [{ code: 'TOO_GUESSABLE' }], hints: ['addWord'] },
  strong: { accepted: true, score: 4, rejections: [], hints: [] },
} as const satisfies Readonly<Record<string, PasswordVerdict | null>>

/** What is known of a candidate that nobody types. */
export function fixedStrength(level: keyof typeof verdicts): PasswordStrength {
  const verdict = verdicts[level]
  return {
    policy: quickPolicy,
    verdict,
    checking: false,
    look: () => {},
    check: async () => verdict ?? verdicts.weak,
    preload: () => {},
  }
}
