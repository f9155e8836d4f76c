import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'BackupNotice',
  purpose:
    'Says what became of the last backup: what happened, whether the wallet is safe, and what to do now. There is nothing while there is nothing to say.',
  use: [
    'A page should tell that a backup is unfinished, wherever it was started.',
    'You show progress on the page, and need its end.',
  ],
  instead: [
    { when: 'The dialog of the button says it already', take: 'BackupButton' },
    { when: 'Every backup should be listed', take: 'BackupStatus' },
  ],
  shape: 'part',
  without: { hook: 'useBackup', core: 'createBackupController' },
  anatomy: [
    {
      parts: [
        {
          name: 'Notice',
          className: 'notice',
          side: 'bottom',
          along: 0.75,
          what: 'A region with the title as its name.',
        },
        {
          name: 'Glyph',
          className: 'icon',
          selector: '.pbk-notice > .pbk-icon',
          side: 'start',
          what: 'How grave it is, in a colour and in a shape.',
        },
        {
          name: 'Title',
          className: 'notice-title',
          side: 'top',
          along: 0.3,
          what: 'What happened, in a line.',
        },
        {
          name: 'Answers',
          className: 'small',
          selector: '.pbk-notice-body > .pbk-small',
          side: 'end',
          what: 'What happened, is my wallet safe, what now: in this order.',
        },
        {
          name: 'Best next step',
          className: 'button',
          selector: '.pbk-notice-actions > :first-child',
          side: 'start',
          what: 'One. Once it is saved, it only closes the notice.',
        },
        {
          name: 'Second way',
          className: 'button',
          selector: '.pbk-notice-actions > :last-child',
          side: 'end',
          what: 'Another method, or later.',
        },
        {
          name: 'Details for support',
          className: 'details',
          side: 'start',
          what: 'Folded. Nothing secret is in them.',
        },
      ],
    },
  ],
  alsoMadeOf: {
    'notice-body': 'Body',
    'notice-actions': 'Actions',
    'details-body': 'Unfolded details',
    code: 'Code of the error',
  },
  states: [
    {
      attribute: 'data-tone="warning"',
      look: 'Not finished, or not known yet.',
      story: 'store-unknown',
    },
    { attribute: 'data-tone="danger"', look: 'Not saved.', story: 'network' },
    { attribute: 'data-tone="success"', look: 'Saved.', story: 'saved' },
    {
      attribute: 'data-tone="neutral"',
      look: 'A wait, or a prompt that was closed. No failure.',
      story: 'prompt-closed',
    },
    {
      attribute: 'data-code="BUSY"',
      look: 'The code of the error, for rules of your own.',
      story: 'busy',
    },
  ],
  words: {
    keys: [
      'interrupted.title',
      'interrupted.finish',
      'saved.title',
      'failed.title',
      'failed.titleUnsure',
      'failed.titleCancelled',
      'failed.titleElsewhere',
      'safety.unchanged',
    ],
    groups: ['errors', 'failed', 'interrupted', 'safety', 'saved'],
  },
  keyboard: [
    ['Tab', 'The best next step, the second way, the details.'],
    ['Enter Space', 'Takes the step, or unfolds the details.'],
  ],
  announced: [
    ['Interrupted, saved', 'The title, politely.'],
    ['Failed', 'The title, at once.'],
    ['The region', 'Is in the list of landmarks, by its title.'],
  ],
}
