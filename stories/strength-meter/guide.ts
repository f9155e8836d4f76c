import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'PasswordStrengthMeter',
  purpose:
    'Says in words and in four segments how strong a password is, and what would make it stronger.',
  use: [
    'The form is yours, and the policy is the kit’s.',
    'People choose a new password or passphrase.',
  ],
  instead: [
    { when: 'The whole form can be the kit’s', take: 'PasswordBackupForm' },
    { when: 'It is a PIN, which has no strength', take: 'PasswordRules' },
  ],
  shape: 'hook',
  without: { hook: 'usePasswordStrength', core: 'passwordPolicy' },
  anatomy: [
    {
      parts: [
        {
          name: 'Meter',
          className: 'meter',
          side: 'end',
          what: 'Stands under its field and keeps its room while it is silent.',
        },
        {
          name: 'Segments',
          className: 'meter-track',
          side: 'top',
          what: 'Full exactly where the password is accepted.',
        },
        {
          name: 'Words',
          className: 'meter-text',
          side: 'start',
          what: 'The level, and one next step.',
        },
      ],
    },
  ],
  alsoMadeOf: {},
  states: [
    { attribute: 'data-status="unknown"', look: 'Empty, with a tip.', story: 'default' },
    { attribute: 'data-status="weak"', look: 'One segment, in danger.', story: 'every-level' },
    { attribute: 'data-status="fair"', look: 'Two or three, in warning.', story: 'every-level' },
    { attribute: 'data-status="strong"', look: 'All four, in success.', story: 'every-level' },
  ],
  words: {
    keys: ['form.tip', 'form.weak', 'form.fair', 'form.strong', 'form.saveIt', 'form.anyHint'],
    groups: ['form'],
  },
  keyboard: [],
  announced: [
    ['The words', '600 ms after the last key, and only when the level changes. Politely.'],
    ['The segments', 'Never: the words say the same.'],
  ],
}
