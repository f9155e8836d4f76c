import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'BackupProgress',
  purpose:
    'Shows a backup under way: how far it is, and in which phase. There is nothing while nothing runs.',
  use: [
    'The backup was started on a page of yours.',
    'People may wait for a prompt of their device or of Google, and should know.',
  ],
  instead: [
    { when: 'The dialog of the button shows it already', take: 'BackupButton' },
    { when: 'The backup is over', take: 'BackupNotice' },
  ],
  shape: 'part',
  without: { hook: 'useBackup', core: 'createBackupController' },
  anatomy: [
    {
      parts: [
        {
          name: 'Progress',
          className: 'progress',
          side: 'bottom',
          along: 0.25,
          what: 'There only while a backup runs.',
        },
        {
          name: 'Bar',
          className: 'bar',
          side: 'end',
          what: 'What was reported and nothing else. It never falls and never creeps.',
        },
        {
          name: 'Phases',
          className: 'phases',
          side: 'end',
          along: 0.85,
          what: 'Done, present, to come.',
        },
        {
          name: 'Present phase',
          className: 'phase',
          selector: '[data-phase-state="now"]',
          side: 'end',
          along: 0.3,
          what: 'In words, a little stronger.',
        },
        {
          name: 'Ring',
          className: 'ring',
          side: 'start',
          what: 'Turns. With reduced motion it stands still.',
        },
        {
          name: 'What is waited for',
          className: 'small',
          selector: '.pbk-phase .pbk-small',
          side: 'start',
          what: 'A prompt of the device or of Google, or another try.',
        },
        {
          name: 'Taking long',
          className: 'notice',
          side: 'start',
          what: 'After 90 seconds without news. It joins below, and the list stays where it is.',
        },
      ],
    },
  ],
  alsoMadeOf: {
    icon: 'Icon',
    hidden: '“Done”, for screen readers',
    'notice-body': 'Body of the notice',
    'notice-title': 'Its title',
    'notice-actions': 'Its actions',
    button: 'Action',
  },
  never: ['[data-tone="danger"]', '[data-tone="success"]'],
  states: [
    { attribute: 'data-phase="encrypting"', look: 'The phase under way.', story: 'passkey-prompt' },
    {
      attribute: 'data-phase-state="done"',
      look: 'On a phase: a check, muted.',
      story: 'confirming',
    },
    {
      attribute: 'data-phase-state="now"',
      look: 'On a phase: a ring, in full colour.',
      story: 'default',
    },
    { attribute: 'data-slow', look: 'A notice, with a way to stop waiting.', story: 'slow' },
  ],
  words: {
    keys: [
      'progress.title',
      'progress.reading',
      'progress.generating',
      'progress.storing',
      'progress.delivering',
      'progress.confirming',
      'progress.slowTitle',
      'progress.stopWaiting',
    ],
    groups: ['progress', 'methods'],
  },
  keyboard: [['Tab', 'To the one action, once it takes long. Nothing else takes the focus.']],
  announced: [
    ['The bar', 'Its name and how far it is, when people go to it.'],
    ['A new phase', 'Its words, politely. Percents never.'],
    ['The list', 'What is done says so; the present phase is the current step.'],
  ],
}
