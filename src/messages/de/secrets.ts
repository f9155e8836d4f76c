import type { PinWeakness } from '../../core/passwordPolicy.js'
import { counted } from '../counted.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

const characters = (count: number | string) =>
  counted('de', count, { one: 'Zeichen', other: 'Zeichen' })

/** Writes a number of digits, in German. */
export const digits = (count: number | string) =>
  counted('de', count, { one: 'Ziffer', other: 'Ziffern' })

/** The German words about a password. */
export const passwordDe: SecretMessages = {
  title: 'Wählen Sie ein Backup-Passwort',
  label: () => 'Passwort',
  labelAgain: 'Passwort wiederholen',
  acknowledgement: 'Niemand kann dieses Passwort zurücksetzen.',
  empty: 'Wählen Sie zuerst ein Passwort.',
  emptyAgain: 'Geben Sie dasselbe Passwort noch einmal ein oder fügen Sie es ein.',
  mismatch:
    'Die beiden stimmen nicht überein. Sehen Sie sich beide an oder gehen Sie zurück und wählen Sie neu.',
  show: 'Passwort anzeigen',
  shown: 'Ihr Passwort wird angezeigt',
  hidden: 'Ihr Passwort ist verborgen',
  chooseAnother: 'Wählen Sie ein anderes.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Dieses Passwort hat weniger als ${characters(limit)}.`,
      'Dieses Passwort ist zu kurz.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Dieses Passwort hat mehr als ${characters(limit)}.`,
      'Dieses Passwort ist zu lang.',
    ),
    ONLY_SPACES: plain('Dieses Passwort besteht nur aus Leerzeichen.'),
    TOO_COMMON: plain('Dieses Passwort besteht größtenteils aus einem häufigen Wort.'),
    LEAKED: plain('Dieses Passwort steht auf einer Liste gestohlener Passwörter.'),
    TOO_GUESSABLE: plain('Dieses Passwort ist für einen Computer zu leicht zu erraten.'),
    CONTAINS_USER_INPUT: plain(
      'Dieses Passwort besteht größtenteils aus Ihrem Namen oder aus Angaben zu Ihrer Person.',
    ),
    UNUSABLE_CHARACTERS: plain(
      'Dieses Passwort enthält Zeichen, die hier nicht verwendet werden können.',
    ),
    CHECK_UNAVAILABLE: plain('Das Passwort konnte nicht geprüft werden.'),
    CUSTOM: ({ message }) => String(message ?? 'Dieses Passwort kann hier nicht verwendet werden.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'Diese PIN wiederholt sich.',
  doubles: 'In dieser PIN steht jede Ziffer zwei- oder dreimal hintereinander.',
  counts: 'Diese PIN zählt in gleichen Schritten auf- oder abwärts.',
  countingPairs: 'Diese PIN zählt in Ziffernpaaren auf- oder abwärts.',
  run: 'Diese PIN enthält vier Ziffern, die auf- oder abwärts zählen.',
  runsOfThree: 'Diese PIN besteht aus Dreiergruppen, die zählen oder sich wiederholen.',
  sameInARow: 'In dieser PIN steht eine Ziffer viermal hintereinander.',
  fewDigits: 'Diese PIN hat nur zwei verschiedene Ziffern.',
  palindrome: 'Diese PIN ist rückwärts gelesen dieselbe.',
  keypadLines: 'Diese PIN besteht aus geraden Linien auf dem Tastenfeld.',
  keypadWalk: 'Diese PIN ist ein Weg von Taste zu Taste auf dem Tastenfeld.',
  dayFirstDate: 'Diese PIN sieht aus wie ein Datum, das mit dem Tag beginnt.',
  monthFirstDate: 'Diese PIN sieht aus wie ein Datum, das mit dem Monat beginnt.',
  yearFirstDate: 'Diese PIN sieht aus wie ein Datum, das mit dem Jahr beginnt.',
  year: 'Diese PIN enthält eine Jahreszahl.',
}

/** The German words about a PIN. */
export const pinDe: SecretMessages = {
  title: 'Wählen Sie eine Backup-PIN',
  label: ({ length }) => (length === '' ? 'PIN' : `PIN, ${digits(length)}`),
  labelAgain: 'PIN wiederholen',
  acknowledgement: 'Niemand kann diese PIN zurücksetzen.',
  empty: 'Wählen Sie zuerst eine PIN.',
  emptyAgain: 'Geben Sie dieselbe PIN noch einmal ein oder fügen Sie sie ein.',
  mismatch: passwordDe.mismatch,
  show: 'PIN anzeigen',
  shown: 'Ihre PIN wird angezeigt',
  hidden: 'Ihre PIN ist verborgen',
  chooseAnother: 'Wählen Sie Ziffern, die für nichts stehen.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Diese PIN hat weniger als ${digits(limit)}.`,
      'Diese PIN ist zu kurz.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Diese PIN hat mehr als ${digits(limit)}.`,
      'Diese PIN ist zu lang.',
    ),
    ONLY_SPACES: plain('Eine PIN besteht nur aus Ziffern.'),
    TOO_COMMON: plain('Diese PIN verwenden viele.'),
    LEAKED: plain('Diese PIN steht auf einer Liste gestohlener PINs.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'Diese PIN ist zu leicht zu erraten.'),
    CONTAINS_USER_INPUT: plain('Diese PIN ist Teil einer Nummer, die zu Ihnen gehört.'),
    UNUSABLE_CHARACTERS: plain('Eine PIN besteht nur aus Ziffern.'),
    CHECK_UNAVAILABLE: plain('Die PIN konnte nicht geprüft werden.'),
    CUSTOM: ({ message }) => String(message ?? 'Diese PIN kann hier nicht verwendet werden.'),
  },
}

/** The German words about the method of a password that is a PIN. */
export const pinMethodDe: MethodMessages = {
  name: 'PIN',
  keep: 'Nur Sie kennen sie. Niemand kann sie zurücksetzen.',
  opensWith: 'Ihre PIN',
  locking: 'Wird mit Ihrer PIN geschützt',
  prompt: '',
  keepSafe: {
    title: 'Bewahren Sie Ihre PIN gut auf',
    text: 'Speichern Sie sie in Ihrem Passwortmanager. Niemand kann sie zurücksetzen.',
  },
  replaces: 'Ein neues Backup mit PIN ersetzt das alte: Die alte PIN gilt dann nicht mehr.',
  olderMayBeClosed: 'Ein älteres Backup mit PIN lässt sich möglicherweise nicht mehr öffnen.',
  recoverWith: 'Die Backup-PIN, die Sie gewählt haben.',
  add: 'PIN hinzufügen',
  whyAdd: 'Eine PIN öffnet die Wallet, falls der erste Weg verloren geht.',
}
