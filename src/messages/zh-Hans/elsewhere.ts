import type { Messages } from '../keys.js'
import { among } from './among.js'

/** What people read about a wallet that is not on this device, in simplified Chinese. */
export const elsewhereZhHans: Messages['elsewhere'] = {
  lead: '您有备份，可以用它恢复钱包。',
  wallet: '钱包',
  newest: '最新备份',
  funds: '资产',
  notAffected: '不受影响',
  leadNone: '此钱包没有已完成的备份，暂时无法在此处恢复。',
  otherTitle: '另一台设备还在您手边吗？',
  otherText: ({ app, label }) => `请在那台设备上用${among(app)}选择“${label}”，然后回到这里。`,
  keepTitle: '请保持那台设备原样',
  keepText: '在您备份之前，只有那台设备能使用此钱包。',
  contact: ({ app }) => `联系${among(app)}支持团队`,
  unchanged: '已重新检查，没有变化。',
}
