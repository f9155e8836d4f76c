import type { Messages } from '../keys.js'
import { capital } from './errors.js'

/** What people read about a wallet that is not on this device, in German. */
export const elsewhereDe: Messages['elsewhere'] = {
  lead: 'Sie haben ein Backup und können sie damit zurückholen.',
  wallet: 'Ihre Wallet',
  newest: 'Neuestes Backup',
  funds: 'Guthaben',
  notAffected: 'Nicht betroffen',
  leadNone:
    'Für sie gibt es kein fertiges Backup. Darum lässt sie sich hier noch nicht zurückholen.',
  otherTitle: 'Haben Sie das andere Gerät noch?',
  otherText: ({ app, label }) =>
    `Öffnen Sie dort ${app} und wählen Sie „${label}“. Kommen Sie dann hierher zurück.`,
  keepTitle: 'Ändern Sie auf dem anderen Gerät nichts',
  keepText: 'Bis Sie dort ein Backup erstellen, kommen Sie nur mit ihm an Ihre Wallet.',
  contact: ({ app }) => `${capital(app)} kontaktieren`,
  unchanged: 'Wir haben noch einmal geprüft: Es hat sich nichts geändert.',
}
