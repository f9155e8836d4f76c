import type { Messages } from '../keys.js'
import { isolate } from './isolate.js'

const supportOf = (app: string) => `فريق دعم ${isolate(app)}`
const askApp = ({ app }: { app: string }) =>
  `لا يمكن حل ذلك إلا من جانب ${isolate(app)}. أرسل التفاصيل أدناه إلى ${supportOf(app)}.`
const another = () => 'اختر طريقة أخرى.'
const moment = () => 'انتظر لحظة ثم حاول مرة أخرى.'
const connection = () => 'تحقق من الاتصال ثم حاول مرة أخرى.'

/** What people read about each error, in Arabic. */
export const errorsAr: Messages['errors'] = {
  CANCELLED: {
    happened: () => 'أُلغي النسخ الاحتياطي قبل أن يتغيّر أي شيء.',
    next: () => 'ابدأ من جديد متى شئت.',
  },
  BUSY: {
    happened: () => 'تعمل على هذه المحفظة علامة تبويب أخرى، أو خطوة لم يصل ردّها بعد.',
    next: () =>
      'انتظر حتى تنتهي، أو أغلق علامة التبويب الأخرى ثم حاول مرة أخرى. إذا لم يتحرك شيء، فأعد تحميل هذه الصفحة.',
  },
  WALLET_NOT_READY: {
    happened: () => 'لم تستجب المحفظة في الوقت المناسب.',
    next: () => 'تحقق من الاتصال ثم حاول مرة أخرى. إذا استمر ذلك، فأعد تحميل الصفحة.',
  },
  WALLET_MISSING: {
    happened: () => 'لا توجد محفظة على هذا الجهاز بعد.',
    next: () => 'أنشئ محفظة أولًا، ثم حاول مرة أخرى.',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'لا يمكن نسخ المحفظة احتياطيًا من هذا الجهاز.',
    next: () => 'استعدها أولًا من نسخة احتياطية، أو استخدم الجهاز الموجودة عليه.',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `لا يمكن استخدام ${isolate(method)} للنسخ الاحتياطي هنا.`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `لم يتحدد بعد مكان حفظ النسخ الاحتياطية لدى ${isolate(app)}.`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `تم تسجيل خروجك من ${isolate(app)}.`,
    next: () => 'سجّل الدخول من جديد ثم حاول مرة أخرى.',
  },
  NETWORK: { happened: ({ app }) => `انقطع الاتصال مع ${isolate(app)}.` },
  TIMEOUT: {
    happened: ({ app }) => `لم يصل رد من ${isolate(app)} في الوقت المناسب.`,
    next: connection,
  },
  RATE_LIMITED: {
    happened: () => 'جرت محاولات كثيرة في وقت قصير.',
    next: () => 'انتظر دقيقة ثم حاول مرة أخرى.',
  },
  PASSWORD_REJECTED: {
    happened: () => 'كلمة المرور هذه أضعف من أن تحمي النسخة الاحتياطية.',
    next: () => 'اختر كلمة مرور أخرى.',
  },
  PASSKEY_CANCELLED: { happened: () => 'أُغلقت نافذة مفتاح المرور دون تأكيد.' },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'لا يتيح هذا المتصفح أو هذا الجهاز استخدام مفاتيح المرور هنا.',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'يوجد بالفعل على هذا الجهاز مفتاح مرور لهذا الحساب.',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'مفتاح المرور هذا يخص عنوان ويب غير عنوان هذه الصفحة.',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `حظر المتصفح نافذة ${isolate(method)}.`,
    next: () => 'اسمح بالنوافذ المنبثقة لهذه الصفحة ثم حاول مرة أخرى.',
  },
  GOOGLE_CANCELLED: { happened: () => 'أُغلقت نافذة Google دون تأكيد.' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'لم يكتمل تسجيل دخولك إلى Google.',
    next: () => 'حاول مرة أخرى واختر حسابك.',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => 'لم يُسمح بحفظ مفتاح النسخة الاحتياطية في حسابك على Google Drive.',
    next: () => 'حاول مرة أخرى وحدّد مربع الاختيار الخاص بخدمة Google Drive.',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'مساحة Google Drive لديك ممتلئة.',
    next: () => 'أخلِ بعض المساحة هناك ثم حاول مرة أخرى.',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'لا تتيح Google تسجيل الدخول داخل هذا التطبيق.',
    next: () => 'افتح هذه الصفحة في متصفحك، أو اختر طريقة أخرى.',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => 'تجري عملية أخرى على هذه المحفظة، ربما من جهاز آخر.',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `لم يستجب خادم ${isolate(app)}.`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'تعذّر إنشاء النسخة الاحتياطية.' },
  ENCRYPT_FAILED: { happened: () => 'تعذّر قفل النسخة الاحتياطية.' },
  STORE_REFUSED: {
    happened: ({ app }) => `لم تُقبل النسخة الاحتياطية لدى ${isolate(app)}.`,
    next: () => 'حاول مرة أخرى لإنشاء نسخة جديدة.',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) =>
      `لم يصل رد من ${isolate(app)} بعد. ربما حُفظت النسخة الاحتياطية، وربما لم تُحفظ.`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) =>
      `الخادم الذي تُحفظ فيه النسخ الاحتياطية لدى ${isolate(app)} غير مُعدّ بشكل صحيح.`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'أُنشئت النسخة الاحتياطية، لكن لم يتأكد وصولها بعد.',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'لا يسمح هذا المتصفح للصفحة بتذكّر نسخة احتياطية غير مكتملة.',
    next: () => 'أغلق التصفح الخاص أو أخلِ بعض مساحة التخزين، ثم حاول مرة أخرى.',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `لا توجد لدى ${isolate(app)} نسخة احتياطية محفوظة لهذه المحفظة بهذه الطريقة.`,
    next: ({ app }) => `جرّب طريقة أخرى، أو تواصل مع ${supportOf(app)}.`,
  },
  DECRYPT_FAILED: {
    happened: () => 'لم تُفتح النسخة الاحتياطية، فقد أُنشئت بمفتاح آخر أو بكلمة مرور أخرى.',
    next: () => 'حاول مرة أخرى بالحساب أو مفتاح المرور الذي أنشأت به النسخة الاحتياطية.',
  },
  RECOVER_FAILED: { happened: () => 'تعذّر فتح المحفظة بهذه النسخة الاحتياطية.' },
  UNEXPECTED: {
    happened: () => 'حدثت مشكلة غير معروفة.',
    next: ({ app }) => `حاول مرة أخرى. إذا تكرر ذلك، فأرسل التفاصيل أدناه إلى ${supportOf(app)}.`,
  },
}
