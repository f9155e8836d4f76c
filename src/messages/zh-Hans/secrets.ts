import type { PinWeakness } from '../../core/passwordPolicy.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** The Chinese words about a password. */
export const passwordZhHans: SecretMessages = {
  title: '设置备份密码',
  label: () => '密码',
  labelAgain: '确认密码',
  acknowledgement: '任何人都无法重置此密码。',
  empty: '请先设置密码。',
  emptyAgain: '请再次输入相同的密码，或粘贴密码。',
  mismatch: '两次输入的密码不一致。请核对两处内容，或返回重新设置。',
  show: '显示密码',
  shown: '密码已显示',
  hidden: '密码已隐藏',
  chooseAnother: '请换一个密码。',
  rejections: {
    TOO_SHORT: shorterThan((limit) => `此密码少于 ${limit} 个字符。`, '此密码太短。'),
    TOO_LONG: longerThan((limit) => `此密码超过 ${limit} 个字符。`, '此密码太长。'),
    ONLY_SPACES: plain('此密码只包含空格。'),
    TOO_COMMON: plain('此密码大部分是一个常用词。'),
    LEAKED: plain('此密码出现在已泄露的密码列表中。'),
    TOO_GUESSABLE: plain('此密码太容易被计算机猜到。'),
    CONTAINS_USER_INPUT: plain('此密码由您的姓名或与您有关的字词组成。'),
    UNUSABLE_CHARACTERS: plain('此密码包含此处无法使用的字符。'),
    CHECK_UNAVAILABLE: plain('无法检查此密码。'),
    CUSTOM: ({ message }) => String(message ?? '此密码无法在此处使用。'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: '此 PIN 码由相同的数字组合重复而成。',
  doubles: '此 PIN 码中每个数字都连续出现两次或三次。',
  counts: '此 PIN 码按相同的间隔递增或递减。',
  countingPairs: '此 PIN 码每两位一组递增或递减。',
  run: '此 PIN 码包含四个连续递增或递减的数字。',
  runsOfThree: '此 PIN 码由三个一组的连续或相同数字组成。',
  sameInARow: '此 PIN 码中有一个数字连续出现四次。',
  fewDigits: '此 PIN 码只用了两个不同的数字。',
  palindrome: '此 PIN 码正读和反读相同。',
  keypadLines: '此 PIN 码由键盘上的直线组成。',
  keypadWalk: '此 PIN 码由键盘上相邻的按键依次组成。',
  dayFirstDate: '此 PIN 码看起来像以日开头的日期。',
  monthFirstDate: '此 PIN 码看起来像以月开头的日期。',
  yearFirstDate: '此 PIN 码看起来像以年开头的日期。',
  year: '此 PIN 码包含年份。',
}

/** The Chinese words about a PIN. */
export const pinZhHans: SecretMessages = {
  title: '设置备份 PIN 码',
  label: ({ length }) => (length === '' ? 'PIN 码' : `PIN 码（${length} 位数字）`),
  labelAgain: '确认 PIN 码',
  acknowledgement: '任何人都无法重置此 PIN 码。',
  empty: '请先设置 PIN 码。',
  emptyAgain: '请再次输入相同的 PIN 码，或粘贴 PIN 码。',
  mismatch: '两次输入的 PIN 码不一致。请核对两处内容，或返回重新设置。',
  show: '显示 PIN 码',
  shown: 'PIN 码已显示',
  hidden: 'PIN 码已隐藏',
  chooseAnother: '请换一组没有特殊含义的数字。',
  rejections: {
    ...passwordZhHans.rejections,
    TOO_SHORT: shorterThan((limit) => `此 PIN 码少于 ${limit} 位数字。`, '此 PIN 码太短。'),
    TOO_LONG: longerThan((limit) => `此 PIN 码超过 ${limit} 位数字。`, '此 PIN 码太长。'),
    ONLY_SPACES: plain('PIN 码只能包含数字。'),
    TOO_COMMON: plain('许多人都在使用此 PIN 码。'),
    LEAKED: plain('此 PIN 码出现在已泄露的 PIN 码列表中。'),
    TOO_GUESSABLE: weaknessWords(weaknesses, '此 PIN 码太容易被猜到。'),
    CONTAINS_USER_INPUT: plain('此 PIN 码是与您有关的某个号码的一部分。'),
    UNUSABLE_CHARACTERS: plain('PIN 码只能包含数字。'),
    CHECK_UNAVAILABLE: plain('无法检查此 PIN 码。'),
    CUSTOM: ({ message }) => String(message ?? '此 PIN 码无法在此处使用。'),
  },
}

/** The Chinese words about the method of a password that is a PIN. */
export const pinMethodZhHans: MethodMessages = {
  name: 'PIN 码',
  keep: '只有您知道，任何人都无法重置。',
  opensWith: '您的 PIN 码',
  locking: '用您的 PIN 码锁定备份',
  prompt: '',
  keepSafe: {
    title: '请妥善保管您的 PIN 码',
    text: '请将它保存到密码管理器中。任何人都无法重置。',
  },
  replaces: '再次使用 PIN 码备份会替换旧备份，旧 PIN 码将失效。',
  olderMayBeClosed: '之前用 PIN 码创建的备份可能已无法打开。',
  recoverWith: '您设置的备份 PIN 码。',
  add: '添加 PIN 码',
  whyAdd: '如果第一种方式不可用，您可以用 PIN 码打开钱包。',
}
