import type { PinWeakness } from '../../core/passwordPolicy.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** The Japanese words about a password. */
export const passwordJa: SecretMessages = {
  title: 'バックアップのパスワード',
  label: () => 'パスワード',
  labelAgain: 'パスワード（確認）',
  acknowledgement: 'このパスワードは誰にも再設定できません。',
  empty: '先にパスワードを入力してください。',
  emptyAgain: '同じパスワードをもう一度入力するか、貼り付けてください。',
  mismatch: '2つのパスワードが一致しません。両方を見比べるか、前に戻って設定し直してください。',
  show: 'パスワードを表示',
  shown: 'パスワードを表示しています',
  hidden: 'パスワードを隠しています',
  chooseAnother: '別のパスワードにしてください。',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `このパスワードは${limit}文字より短いです。`,
      'このパスワードは短すぎます。',
    ),
    TOO_LONG: longerThan(
      (limit) => `このパスワードは${limit}文字より長いです。`,
      'このパスワードは長すぎます。',
    ),
    ONLY_SPACES: plain('このパスワードにはスペースしかありません。'),
    TOO_COMMON: plain('このパスワードの大部分は、よく使われる一つの言葉です。'),
    LEAKED: plain('このパスワードは、流出したパスワードの一覧に載っています。'),
    TOO_GUESSABLE: plain('このパスワードは、コンピューターで簡単に推測できます。'),
    CONTAINS_USER_INPUT: plain(
      'このパスワードは、大部分がお名前やご本人に関する言葉でできています。',
    ),
    UNUSABLE_CHARACTERS: plain('このパスワードには、ここで使えない文字が含まれています。'),
    CHECK_UNAVAILABLE: plain('パスワードを確認できませんでした。'),
    CUSTOM: ({ message }) => String(message ?? 'このパスワードはここでは使えません。'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'このPINは同じ並びの繰り返しです。',
  doubles: 'このPINはどの数字も2回または3回ずつ続いています。',
  counts: 'このPINは同じ間隔で増えるか減るかしています。',
  countingPairs: 'このPINは2桁ずつ順に増えるか減るかしています。',
  run: 'このPINには4つ続きの連番が含まれています。',
  runsOfThree: 'このPINは3つ続きの連番か同じ数字でできています。',
  sameInARow: 'このPINには同じ数字が4つ続いています。',
  fewDigits: 'このPINには数字が2種類しかありません。',
  palindrome: 'このPINは逆から読んでも同じです。',
  keypadLines: 'このPINはキーパッド上の直線でできています。',
  keypadWalk: 'このPINはキーパッドの隣り合うキーをたどっています。',
  dayFirstDate: 'このPINは日から始まる日付のように見えます。',
  monthFirstDate: 'このPINは月から始まる日付のように見えます。',
  yearFirstDate: 'このPINは年から始まる日付のように見えます。',
  year: 'このPINには西暦の年が含まれています。',
}

/** The Japanese words about a PIN. */
export const pinJa: SecretMessages = {
  title: 'バックアップのPIN',
  label: ({ length }) => (length === '' ? 'PIN' : `PIN（${length.replace('–', '～')}桁）`),
  labelAgain: 'PIN（確認）',
  acknowledgement: 'このPINは誰にも再設定できません。',
  empty: '先にPINを入力してください。',
  emptyAgain: '同じPINをもう一度入力するか、貼り付けてください。',
  mismatch: '2つのPINが一致しません。両方を見比べるか、前に戻って設定し直してください。',
  show: 'PINを表示',
  shown: 'PINを表示しています',
  hidden: 'PINを隠しています',
  chooseAnother: '意味のない数字の並びにしてください。',
  rejections: {
    ...passwordJa.rejections,
    TOO_SHORT: shorterThan((limit) => `このPINは${limit}桁より短いです。`, 'このPINは短すぎます。'),
    TOO_LONG: longerThan((limit) => `このPINは${limit}桁より長いです。`, 'このPINは長すぎます。'),
    ONLY_SPACES: plain('PINに使えるのは数字だけです。'),
    TOO_COMMON: plain('このPINは多くの人が使っています。'),
    LEAKED: plain('このPINは、流出したPINの一覧に載っています。'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'このPINは簡単に推測できます。'),
    CONTAINS_USER_INPUT: plain('このPINは、ご本人に関する番号の一部です。'),
    UNUSABLE_CHARACTERS: plain('PINに使えるのは数字だけです。'),
    CHECK_UNAVAILABLE: plain('PINを確認できませんでした。'),
    CUSTOM: ({ message }) => String(message ?? 'このPINはここでは使えません。'),
  },
}

/** The Japanese words about the method of a password that is a PIN. */
export const pinMethodJa: MethodMessages = {
  name: 'PIN',
  keep: 'ご本人だけが知っています。誰にも再設定できません。',
  opensWith: 'PIN',
  locking: 'PINでロック',
  prompt: '',
  keepSafe: {
    title: 'PINを大切に保管してください',
    text: 'パスワードマネージャーに保存してください。誰にも再設定できません。',
  },
  replaces:
    'PINでもう一度バックアップすると以前のバックアップと置き換わり、以前のPINは使えなくなります。',
  olderMayBeClosed: '以前のPINのバックアップは、もう開けない可能性があります。',
  recoverWith: 'バックアップのときに設定したPINを使います。',
  add: 'PINを追加',
  whyAdd: '最初の方法が使えなくなっても、PINでウォレットを開けます。',
}
