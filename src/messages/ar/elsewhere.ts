import type { Messages } from '../keys.js'
import { isolate } from './isolate.js'

/** What people read about a wallet that is not on this device, in Arabic. */
export const elsewhereAr: Messages['elsewhere'] = {
  lead: 'لديك نسخة احتياطية، ويمكنك استعادة المحفظة منها.',
  wallet: 'المحفظة',
  newest: 'أحدث نسخة احتياطية',
  funds: 'الأموال',
  notAffected: 'لم تتأثر',
  leadNone: 'لا توجد لها نسخة احتياطية مكتملة، لذا لا يمكن استعادتها هنا بعد.',
  otherTitle: 'هل ما زال الجهاز الآخر لديك؟',
  otherText: ({ app, label }) =>
    `افتح ${isolate(app)} عليه واختر «${isolate(label)}»، ثم عُد إلى هنا.`,
  keepTitle: 'أبقِ ذلك الجهاز كما هو',
  keepText: 'إلى أن تنشئ نسخة احتياطية، فهو الطريق الوحيد إلى المحفظة.',
  contact: ({ app }) => `التواصل مع ${isolate(app)}`,
  unchanged: 'تحققنا مجددًا ولم يتغير شيء.',
}
