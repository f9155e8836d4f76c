import type { Messages } from '../keys.js'

/** What people read about a wallet that is not on this device, in English. */
export const elsewhereEn: Messages['elsewhere'] = {
  lead: 'You have a backup, so you can bring it back.',
  wallet: 'Wallet',
  newest: 'Newest backup',
  funds: 'Funds',
  notAffected: 'Not affected',
  leadNone: 'It has no finished backup, so it can’t be recovered here yet.',
  otherTitle: 'Do you still have the other device?',
  otherText: ({ app, label }) => `Open ${app} there and choose “${label}”. Then come back here.`,
  keepTitle: 'Keep that device as it is',
  keepText: 'Until you back up, it’s the only way in.',
  contact: ({ app }) => `Contact ${app}`,
  unchanged: 'We checked again, and nothing has changed.',
}
