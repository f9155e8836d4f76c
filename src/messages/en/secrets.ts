import type { PinWeakness } from '../../core/passwordPolicy.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** The English words about a password. */
export const passwordEn: SecretMessages = {
  title: 'Choose a backup password',
  label: () => 'Password',
  labelAgain: 'Password again',
  acknowledgement: 'Nobody can reset this password.',
  empty: 'Choose a password first.',
  emptyAgain: 'Type the same password again, or paste it.',
  mismatch: 'The two are not the same. Look at both, or go back and choose again.',
  show: 'Show password',
  shown: 'Your password is shown',
  hidden: 'Your password is hidden',
  chooseAnother: 'Choose another one.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `This password is shorter than ${limit} characters.`,
      'This password is too short.',
    ),
    TOO_LONG: longerThan(
      (limit) => `This password is longer than ${limit} characters.`,
      'This password is too long.',
    ),
    ONLY_SPACES: plain('This password has nothing but spaces.'),
    TOO_COMMON: plain('This password is mostly one common word.'),
    LEAKED: plain('This password is in a list of leaked passwords.'),
    TOO_GUESSABLE: plain('This password is too easy to guess for a computer.'),
    CONTAINS_USER_INPUT: plain('This password is made mostly of your name or of words about you.'),
    UNUSABLE_CHARACTERS: plain('This password has characters that cannot be used here.'),
    CHECK_UNAVAILABLE: plain('The password could not be checked.'),
    CUSTOM: ({ message }) => String(message ?? 'This password cannot be used here.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'This PIN repeats itself.',
  doubles: 'This PIN has every digit two or three times in a row.',
  counts: 'This PIN counts up or down in equal steps.',
  countingPairs: 'This PIN counts up or down in pairs of digits.',
  run: 'This PIN has four digits that count up or down.',
  runsOfThree: 'This PIN is made of threes that count or repeat.',
  sameInARow: 'This PIN has one digit four times in a row.',
  fewDigits: 'This PIN has only two different digits.',
  palindrome: 'This PIN is the same read backwards.',
  keypadLines: 'This PIN is made of straight lines on the keypad.',
  keypadWalk: 'This PIN is a path from key to key on the keypad.',
  dayFirstDate: 'This PIN looks like a date that begins with the day.',
  monthFirstDate: 'This PIN looks like a date that begins with the month.',
  yearFirstDate: 'This PIN looks like a date that begins with the year.',
  year: 'This PIN has a year in it.',
}

/** The English words about a PIN. */
export const pinEn: SecretMessages = {
  title: 'Choose a backup PIN',
  label: ({ length }) => (length === '' ? 'PIN' : `PIN, ${length} digits`),
  labelAgain: 'PIN again',
  acknowledgement: 'Nobody can reset this PIN.',
  empty: 'Choose a PIN first.',
  emptyAgain: 'Type the same PIN again, or paste it.',
  mismatch: 'The two are not the same. Look at both, or go back and choose again.',
  show: 'Show PIN',
  shown: 'Your PIN is shown',
  hidden: 'Your PIN is hidden',
  chooseAnother: 'Choose digits that stand for nothing.',
  rejections: {
    ...passwordEn.rejections,
    TOO_SHORT: shorterThan(
      (limit) => `This PIN has fewer than ${limit} digits.`,
      'This PIN is too short.',
    ),
    TOO_LONG: longerThan(
      (limit) => `This PIN has more than ${limit} digits.`,
      'This PIN is too long.',
    ),
    ONLY_SPACES: plain('A PIN has digits only.'),
    TOO_COMMON: plain('Many people use this PIN.'),
    LEAKED: plain('This PIN is in a list of leaked PINs.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'This PIN is too easy to guess.'),
    CONTAINS_USER_INPUT: plain('This PIN is part of a number that belongs to you.'),
    UNUSABLE_CHARACTERS: plain('A PIN has digits only.'),
    CHECK_UNAVAILABLE: plain('The PIN could not be checked.'),
    CUSTOM: ({ message }) => String(message ?? 'This PIN cannot be used here.'),
  },
}

/** The English words about the method of a password that is a PIN. */
export const pinMethodEn: MethodMessages = {
  name: 'PIN',
  keep: 'Only you know it. Nobody can reset it.',
  opensWith: 'Your PIN',
  locking: 'Locking it with your PIN',
  prompt: '',
  keepSafe: {
    title: 'Keep your PIN safe',
    text: 'Save it in your password manager. Nobody can reset it.',
  },
  replaces: 'Backing up again with a PIN replaces the old one: the old PIN stops working.',
  olderMayBeClosed: 'An older PIN backup may no longer open.',
  recoverWith: 'The backup PIN that you chose.',
  add: 'Add a PIN',
  whyAdd: 'A PIN opens the wallet if the first way is lost.',
}
