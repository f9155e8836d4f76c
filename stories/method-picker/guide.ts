import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'BackupMethodPicker',
  purpose:
    'Lets a person choose how to back up. Choosing starts nothing: the next button of the page does.',
  use: [
    'Backing up is a page or a step of its own.',
    'People should compare what they have to keep.',
    'The choice is part of a form of yours.',
  ],
  instead: [
    { when: 'There is only room for a button', take: 'BackupButton' },
    { when: 'Passwords are the one method', take: 'PasswordBackupForm' },
    { when: 'Nothing is chosen, only listed', take: 'BackupStatus' },
  ],
  shape: 'part',
  without: { hook: 'useBackupMethods', core: 'createBackupController' },
  anatomy: [
    {
      parts: [
        {
          name: 'Group',
          className: 'picker',
          side: 'bottom',
          what: 'One group of radios, named for screen readers.',
        },
        {
          name: 'Row',
          className: 'method',
          selector: '.pbk-method:nth-of-type(2)',
          side: 'start',
          what: 'A method. All of it can be clicked.',
        },
        {
          name: 'Glyph',
          className: 'icon',
          selector: '.pbk-method > .pbk-icon',
          side: 'start',
          along: 0.3,
          what: 'Takes the accent once the row is chosen.',
        },
        {
          name: 'Name',
          className: 'method-name',
          side: 'top',
          along: 0.3,
          what: 'What people call it.',
        },
        {
          name: 'Badge',
          className: 'badge',
          side: 'top',
          what: 'Recommended, or when it was backed up.',
        },
        {
          name: 'What to keep',
          className: 'method-text',
          side: 'end',
          what: 'One sentence about what the person has to keep.',
        },
        {
          name: 'Radio',
          className: 'radio',
          side: 'end',
          along: 0.4,
          what: 'The native one, drawn anew.',
        },
        {
          name: 'Not here',
          className: 'method',
          selector: '.pbk-method[data-disabled]',
          side: 'end',
          what: 'What cannot be used here stays readable and says why.',
        },
      ],
    },
  ],
  alsoMadeOf: {
    'method-head': 'Line of the name',
    'method-words': 'Room of the sentence',
    'method-replaces': 'What is replaced',
    hidden: 'Legend',
    small: 'Why nothing can be chosen',
  },
  states: [
    {
      attribute: 'data-status="starting"',
      look: 'The rows that are likely, muted and without radios, so that nothing moves.',
      story: 'starting',
    },
    { attribute: 'data-status="ready"', look: 'The rows.', story: 'default' },
    {
      attribute: 'data-value="PASSWORD"',
      look: 'The chosen method. Its row has a border and a tint of the accent.',
      story: 'default',
    },
    {
      attribute: 'checked',
      look: 'On the radio of a method that has a backup: its row says what becomes of that one.',
      story: 'replaces',
    },
    {
      attribute: 'data-disabled',
      look: 'On a row: muted, without its radio, with the reason.',
      story: 'insecure-page',
    },
  ],
  words: {
    keys: ['picker.legend', 'picker.recommended', 'picker.backedUpOn'],
    groups: ['methods', 'picker'],
  },
  keyboard: [
    ['Tab', 'Goes to the chosen row, and on. The group is one stop.'],
    ['↑ ↓ ← →', 'Chooses the row before or after.'],
    ['Space', 'Chooses the row, where none is chosen.'],
  ],
  announced: [
    ['Group', 'Its legend.'],
    ['Row', 'The name, then its badge and what to keep, or what is replaced once it is chosen.'],
    ['Not here', 'Unavailable, and the reason.'],
  ],
}
