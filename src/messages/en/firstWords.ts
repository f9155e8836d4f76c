import type { Messages } from '../keys.js'

/** The English words that are needed before a dialog is opened; the rest of `en` comes with the dialog. */
export const firstWords: Pick<Messages, 'language' | 'direction' | 'app' | 'button' | 'dialog'> = {
  language: 'en',
  direction: 'ltr',
  app: 'this app',
  button: {
    backUp: 'Back up wallet',
    backingUp: 'Backing up…',
    finish: 'Finish backup',
    backedUp: 'Backed up',
    recover: 'Recover wallet',
    recovering: 'Recovering…',
    notHere: 'This wallet isn’t on this device.',
    notFinished: 'The last backup did not finish',
    notSaved: 'The last backup was not saved',
    unsure: 'Not sure yet whether the last backup was saved',
  },
  dialog: {
    close: 'Close',
    back: 'Back',
    loading: 'One moment',
    notLoaded: 'This window did not load completely.',
    notLoadedNext: 'Check the connection, then try again.',
    tryAgain: 'Try again',
  },
}
