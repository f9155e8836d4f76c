import type { PinWeakness } from '../../core/passwordPolicy.js'
import { counted } from '../counted.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** Writes a number of characters, in French. */
export const characters = (count: number | string) =>
  counted('fr', count, { one: 'caractère', other: 'caractères' })

/** Writes a number of digits, in French. */
export const digits = (count: number | string) =>
  counted('fr', count, { one: 'chiffre', other: 'chiffres' })

/** The French words about a password. */
export const passwordFr: SecretMessages = {
  title: 'Choisissez un mot de passe de sauvegarde',
  label: () => 'Mot de passe',
  labelAgain: 'Le même mot de passe',
  acknowledgement: 'Personne ne peut réinitialiser ce mot de passe.',
  empty: 'Choisissez d’abord un mot de passe.',
  emptyAgain: 'Saisissez à nouveau le même mot de passe, ou collez-le.',
  mismatch:
    'Les deux ne sont pas identiques. Comparez-les, ou revenez en arrière et choisissez à nouveau.',
  show: 'Voir le mot de passe',
  shown: 'Votre mot de passe est affiché',
  hidden: 'Votre mot de passe est masqué',
  chooseAnother: 'Choisissez-en un autre.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Ce mot de passe a moins de ${characters(limit)}.`,
      'Ce mot de passe est trop court.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Ce mot de passe a plus de ${characters(limit)}.`,
      'Ce mot de passe est trop long.',
    ),
    ONLY_SPACES: plain('Ce mot de passe ne contient que des espaces.'),
    TOO_COMMON: plain('Ce mot de passe est surtout fait d’un seul mot courant.'),
    LEAKED: plain('Ce mot de passe figure dans une liste de mots de passe volés.'),
    TOO_GUESSABLE: plain('Ce mot de passe est trop facile à deviner pour un ordinateur.'),
    CONTAINS_USER_INPUT: plain('Ce mot de passe est fait de votre nom ou d’informations sur vous.'),
    UNUSABLE_CHARACTERS: plain(
      'Ce mot de passe contient des caractères qui ne peuvent pas être utilisés ici.',
    ),
    CHECK_UNAVAILABLE: plain('Le mot de passe n’a pas pu être vérifié.'),
    CUSTOM: ({ message }) => String(message ?? 'Ce mot de passe ne peut pas être utilisé ici.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'Ce code PIN se répète.',
  doubles: 'Dans ce code PIN, chaque chiffre revient deux ou trois fois de suite.',
  counts: 'Ce code PIN compte par pas égaux, en montant ou en descendant.',
  countingPairs: 'Ce code PIN compte par paires de chiffres, en montant ou en descendant.',
  run: 'Ce code PIN contient quatre chiffres qui se suivent.',
  runsOfThree: 'Ce code PIN est fait de groupes de trois qui se suivent ou se répètent.',
  sameInARow: 'Ce code PIN contient quatre fois de suite le même chiffre.',
  fewDigits: 'Ce code PIN n’a que deux chiffres différents.',
  palindrome: 'Ce code PIN se lit pareil à l’envers.',
  keypadLines: 'Ce code PIN est fait de lignes droites sur le clavier.',
  keypadWalk: 'Ce code PIN suit un chemin de touche en touche sur le clavier.',
  dayFirstDate: 'Ce code PIN ressemble à une date qui commence par le jour.',
  monthFirstDate: 'Ce code PIN ressemble à une date qui commence par le mois.',
  yearFirstDate: 'Ce code PIN ressemble à une date qui commence par l’année.',
  year: 'Ce code PIN contient une année.',
}

/** The French words about a PIN. */
export const pinFr: SecretMessages = {
  title: 'Choisissez un code PIN de sauvegarde',
  label: ({ length }) => (length === '' ? 'Code PIN' : `Code PIN, ${digits(length)}`),
  labelAgain: 'Le même code PIN',
  acknowledgement: 'Personne ne peut réinitialiser ce code PIN.',
  empty: 'Choisissez d’abord un code PIN.',
  emptyAgain: 'Saisissez à nouveau le même code PIN, ou collez-le.',
  mismatch: passwordFr.mismatch,
  show: 'Voir le code PIN',
  shown: 'Votre code PIN est affiché',
  hidden: 'Votre code PIN est masqué',
  chooseAnother: 'Choisissez des chiffres qui ne représentent rien.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Ce code PIN a moins de ${digits(limit)}.`,
      'Ce code PIN est trop court.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Ce code PIN a plus de ${digits(limit)}.`,
      'Ce code PIN est trop long.',
    ),
    ONLY_SPACES: plain('Un code PIN ne contient que des chiffres.'),
    TOO_COMMON: plain('Beaucoup de gens utilisent ce code PIN.'),
    LEAKED: plain('Ce code PIN figure dans une liste de codes volés.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'Ce code PIN est trop facile à deviner.'),
    CONTAINS_USER_INPUT: plain('Ce code PIN fait partie d’un numéro qui vous concerne.'),
    UNUSABLE_CHARACTERS: plain('Un code PIN ne contient que des chiffres.'),
    CHECK_UNAVAILABLE: plain('Le code PIN n’a pas pu être vérifié.'),
    CUSTOM: ({ message }) => String(message ?? 'Ce code PIN ne peut pas être utilisé ici.'),
  },
}

/** The French words about the method of a password that is a PIN. */
export const pinMethodFr: MethodMessages = {
  name: 'Code PIN',
  keep: 'Il n’est connu que de vous. Personne ne peut le réinitialiser.',
  opensWith: 'Votre code PIN',
  locking: 'Protection avec votre code PIN',
  prompt: '',
  keepSafe: {
    title: 'Conservez bien votre code PIN',
    text: 'Enregistrez-le dans votre gestionnaire de mots de passe. Personne ne peut le réinitialiser.',
  },
  replaces:
    'Une nouvelle sauvegarde avec un code PIN remplace l’ancienne\u202F: l’ancien code ne fonctionnera plus.',
  olderMayBeClosed: 'Une sauvegarde plus ancienne avec un code PIN ne s’ouvre peut-être plus.',
  recoverWith: 'Le code PIN de sauvegarde que vous avez choisi.',
  add: 'Créer un code PIN',
  whyAdd: 'Un code PIN ouvre le portefeuille si vous perdez le premier accès.',
}
