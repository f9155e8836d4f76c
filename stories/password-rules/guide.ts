import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'PasswordRules',
  purpose:
    'Says what is asked of a password before anything is typed. Each rule ticks off when it is met.',
  use: [
    'The form is yours, and the policy is the kit’s.',
    'People should know the rules before they type.',
    'The secret is a PIN, and a meter would say nothing.',
  ],
  instead: [
    { when: 'The whole form can be the kit’s', take: 'PasswordBackupForm' },
    { when: 'How strong it is matters too', take: 'PasswordStrengthMeter' },
  ],
  shape: 'hook',
  without: { hook: 'usePasswordStrength', core: 'passwordPolicy' },
  anatomy: [
    {
      parts: [
        {
          name: 'List',
          className: 'rules',
          side: 'end',
          what: 'The rules of the policy, in its order. Tie the field to its id.',
        },
        {
          name: 'Mark of a rule that is met',
          className: 'icon',
          selector: '[data-met] .pbk-icon',
          side: 'start',
          what: 'A check. Its rule turns from muted to text.',
        },
        {
          name: 'Mark of an open rule',
          className: 'icon',
          selector: '.pbk-rules > li:not([data-met]) .pbk-icon',
          side: 'start',
          what: 'A dot. It never turns red.',
        },
      ],
    },
  ],
  alsoMadeOf: { hidden: '“Met”, for screen readers' },
  states: [
    { attribute: 'data-status="open"', look: 'At least one rule is not met.', story: 'default' },
    {
      attribute: 'data-status="met"',
      look: 'Nothing is against the password any more.',
      story: 'met',
    },
    { attribute: 'data-met', look: 'On a rule: checked.', story: 'pin' },
  ],
  words: { keys: ['form.met'], groups: ['form'] },
  keyboard: [],
  announced: [
    ['The rules', 'With the field, as its description.'],
    ['A met rule', 'Says so in words. Nothing is read out while people type.'],
  ],
}
