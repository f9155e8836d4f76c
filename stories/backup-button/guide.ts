import type { AnatomyDrawing, ComponentGuide } from '../support/component-page/ComponentGuide.js'

/** What the button opens. */
export const dialogDrawing: AnatomyDrawing = {
  title: 'Its dialog',
  parts: [
    {
      name: 'Dialog',
      className: 'dialog',
      side: 'bottom',
      along: 0.3,
      what: 'Hangs from the top. On a narrow screen it is a sheet from below.',
    },
    {
      name: 'Title',
      className: 'title',
      side: 'start',
      what: 'Takes the focus when the view changes, so that it is read.',
    },
    {
      name: 'Close',
      className: 'icon-button',
      selector: '.pbk-dialog-header > .pbk-icon-button',
      side: 'end',
      what: 'Closes the dialog. It never stops a backup.',
    },
    {
      name: 'Body',
      className: 'dialog-body',
      side: 'start',
      what: 'The methods, the password, the progress or the answers. Each has a page of its own.',
    },
    {
      name: 'Actions',
      className: 'dialog-footer',
      side: 'end',
      what: 'The best next step at the end of the line, a second way before it.',
    },
  ],
}

export const guide: ComponentGuide = {
  name: 'BackupButton',
  purpose:
    'Carries a backup from the first click to its end. Method, password, progress and whatever goes wrong are shown in a dialog of its own.',
  use: [
    'There is room for a button: a header, a settings row, the end of a sign-up.',
    'The backup should not take people away from what they were doing.',
    'You want the whole flow, and none of it to build.',
  ],
  instead: [
    { when: 'Backing up is a page or a step of its own', take: 'BackupMethodPicker' },
    { when: 'Settings list the backups that there are', take: 'BackupStatus' },
    { when: 'The page should say what became of a backup', take: 'BackupNotice' },
    { when: 'Recovering the wallet is a page or a step of its own', take: 'RecoverWallet' },
  ],
  shape: 'button',
  without: { hook: 'useBackup', core: 'createBackupController' },
  anatomy: [
    {
      title: 'The button',
      parts: [
        {
          name: 'Box',
          className: 'backup-button',
          side: 'bottom',
          what: 'As large in every state, so nothing beside it moves.',
        },
        {
          name: 'Glyph',
          className: 'glyph',
          side: 'start',
          what: 'A wallet, a check once there is a backup, a tray with an arrow for a recovery, a ring while something runs.',
        },
        {
          name: 'Attention dot',
          className: 'dot',
          side: 'top',
          what: 'A backup is unfinished or was not saved. Never the only sign: screen readers hear it, the dialog says it.',
        },
        {
          name: 'Label',
          className: 'labels',
          side: 'end',
          what: 'All labels share one grid cell. The widest sets the width.',
        },
      ],
    },
    dialogDrawing,
  ],
  alsoMadeOf: {
    button: 'Action',
    icon: 'Icon',
    ring: 'Ring',
    'dialog-header': 'Header',
    lead: 'Lead',
  },
  states: [
    {
      attribute: 'data-status="starting"',
      look: 'The wallet is being read. Same label, a little softer.',
      story: 'starting',
    },
    { attribute: 'data-status="idle"', look: 'Filled with the accent.', story: 'default' },
    {
      attribute: 'data-status="collecting"',
      look: 'A password is being chosen. Looks the same as before.',
      story: 'collecting',
    },
    {
      attribute: 'data-status="working"',
      look: 'A ring turns in place of the glyph.',
      story: 'working',
    },
    {
      attribute: 'data-status="interrupted"',
      look: 'Asks to finish the backup, with a dot.',
      story: 'interrupted',
    },
    {
      attribute: 'data-status="failed"',
      look: 'The first label again, with a dot.',
      story: 'failed',
    },
    {
      attribute: 'data-status="saved"',
      look: 'The backup has just been made. Looks as any that is there.',
      story: 'saved',
    },
    {
      attribute: 'data-backed-up',
      look: 'A border only, and a check. What is done does not ask for a click.',
      story: 'backed-up',
    },
    {
      attribute: 'data-not-on-device',
      look: 'Filled with the accent, and offers a recovery. The wallet exists and this device does not hold it.',
      story: 'not-on-device',
    },
    {
      attribute: 'data-recovering',
      look: 'A ring turns while that recovery runs.',
      story: 'recovering',
    },
    { attribute: 'data-attention', look: 'Set whenever the dot is there.', story: 'every-state' },
    {
      attribute: 'data-open',
      look: 'Set while its dialog is open. Looks the same.',
      story: 'dialog-choose',
    },
  ],
  words: {
    keys: [
      'button.backUp',
      'button.backingUp',
      'button.finish',
      'button.backedUp',
      'button.recover',
      'button.recovering',
      'button.notHere',
      'button.notFinished',
      'button.notSaved',
      'button.unsure',
    ],
    groups: [
      'dialog',
      'picker',
      'overview',
      'saved',
      'interrupted',
      'failed',
      'errors',
      'elsewhere',
      'recovery',
    ],
  },
  keyboard: [
    [
      'Enter Space',
      'Opens the dialog, or starts the one method that is left, unless it would replace a backup. Where the wallet is not on this device it only opens the dialog.',
    ],
    ['Tab', 'Stays within the open dialog.'],
    ['Esc', 'Closes the dialog. A running backup goes on.'],
  ],
  announced: [
    ['Name', 'The label. While the button has the focus it stays as it was.'],
    ['Description', 'What needs attention, or what has changed meanwhile.'],
    ['While working', 'Each phase, when it begins. Politely.'],
    ['At the end', 'That it is saved, politely. A failure at once.'],
  ],
}
