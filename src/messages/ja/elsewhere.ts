import type { Messages } from '../keys.js'

/** What people read about a wallet that is not on this device, in Japanese. */
export const elsewhereJa: Messages['elsewhere'] = {
  lead: 'バックアップがあるので、復元できます。',
  wallet: 'ウォレット',
  newest: '最新のバックアップ',
  funds: '資産',
  notAffected: '影響はありません',
  leadNone: '完了したバックアップがないため、ここではまだ復元できません。',
  otherTitle: '別の端末はまだお手元にありますか？',
  otherText: ({ app, label }) =>
    `その端末で${app}を開き、「${label}」を選んでください。そのあと、ここに戻ってください。`,
  keepTitle: 'その端末はそのままにしておいてください',
  keepText: 'バックアップするまで、ウォレットを使えるのはその端末だけです。',
  contact: ({ app }) => `${app}に問い合わせる`,
  unchanged: 'もう一度確認しましたが、変わりはありませんでした。',
}
