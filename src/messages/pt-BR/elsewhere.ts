import type { Messages } from '../keys.js'

/** What people read about a wallet that is not on this device, in Brazilian Portuguese. */
export const elsewherePtBr: Messages['elsewhere'] = {
  lead: 'Você tem um backup, então dá para recuperá-la.',
  wallet: 'Carteira',
  newest: 'Backup mais recente',
  funds: 'Saldo',
  notAffected: 'Não foi afetado',
  leadNone: 'Ela não tem nenhum backup concluído, então ainda não dá para recuperá-la aqui.',
  otherTitle: 'Você ainda tem o outro dispositivo?',
  otherText: ({ app, label }) => `Abra ${app} nele e escolha “${label}”. Depois, volte aqui.`,
  keepTitle: 'Deixe esse dispositivo como está',
  keepText: 'Até você fazer um backup, ele é a única forma de acesso.',
  contact: ({ app }) => `Falar com ${app}`,
  unchanged: 'Verificamos de novo, e nada mudou.',
}
