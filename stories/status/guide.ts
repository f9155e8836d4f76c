import type { ComponentGuide } from '../support/component-page/ComponentGuide.js'

export const guide: ComponentGuide = {
  name: 'BackupStatus',
  purpose:
    'Lists the backups that a wallet has: a row for each method, since when, and what can be done about it.',
  use: [
    'A settings page shows how the wallet is protected.',
    'People manage more than one backup.',
  ],
  instead: [
    { when: 'One button should say and do it all', take: 'BackupButton' },
    { when: 'A method has to be chosen', take: 'BackupMethodPicker' },
    { when: 'Only the last backup matters', take: 'BackupNotice' },
  ],
  shape: 'part',
  without: { hook: 'useBackupStatus', core: 'createBackupController' },
  anatomy: [
    {
      parts: [
        {
          name: 'List',
          className: 'status',
          side: 'bottom',
          what: 'A group with a name. It draws its own ground.',
        },
        {
          name: 'Row',
          className: 'status-row',
          selector: '.pbk-status-row:nth-child(2)',
          side: 'start',
          what: 'One method. As high while the wallet is read.',
        },
        {
          name: 'Glyph',
          className: 'icon',
          selector: '.pbk-status-row > .pbk-icon',
          side: 'start',
          along: 0.3,
          what: 'The method.',
        },
        {
          name: 'Name',
          className: 'status-name',
          side: 'top',
          along: 0.2,
          what: 'What people call it.',
        },
        {
          name: 'Since when',
          className: 'status-text',
          selector: '.pbk-status-row:last-child .pbk-status-text',
          side: 'end',
          what: 'Backed up, not finished, not set up, made elsewhere, or why it cannot be used here.',
        },
        {
          name: 'Action',
          className: 'button',
          side: 'end',
          what: 'Only where you lead on from it. Goes below where there is little room.',
        },
      ],
    },
  ],
  alsoMadeOf: { 'status-failed': 'Could not be read', 'status-note': 'Not on this device' },
  states: [
    {
      attribute: 'data-status="starting"',
      look: 'The rows in their places, without words.',
      story: 'starting',
    },
    { attribute: 'data-status="ready"', look: 'The rows.', story: 'default' },
    {
      attribute: 'data-status="failed"',
      look: 'One line, with a way to try again.',
      story: 'could-not-be-read',
    },
    { attribute: 'data-backed-up', look: 'At least one backup is complete.', story: 'only-tells' },
    {
      attribute: 'data-not-on-device',
      look: 'A line above the rows, which have no action.',
      story: 'not-on-device',
    },
    { attribute: 'data-row="complete"', look: 'On a row: a check.', story: 'default' },
    { attribute: 'data-row="unfinished"', look: 'On a row: a pause.', story: 'default' },
    { attribute: 'data-row="none"', look: 'On a row: muted words.', story: 'nothing-yet' },
  ],
  words: {
    keys: [
      'status.label',
      'status.backedUp',
      'status.notFinished',
      'status.notSetUp',
      'status.add',
      'status.again',
      'status.finish',
    ],
    groups: ['status', 'methods', 'picker'],
  },
  keyboard: [
    ['Tab', 'From action to action. Rows that only tell are no stops.'],
    ['Enter Space', 'Takes the action.'],
  ],
  announced: [
    ['The group', 'Its name.'],
    ['An action', 'With its method: “Finish: Google Drive”.'],
  ],
}
