import type { Messages } from '../keys.js'

const askApp = ({ app }: { app: string }) =>
  `解決できるのは${app}側だけです。下の詳細を${app}のサポートにお送りください。`
const another = () => '別の方法を選んでください。'
const moment = () => '少し待ってから、もう一度お試しください。'
const connection = () => '接続を確認して、もう一度お試しください。'

/** What people read about each error, in Japanese. */
export const errorsJa: Messages['errors'] = {
  CANCELLED: {
    happened: () => '何も変わらないうちに、バックアップを取りやめました。',
    next: () => 'いつでもまた始められます。',
  },
  BUSY: {
    happened: () => '別のタブか、まだ応答のない処理が、このウォレットを使っています。',
    next: () =>
      '終わるまで待つか、別のタブを閉じて、もう一度お試しください。進まない場合は、このページを再読み込みしてください。',
  },
  WALLET_NOT_READY: {
    happened: () => 'ウォレットから時間内に応答がありませんでした。',
    next: () =>
      '接続を確認して、もう一度お試しください。変わらない場合は、ページを再読み込みしてください。',
  },
  WALLET_MISSING: {
    happened: () => 'この端末にはまだウォレットがありません。',
    next: () => '先にウォレットを作成してから、もう一度お試しください。',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => 'この端末からはウォレットをバックアップできません。',
    next: () => '先にバックアップから復元するか、ウォレットがある端末をお使いください。',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `ここでは${method}をバックアップに使えません。`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `${app}のバックアップの保管先がまだ決まっていません。`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `${app}からログアウトしています。`,
    next: () => 'ログインしてから、もう一度お試しください。',
  },
  NETWORK: { happened: ({ app }) => `${app}との接続が切れました。` },
  TIMEOUT: {
    happened: ({ app }) => `${app}から時間内に応答がありませんでした。`,
    next: connection,
  },
  RATE_LIMITED: {
    happened: () => '短い時間に何度も試されました。',
    next: () => '1分ほど待ってから、もう一度お試しください。',
  },
  PASSWORD_REJECTED: {
    happened: () => 'このパスワードは、バックアップを守るには弱すぎます。',
    next: () => '別のパスワードにしてください。',
  },
  PASSKEY_CANCELLED: {
    happened: () => 'パスキーの確認画面が、確認されないまま閉じました。',
  },
  PASSKEY_UNSUPPORTED: {
    happened: () => 'このブラウザまたは端末では、ここでパスキーを使えません。',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => 'この端末には、このアカウントのパスキーがすでにあります。',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => 'このパスキーは、このページとは別のウェブアドレスのものです。',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `${method}のウィンドウがブラウザにブロックされました。`,
    next: () => 'このページのポップアップを許可して、もう一度お試しください。',
  },
  GOOGLE_CANCELLED: {
    happened: () => 'Googleのウィンドウが、操作されないまま閉じました。',
  },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => 'Googleにログインできませんでした。',
    next: () => 'もう一度試して、アカウントを選んでください。',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => 'バックアップの鍵をGoogle ドライブに保存することが許可されていません。',
    next: () => 'もう一度試して、Google ドライブのチェックボックスをオンにしてください。',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => 'Google ドライブに空き容量がありません。',
    next: () => '空き容量を増やしてから、もう一度お試しください。',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => 'このアプリの中ではGoogleにログインできません。',
    next: () => 'このページをブラウザで開くか、別の方法を選んでください。',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => '別の処理がこのウォレットを使っています。別の端末かもしれません。',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `${app}のサーバーから応答がありませんでした。`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => 'バックアップを作成できませんでした。' },
  ENCRYPT_FAILED: { happened: () => 'バックアップをロックできませんでした。' },
  STORE_REFUSED: {
    happened: ({ app }) => `${app}がバックアップを受け付けませんでした。`,
    next: () => 'もう一度試すと、新しいバックアップを作成します。',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) =>
      `${app}からまだ応答がありません。バックアップが保存されたかどうかは、まだわかりません。`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) => `${app}のバックアップを保管するサーバーが正しく設定されていません。`,
    next: askApp,
  },
  CONFIRM_FAILED: {
    happened: () => 'バックアップは作成されましたが、届いたことをまだ確認できていません。',
  },
  JOURNAL_UNAVAILABLE: {
    happened: () => 'このブラウザでは、途中のバックアップをページに記憶しておけません。',
    next: () =>
      'プライベートブラウズを終了するか、端末の空き容量を増やしてから、もう一度お試しください。',
  },
  SHARE_MISSING: {
    happened: ({ app }) =>
      `${app}には、この方法で作成されたこのウォレットのバックアップがありません。`,
    next: ({ app }) => `別の方法を試すか、${app}のサポートにお問い合わせください。`,
  },
  DECRYPT_FAILED: {
    happened: () => 'バックアップを開けませんでした。別の鍵またはパスワードで作成されています。',
    next: () => 'バックアップを作成したときのアカウントまたはパスキーで、もう一度試してください。',
  },
  RECOVER_FAILED: { happened: () => 'このバックアップではウォレットを開けませんでした。' },
  UNEXPECTED: {
    happened: () => '想定していない問題が起きました。',
    next: ({ app }) =>
      `もう一度お試しください。同じことが起きる場合は、下の詳細を${app}のサポートにお送りください。`,
  },
}
