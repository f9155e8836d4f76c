import type { Messages } from '../keys.js'
import { raising } from '../phrasing.js'

/** Begins a sentence with the app, in German. */
export const capital = raising('diese App')
const askApp = ({ app }: { app: string }) =>
  `Nur ${app} kann das beheben. Senden Sie die Details unten an den Support.`
const another = () => 'Wählen Sie eine andere Methode.'
const moment = () => 'Warten Sie einen Moment und versuchen Sie es dann noch einmal.'
const checkConnection = () => 'Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal.'

/** What people read about each error, in German. */
export const errorsDe: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'Das Backup wurde abgebrochen, bevor sich etwas geändert hat.',
    next: () => 'Sie können jederzeit neu beginnen.',
  },
  BUSY: {
    happened: () =>
      'Ein anderer Tab oder ein Schritt, der noch nicht geantwortet hat, arbeitet gerade an dieser Wallet.',
    next: () =>
      'Warten Sie, bis er fertig ist, oder schließen Sie den anderen Tab und versuchen Sie es noch einmal. Wenn sich nichts bewegt, laden Sie die Seite neu.',
  },
  WALLET_NOT_READY: {
    happened: () => 'Die Wallet hat nicht rechtzeitig geantwortet.',
    next: () =>
      'Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal. Wenn es dabei bleibt, laden Sie die Seite neu.',
  },
  WALLET_MISSING: {
    happened: () => 'Auf diesem Gerät gibt es noch keine Wallet.',
    next: () => 'Erstellen Sie zuerst eine Wallet, und versuchen Sie es dann erneut.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'Die Wallet lässt sich von hier aus nicht sichern.',
    next: () =>
      'Holen Sie sie zuerst aus einem Backup zurück, oder nutzen Sie das Gerät, auf dem sie ist.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) =>
      `Die Methode „${method}“ lässt sich hier nicht für ein Backup verwenden.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `Es ist noch nicht festgelegt, wo ${app} Backups aufbewahrt.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `${capital(app)} hat Sie abgemeldet.`,
    next: () => 'Melden Sie sich neu an und versuchen Sie es dann noch einmal.',
  },
  NETWORK: {
    happened: ({ app }) => `Die Verbindung ist abgebrochen, ${app} war nicht mehr zu erreichen.`,
  },
  TIMEOUT: {
    happened: ({ app }) => `${capital(app)} hat nicht rechtzeitig geantwortet.`,
    next: checkConnection,
  },
  RATE_LIMITED: {
    happened: () => 'Es gab zu viele Versuche in kurzer Zeit.',
    next: () => 'Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'Dieses Passwort ist zu schwach, um das Backup zu schützen.',
    next: () => 'Wählen Sie ein anderes.',
  },
  PASSKEY_CANCELLED: {
    happened: () => 'Die Passkey-Abfrage wurde ohne Antwort geschlossen.',
  },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'Dieser Browser oder dieses Gerät kann hier keine Passkeys verwenden.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'Auf diesem Gerät gibt es bereits einen Passkey für dieses Konto.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'Der Passkey gehört zu einer anderen Webadresse als diese Seite.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `Der Browser hat das Fenster „${method}“ blockiert.`,
    next: () => 'Erlauben Sie Pop-ups für diese Seite und versuchen Sie es dann noch einmal.',
  },
  GOOGLE_CANCELLED: {
    happened: () => 'Das Google-Fenster wurde ohne Antwort geschlossen.',
  },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'Die Anmeldung bei Google hat nicht geklappt.',
    next: () => 'Versuchen Sie es noch einmal und wählen Sie Ihr Konto aus.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () =>
      'Google hatte nicht die Erlaubnis, den Schlüssel des Backups in Ihrem Drive aufzubewahren.',
    next: () => 'Versuchen Sie es noch einmal und setzen Sie das Häkchen für Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Ihr Google Drive ist voll.',
    next: () => 'Schaffen Sie dort etwas Platz und versuchen Sie es dann noch einmal.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'In dieser App lässt Google keine Anmeldung zu.',
    next: () => 'Öffnen Sie diese Seite in Ihrem Browser oder wählen Sie eine andere Methode.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () =>
      'Gerade läuft schon etwas anderes mit dieser Wallet, vielleicht auf einem anderen Gerät.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `Der Server für ${app} hat nicht geantwortet.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'Das Backup konnte nicht erstellt werden.' },
  ENCRYPT_FAILED: { happened: () => 'Das Backup konnte nicht geschützt werden.' },
  STORE_REFUSED: {
    happened: ({ app }) => `${capital(app)} hat das Backup nicht angenommen.`,
    next: () => 'Versuchen Sie es noch einmal. Dabei entsteht ein neues Backup.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) =>
      `${capital(app)} hat nicht geantwortet. Vielleicht ist das Backup gespeichert, vielleicht auch nicht.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) =>
      `Der Server, auf dem ${app} Backups aufbewahrt, ist nicht richtig eingerichtet.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'Das Backup ist erstellt, aber noch nicht als angekommen bestätigt.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'Dieser Browser erlaubt der Seite nicht, sich ein unfertiges Backup zu merken.',
    next: () =>
      'Verlassen Sie den privaten Modus oder geben Sie Speicherplatz frei und versuchen Sie es dann noch einmal.',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `${capital(app)} hat für diese Wallet und diese Methode kein Backup gespeichert.`,
    next: ({ app }) => `Versuchen Sie es mit einer anderen Methode oder wenden Sie sich an ${app}.`,
  },
  DECRYPT_FAILED: {
    happened: () =>
      'Das Backup ließ sich nicht öffnen: Es wurde mit einem anderen Schlüssel oder Passwort erstellt.',
    next: () =>
      'Versuchen Sie es mit dem Konto oder dem Passkey, mit dem Sie das Backup erstellt haben.',
  },
  RECOVER_FAILED: {
    happened: () => 'Die Wallet ließ sich mit diesem Backup nicht öffnen.',
  },
  UNEXPECTED: {
    happened: () => 'Es ist etwas passiert, das hier nicht bekannt ist.',
    next: ({ app }) =>
      `Versuchen Sie es noch einmal. Passiert es wieder, senden Sie die Details unten an ${app}.`,
  },
}
