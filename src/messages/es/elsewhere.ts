import type { Messages } from '../keys.js'

/** What people read about a wallet that is not on this device, in Spanish. */
export const elsewhereEs: Messages['elsewhere'] = {
  lead: 'Tienes un respaldo, así que puedes recuperarla.',
  wallet: 'Billetera',
  newest: 'Respaldo más reciente',
  funds: 'Fondos',
  notAffected: 'No afectados',
  leadNone: 'No tiene ningún respaldo terminado, así que todavía no se puede recuperar aquí.',
  otherTitle: '¿Todavía tienes el otro dispositivo?',
  otherText: ({ app, label }) => `Abre ${app} allí y elige “${label}”. Después vuelve aquí.`,
  keepTitle: 'Deja ese dispositivo como está',
  keepText: 'Hasta que hagas un respaldo, es la única forma de acceder.',
  contact: ({ app }) => `Contactar a ${app}`,
  unchanged: 'Revisamos de nuevo y nada ha cambiado.',
}
