import type { PinWeakness } from '../../core/passwordPolicy.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'
import { characters, digits } from './counted.js'

/** The Arabic words about a password. */
export const passwordAr: SecretMessages = {
  title: 'اختر كلمة مرور للنسخة الاحتياطية',
  label: () => 'كلمة المرور',
  labelAgain: 'كلمة المرور مرة أخرى',
  acknowledgement: 'لا يمكن لأحد إعادة تعيين كلمة المرور هذه.',
  empty: 'اختر كلمة مرور أولًا.',
  emptyAgain: 'اكتب كلمة المرور نفسها مرة أخرى، أو الصقها.',
  mismatch: 'كلمتا المرور غير متطابقتين. راجعهما، أو ارجع واختر من جديد.',
  show: 'إظهار كلمة المرور',
  shown: 'كلمة المرور ظاهرة',
  hidden: 'كلمة المرور مخفية',
  chooseAnother: 'اختر كلمة مرور أخرى.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `كلمة المرور هذه أقصر من ${characters(limit)}.`,
      'كلمة المرور هذه قصيرة جدًا.',
    ),
    TOO_LONG: longerThan(
      (limit) => `كلمة المرور هذه أطول من ${characters(limit)}.`,
      'كلمة المرور هذه طويلة جدًا.',
    ),
    ONLY_SPACES: plain('ليس في كلمة المرور هذه سوى مسافات.'),
    TOO_COMMON: plain('معظم كلمة المرور هذه كلمة شائعة واحدة.'),
    LEAKED: plain('كلمة المرور هذه موجودة في قائمة بكلمات مرور مسرّبة.'),
    TOO_GUESSABLE: plain('من السهل على الكمبيوتر تخمين كلمة المرور هذه.'),
    CONTAINS_USER_INPUT: plain('تتكوّن كلمة المرور هذه من اسمك أو من كلمات تخصك.'),
    UNUSABLE_CHARACTERS: plain('تحتوي كلمة المرور هذه على رموز لا يمكن استخدامها هنا.'),
    CHECK_UNAVAILABLE: plain('تعذّر التحقق من كلمة المرور.'),
    CUSTOM: ({ message }) => String(message ?? 'لا يمكن استخدام كلمة المرور هذه هنا.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'يكرر رمز PIN هذا نفسه.',
  doubles: 'كل رقم في رمز PIN هذا مكرر مرتين أو ثلاثًا على التوالي.',
  counts: 'تتزايد أرقام رمز PIN هذا أو تتناقص بخطوات متساوية.',
  countingPairs: 'تتزايد أزواج الأرقام في رمز PIN هذا أو تتناقص بالتتابع.',
  run: 'في رمز PIN هذا أربعة أرقام متتالية تصاعديًا أو تنازليًا.',
  runsOfThree: 'يتكوّن رمز PIN هذا من مجموعات من ثلاثة أرقام متتالية أو مكررة.',
  sameInARow: 'في رمز PIN هذا رقم مكرر أربع مرات على التوالي.',
  fewDigits: 'ليس في رمز PIN هذا سوى رقمين مختلفين.',
  palindrome: 'يُقرأ رمز PIN هذا بالشكل نفسه من الاتجاهين.',
  keypadLines: 'يتكوّن رمز PIN هذا من خطوط مستقيمة على لوحة الأرقام.',
  keypadWalk: 'يتبع رمز PIN هذا مسارًا من مفتاح إلى مفتاح مجاور على لوحة الأرقام.',
  dayFirstDate: 'يبدو رمز PIN هذا تاريخًا يبدأ باليوم.',
  monthFirstDate: 'يبدو رمز PIN هذا تاريخًا يبدأ بالشهر.',
  yearFirstDate: 'يبدو رمز PIN هذا تاريخًا يبدأ بالسنة.',
  year: 'في رمز PIN هذا سنة ميلادية.',
}

/** The Arabic words about a PIN. */
export const pinAr: SecretMessages = {
  title: 'اختر رمز PIN للنسخة الاحتياطية',
  label: ({ length }) => (length === '' ? 'رمز PIN' : `رمز PIN من ${digitsOf(length)}`),
  labelAgain: 'رمز PIN مرة أخرى',
  acknowledgement: 'لا يمكن لأحد إعادة تعيين رمز PIN هذا.',
  empty: 'اختر رمز PIN أولًا.',
  emptyAgain: 'اكتب رمز PIN نفسه مرة أخرى، أو الصقه.',
  mismatch: 'الرمزان غير متطابقين. راجعهما، أو ارجع واختر من جديد.',
  show: 'إظهار رمز PIN',
  shown: 'رمز PIN ظاهر',
  hidden: 'رمز PIN مخفي',
  chooseAnother: 'اختر أرقامًا لا ترمز إلى شيء.',
  rejections: {
    ...passwordAr.rejections,
    TOO_SHORT: shorterThan(
      (limit) => `رمز PIN هذا أقصر من ${digits(limit)}.`,
      'رمز PIN هذا قصير جدًا.',
    ),
    TOO_LONG: longerThan(
      (limit) => `رمز PIN هذا أطول من ${digits(limit)}.`,
      'رمز PIN هذا طويل جدًا.',
    ),
    ONLY_SPACES: plain('يتكوّن رمز PIN من أرقام فقط.'),
    TOO_COMMON: plain('يستخدم كثيرون رمز PIN هذا.'),
    LEAKED: plain('رمز PIN هذا موجود في قائمة برموز مسرّبة.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'من السهل تخمين رمز PIN هذا.'),
    CONTAINS_USER_INPUT: plain('رمز PIN هذا جزء من رقم يخصك.'),
    UNUSABLE_CHARACTERS: plain('يتكوّن رمز PIN من أرقام فقط.'),
    CHECK_UNAVAILABLE: plain('تعذّر التحقق من رمز PIN.'),
    CUSTOM: ({ message }) => String(message ?? 'لا يمكن استخدام رمز PIN هذا هنا.'),
  },
}

/** The Arabic words about the method of a password that is a PIN. */
export const pinMethodAr: MethodMessages = {
  name: 'رمز PIN',
  keep: 'أنت وحدك تعرفه. لا يمكن لأحد إعادة تعيينه.',
  opensWith: 'رمز PIN الخاص بك',
  locking: 'قفل النسخة برمز PIN',
  prompt: '',
  keepSafe: {
    title: 'حافظ على رمز PIN',
    text: 'احفظه في مدير كلمات المرور. لا يمكن لأحد إعادة تعيينه.',
  },
  replaces: 'إنشاء نسخة جديدة برمز PIN يستبدل النسخة القديمة، ويتوقف رمز PIN القديم عن العمل.',
  olderMayBeClosed: 'قد يتعذّر بعد الآن فتح نسخة احتياطية أقدم برمز PIN.',
  recoverWith: 'رمز PIN الذي اخترته للنسخة الاحتياطية.',
  add: 'إضافة رمز PIN',
  whyAdd: 'إذا فُقدت الطريقة الأولى، يفتح رمز PIN المحفظة.',
}

/** `6 أرقام`, or `4 إلى 8 أرقام` where both ends are given. */
function digitsOf(length: string): string {
  const [least = '', most] = length.split('–')
  return most === undefined ? digits(least) : `${least} إلى ${digits(most)}`
}
