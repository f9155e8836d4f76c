import type { Messages } from '../keys.js'
import { among } from './among.js'

const askApp = ({ app }: { app: string }) =>
  `此问题只能由${among(app)}的支持团队解决，请将下方的详细信息发送给他们。`
const another = () => '请选择其他方式。'
const moment = () => '请稍等片刻，然后重试。'
const connection = () => '请检查网络连接，然后重试。'

/** What people read about each error, in Chinese. */
export const errorsZhHans: Messages['errors'] = {
  CANCELLED: {
    happened: () => '备份已取消，没有任何更改。',
    next: () => '您可以随时重新开始。',
  },
  BUSY: {
    happened: () => '另一个标签页或尚未响应的步骤正在使用此钱包。',
    next: () => '请等待其完成，或关闭另一个标签页后重试。如果一直没有进展，请重新加载此页面。',
  },
  WALLET_NOT_READY: {
    happened: () => '钱包没有及时响应。',
    next: () => '请检查网络连接，然后重试。如果问题仍然存在，请重新加载页面。',
  },
  WALLET_MISSING: {
    happened: () => '此设备上还没有钱包。',
    next: () => '请先创建钱包，然后重试。',
  },
  WALLET_NOT_ON_DEVICE: {
    happened: () => '无法从此设备备份该钱包。',
    next: () => '请先从备份恢复钱包，或使用存有该钱包的设备。',
  },
  METHOD_UNAVAILABLE: {
    happened: ({ method }) => `此处无法使用${among(method)}进行备份。`,
    next: another,
  },
  CUSTODY_MISMATCH: {
    happened: ({ app }) => `尚未确定${among(app)}的备份保存在哪里。`,
    next: askApp,
  },
  SESSION_EXPIRED: {
    happened: ({ app }) => `您在${among(app)}中的登录已失效。`,
    next: () => '请重新登录，然后重试。',
  },
  NETWORK: { happened: ({ app }) => `与${among(app)}的连接已断开。` },
  TIMEOUT: {
    happened: ({ app }) => `没有及时收到${among(app)}的响应。`,
    next: connection,
  },
  RATE_LIMITED: {
    happened: () => '短时间内尝试次数过多。',
    next: () => '请等待一分钟，然后重试。',
  },
  PASSWORD_REJECTED: {
    happened: () => '此密码强度不足，无法保护备份。',
    next: () => '请换一个密码。',
  },
  PASSKEY_CANCELLED: { happened: () => '通行密钥的确认窗口已关闭，未完成确认。' },
  PASSKEY_UNSUPPORTED: {
    happened: () => '此浏览器或此设备无法在此处使用通行密钥。',
    next: another,
  },
  PASSKEY_EXISTS: {
    happened: () => '此设备上已有此账号的通行密钥。',
    next: another,
  },
  RELYING_PARTY_MISMATCH: {
    happened: () => '此通行密钥属于另一个网址，而不是当前页面。',
    next: askApp,
  },
  POPUP_BLOCKED: {
    happened: ({ method }) => `浏览器拦截了${among(method)}的窗口。`,
    next: () => '请允许此页面打开弹出式窗口，然后重试。',
  },
  GOOGLE_CANCELLED: { happened: () => 'Google 的窗口已关闭，未完成确认。' },
  GOOGLE_UNAUTHENTICATED: {
    happened: () => '未能登录 Google。',
    next: () => '请重试并选择您的账号。',
  },
  GOOGLE_PERMISSION_MISSING: {
    happened: () => '未获准将备份的密钥保存到您的 Google 云端硬盘。',
    next: () => '请重试，并勾选 Google 云端硬盘的复选框。',
  },
  GOOGLE_STORAGE_FULL: {
    happened: () => '您的 Google 云端硬盘空间已满。',
    next: () => '请释放一些空间，然后重试。',
  },
  GOOGLE_BROWSER_REFUSED: {
    happened: () => '无法在此应用内登录 Google。',
    next: () => '请在浏览器中打开此页面，或选择其他方式。',
  },
  OPERATION_IN_PROGRESS: {
    happened: () => '此钱包正被其他操作使用，可能来自另一台设备。',
    next: moment,
  },
  WEBHOOK_FAILED: {
    happened: ({ app }) => `没有收到${among(app)}服务器的响应。`,
    next: moment,
  },
  GENERATE_FAILED: { happened: () => '未能创建备份。' },
  ENCRYPT_FAILED: { happened: () => '未能锁定备份。' },
  STORE_REFUSED: {
    happened: ({ app }) => `备份未被${among(app)}接受。`,
    next: () => '请重试，系统会创建新的备份。',
  },
  STORE_UNKNOWN: {
    happened: ({ app }) => `尚未收到${among(app)}的响应，备份可能已保存，也可能未保存。`,
  },
  STORE_MISCONFIGURED: {
    happened: ({ app }) => `保存${among(app)}备份的服务器设置有误。`,
    next: askApp,
  },
  CONFIRM_FAILED: { happened: () => '备份已创建，但尚未确认是否送达。' },
  JOURNAL_UNAVAILABLE: {
    happened: () => '此浏览器不允许页面记录未完成的备份。',
    next: () => '请退出无痕浏览，或释放一些存储空间，然后重试。',
  },
  SHARE_MISSING: {
    happened: ({ app }) => `在${among(app)}中没有找到此钱包以此方式保存的备份。`,
    next: ({ app }) => `请尝试其他方式，或联系${among(app)}的支持团队。`,
  },
  DECRYPT_FAILED: {
    happened: () => '未能打开备份：它是用另一个密钥或密码创建的。',
    next: () => '请使用创建备份时所用的账号或通行密钥重试。',
  },
  RECOVER_FAILED: { happened: () => '未能用此备份打开钱包。' },
  UNEXPECTED: {
    happened: () => '发生了未知问题。',
    next: ({ app }) =>
      `请重试。如果问题再次出现，请将下方的详细信息发送给${among(app)}的支持团队。`,
  },
}
