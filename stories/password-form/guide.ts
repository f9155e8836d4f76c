import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'PasswordBackupForm',
  purpose:
    'Asks for the password, or the PIN, that opens the backup, and starts the backup with it.',
  use: [
    'Choosing a password is a page or a step of its own.',
    'The password guards a backup, and nobody can reset it.',
    'Password managers should see an ordinary form.',
  ],
  instead: [
    { when: 'The dialog of the button is enough', take: 'BackupButton' },
    { when: 'The form is yours, the meter is not', take: 'PasswordStrengthMeter' },
    { when: 'The form is yours, the rules are not', take: 'PasswordRules' },
    { when: 'A password has to open a backup', take: 'RecoverWallet' },
  ],
  shape: 'part',
  without: { hook: 'useBackup', core: 'createBackupController' },
  anatomy: [
    {
      parts: [
        {
          name: 'Form',
          className: 'form',
          side: 'bottom',
          along: 0.75,
          what: 'A native form. Nothing that is typed leaves its field until it is used.',
        },
        {
          name: 'Label',
          className: 'label',
          side: 'start',
          what: 'Password, or PIN and its length.',
        },
        {
          name: 'Field',
          className: 'input-wrap',
          side: 'start',
          what: 'The frame takes border, focus ring and error. For a PIN, cells are painted behind one real field.',
        },
        {
          name: 'Show and hide',
          className: 'icon-button',
          side: 'end',
          what: 'Hides again by itself when the window is left.',
        },
        {
          name: 'Meter',
          className: 'meter',
          side: 'end',
          what: 'Four segments and words. An error takes its place.',
        },
        {
          name: 'Rules',
          className: 'rules',
          side: 'start',
          what: 'Tick off as they are met, and never turn red.',
        },
        {
          name: 'Acknowledgement',
          className: 'ack',
          side: 'end',
          what: 'Nobody can reset this password. It can be restyled and translated, never removed.',
        },
        {
          name: 'Action',
          className: 'button',
          selector: '.pbk-form-actions > .pbk-button',
          side: 'start',
          what: 'Never disabled: it says what is missing, and leads there.',
        },
      ],
    },
  ],
  alsoMadeOf: {
    'form-fields': 'Fields',
    'form-actions': 'Actions',
    field: 'Field with its words',
    input: 'Input',
    'meter-track': 'Segments',
    'meter-text': 'Words of the meter',
    suggest: 'Suggestion',
    link: 'Link',
    checkbox: 'Check box',
    error: 'Error',
    small: 'Small print',
    lead: 'Lead',
    phrase: 'Suggested password',
    'phrase-words': 'Its words',
    'phrase-actions': 'Its actions',
    icon: 'Icon',
    ring: 'Ring',
    hidden: 'Account, for managers',
  },
  states: [
    {
      attribute: 'data-step="choose"',
      look: 'One field, rules, acknowledgement.',
      story: 'default',
    },
    {
      attribute: 'data-step="phrase"',
      look: 'A suggested password, to be kept.',
      story: 'suggested',
    },
    { attribute: 'data-step="again"', look: 'The same once more.', story: 'type-it-again' },
    { attribute: 'data-step="show"', look: 'To be read once more.', story: 'read-once-more' },
    {
      attribute: 'data-invalid',
      look: 'A red frame, the error under its field, the focus on the first.',
      story: 'rejected',
    },
    {
      attribute: 'data-status="saved"',
      look: 'The state of the flow, as on every part. The fields are wiped.',
      story: 'to-the-end',
    },
  ],
  words: {
    keys: [
      'password.label',
      'password.show',
      'form.tip',
      'form.suggest',
      'password.acknowledgement',
      'form.acknowledgementText',
      'form.submit',
    ],
    groups: ['form', 'password', 'pin', 'clipboard'],
  },
  keyboard: [
    ['Tab', 'Field, show and hide, suggestion, acknowledgement, action.'],
    ['Enter', 'Sends the form, from any field.'],
    ['Space', 'Shows or hides, ticks the box.'],
  ],
  announced: [
    ['Field', 'Its label, then its rules, and its error before them.'],
    ['Meter', 'Its words, 600 ms after the last key, when the level changes. Politely.'],
    ['Show and hide', 'That the password is shown, or hidden. Politely.'],
    ['At submit', 'The first wrong field takes the focus and is read with its error.'],
  ],
}
