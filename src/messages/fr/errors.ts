import type { Messages } from '../keys.js'
import { raising } from '../phrasing.js'

const capital = raising('cette application')
const askApp = ({ app }: { app: string }) =>
  `Cela ne peut être corrigé que par ${app}. Envoyez les détails ci-dessous à l’assistance.`
const another = () => 'Choisissez une autre méthode.'
const moment = () => 'Attendez un instant, puis réessayez.'
const checkConnection = () => 'Vérifiez la connexion, puis réessayez.'

/** What people read about each error, in French. No "de" stands before the app's name, which may begin with a vowel. */
export const errorsFr: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'La sauvegarde a été annulée avant tout changement.',
    next: () => 'Vous pouvez recommencer quand vous voulez.',
  },
  BUSY: {
    happened: () =>
      'Un autre onglet, ou une étape encore sans réponse, utilise déjà ce portefeuille.',
    next: () =>
      'Attendez que ce soit terminé, ou fermez l’autre onglet et réessayez. Si rien n’avance, rechargez cette page.',
  },
  WALLET_NOT_READY: {
    happened: () => 'Le portefeuille n’a pas répondu à temps.',
    next: () => 'Vérifiez la connexion, puis réessayez. Si rien ne change, rechargez la page.',
  },
  WALLET_MISSING: {
    happened: () => 'Il n’y a pas encore de portefeuille sur cet appareil.',
    next: () => 'Créez d’abord un portefeuille, puis réessayez.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'Le portefeuille ne peut pas être sauvegardé depuis cet appareil.',
    next: () =>
      'Récupérez-le d’abord à partir d’une sauvegarde, ou utilisez l’appareil sur lequel il se trouve.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) =>
      `La méthode «\u202F${method}\u202F» ne peut pas servir ici à une sauvegarde.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `L’endroit où ${app} conserve les sauvegardes n’est pas encore défini.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `Votre session avec ${app} a pris fin.`,
    next: () => 'Reconnectez-vous, puis réessayez.',
  },
  NETWORK: { happened: ({ app }) => `La connexion avec ${app} a été coupée.` },
  TIMEOUT: {
    happened: ({ app }) => `${capital(app)} n’a pas répondu à temps.`,
    next: checkConnection,
  },
  RATE_LIMITED: {
    happened: () => 'Il y a eu trop d’essais en peu de temps.',
    next: () => 'Attendez une minute, puis réessayez.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'Ce mot de passe est trop faible pour protéger la sauvegarde.',
    next: () => 'Choisissez-en un autre.',
  },
  PASSKEY_CANCELLED: {
    happened: () => 'La demande de clé d’accès s’est fermée sans réponse.',
  },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'Ce navigateur ou cet appareil ne permet pas d’utiliser une clé d’accès ici.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'Cet appareil a déjà une clé d’accès pour ce compte.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'La clé d’accès appartient à une autre adresse web que cette page.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `Le navigateur a bloqué la fenêtre «\u202F${method}\u202F».`,
    next: () => 'Autorisez les pop-up pour cette page, puis réessayez.',
  },
  GOOGLE_CANCELLED: { happened: () => 'La fenêtre Google s’est fermée sans réponse.' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'La connexion à Google n’a pas abouti.',
    next: () => 'Réessayez et choisissez votre compte.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () =>
      'Google n’a pas été autorisé à conserver la clé de la sauvegarde dans votre Drive.',
    next: () => 'Réessayez et cochez la case pour Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Votre Google Drive est plein.',
    next: () => 'Libérez-y de l’espace, puis réessayez.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'Google ne permet pas de se connecter depuis cette application.',
    next: () => 'Ouvrez cette page dans votre navigateur, ou choisissez une autre méthode.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () =>
      'Une autre opération est en cours sur ce portefeuille, peut-être sur un autre appareil.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `Le serveur utilisé par ${app} n’a pas répondu.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'La sauvegarde n’a pas pu être créée.' },
  ENCRYPT_FAILED: { happened: () => 'La sauvegarde n’a pas pu être protégée.' },
  STORE_REFUSED: {
    happened: ({ app }) => `${capital(app)} n’a pas accepté la sauvegarde.`,
    next: () => 'Réessayez\u202F: une nouvelle sauvegarde sera créée.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) =>
      `${capital(app)} n’a pas répondu. La sauvegarde est peut-être enregistrée, peut-être pas.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) => `Le serveur où ${app} conserve les sauvegardes est mal configuré.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'La sauvegarde est créée, mais sa réception n’est pas encore confirmée.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () =>
      'Ce navigateur ne permet pas à la page de se souvenir d’une sauvegarde inachevée.',
    next: () => 'Quittez la navigation privée ou libérez de l’espace, puis réessayez.',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `${capital(app)} n’a aucune sauvegarde de ce portefeuille avec cette méthode.`,
    next: ({ app }) => `Essayez une autre méthode, ou contactez ${app}.`,
  },
  DECRYPT_FAILED: {
    happened: () =>
      'La sauvegarde ne s’est pas ouverte\u202F: elle a été créée avec une autre clé ou un autre mot de passe.',
    next: () => 'Réessayez avec le compte ou la clé d’accès qui a servi à créer la sauvegarde.',
  },
  RECOVER_FAILED: {
    happened: () => 'Cette sauvegarde n’a pas permis d’ouvrir le portefeuille.',
  },
  UNEXPECTED: {
    happened: () => 'Il s’est passé quelque chose que nous ne savons pas expliquer ici.',
    next: ({ app }) => `Réessayez. Si cela se reproduit, envoyez les détails ci-dessous à ${app}.`,
  },
}
