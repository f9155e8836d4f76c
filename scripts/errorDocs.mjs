import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accessCauses } from '../src/core/errorCauses.ts'
import { errorSummaries } from '../src/core/errorSummaries.ts'
import { backupErrorCodes, errorFacts } from '../src/core/errorTable.ts'
import { operationCauses, promptCauses } from '../src/core/operationCauses.ts'
import { loadSources } from './loadSources.mjs'
import { root } from './project.mjs'

/** @type {typeof import('../src/messages/en/errors.ts')} */
const { errorsEn } = await loadSources('src/messages/en', 'errors')

/** @typedef {import('../src/core/errorTable.ts').BackupErrorCode} Code */
/** @typedef {import('../src/core/errorCauses.ts').ErrorCauses} ErrorCauses */

/**
 * What the kit finds out by itself, or learns from the app's own store: no word of a foreign error
 * stands for it. `test/core/errorCauses.test.ts` brings each of these about.
 *
 * @type {Readonly<Partial<Record<Code, readonly string[]>>>}
 */
export const ownCauses = {
  CANCELLED: ['a `PortalClient` of your own says so'],
  BUSY: ['another tab is at this wallet', 'an SDK call of this page has not answered yet'],
  WALLET_NOT_READY: [
    'the SDK reports that it cannot start',
    'the SDK does not become ready',
    'an SDK instance without `getClient`, and no such option',
  ],
  WALLET_MISSING: ['the client has no wallet'],
  WALLET_NOT_ON_DEVICE: ['this device holds no share of the wallet'],
  METHOD_UNAVAILABLE: ['the SDK cannot run the method here'],
  CUSTODY_MISMATCH: [
    'a self-managed environment, and no `shares`',
    'a client record without `backupWithPortalEnabled`, and no `custody`',
  ],
  SESSION_EXPIRED: [
    'the share store answers 401 or 403',
    'the SDK reports that it cannot start with its key or token',
  ],
  NETWORK: [
    'Portal’s record cannot be read',
    'the share store answers 5xx, or not at all, to a recovery',
  ],
  TIMEOUT: ['Portal’s record is not read in time'],
  RATE_LIMITED: ['the share store answers 429'],
  PASSWORD_REJECTED: ['the policy refuses the password that `start` was given'],
  STORE_REFUSED: [
    'the share store throws `ShareRefused`, as `httpShareStore` does for [a refusal of the backup server](server.md#which-answers-count)',
  ],
  STORE_UNKNOWN: [
    'the share store answers 408, 409, 423, 425 or 5xx, or not at all',
    'the share store answers 200 and does not confirm the share',
  ],
  STORE_MISCONFIGURED: [
    'a put reaches a server that answers 3xx, 404, 405, 415, 501, or 400, 413 or 422 without a problem of the backup server',
    'a recovery reaches such a server',
  ],
  CONFIRM_FAILED: [
    'Portal does not take the notice',
    'Portal’s record stays incomplete after a managed backup',
  ],
  JOURNAL_UNAVAILABLE: [
    'the first entry of a self-managed run cannot be written',
    'the journal cannot be read before a self-managed run',
  ],
  SHARE_MISSING: [
    'Portal has no complete backup',
    'the share store answers a recovery that it has no share',
  ],
  RECOVER_FAILED: [
    'a recovery fails in a way that no other row names',
    'a recovery fails of what would be `GENERATE_FAILED` or `ENCRYPT_FAILED` in a backup',
  ],
  UNEXPECTED: ['a backup fails in a way that no other row names'],
}

/** @type {Readonly<Record<Code, string>>} */
const yourPart = {
  CANCELLED: 'Nothing.',
  BUSY: 'Nothing. Make one SDK instance a page, outside React.',
  WALLET_NOT_READY:
    'Call `portalClient` in the same tick as `new Portal(…)`; check key and host. An instance that reported a failed start stays so: make a new one, or reload the page. Give it `getClient` where the instance has none.',
  WALLET_MISSING: 'Create the wallet before you show a backup.',
  WALLET_NOT_ON_DEVICE:
    'Offer `<RecoverWallet>`. `<BackupButton>` does so by itself. A changed `host` of the SDK also hides the shares of a wallet that was here.',
  METHOD_UNAVAILABLE:
    'Configure the method in the SDK, for Google Drive with the Drive API enabled in your Google project, or leave it out of `methods`.',
  CUSTODY_MISMATCH: 'Pass `shares`, or the `custody` option of `portalClient`.',
  SESSION_EXPIRED:
    'Sign the person in again, then call `retry()`. Where the SDK could not start, give the kit a new instance, with a new token.',
  NETWORK: 'Nothing, unless it lasts: then look at your server and at Portal’s status.',
  TIMEOUT: 'Nothing, unless it lasts.',
  RATE_LIMITED: 'Do not poll; Portal allows 200 requests a minute.',
  PASSWORD_REJECTED: 'Ask for another password.',
  PASSKEY_CANCELLED: 'Nothing.',
  PASSKEY_UNSUPPORTED: 'Offer a second method. In a frame, allow `publickey-credentials-create`.',
  PASSKEY_EXISTS: 'Offer a second method.',
  RELYING_PARTY_MISMATCH:
    'Use a relying party that is a suffix of the page’s domain, or that [names the page](server.md#passkeys-on-more-than-one-domain).',
  POPUP_BLOCKED: 'Call `start` straight from the click, with nothing awaited before it.',
  GOOGLE_CANCELLED: 'Nothing.',
  GOOGLE_UNAUTHENTICATED:
    'Nothing, unless it lasts: then check the Google client id and its scopes.',
  GOOGLE_PERMISSION_MISSING: 'Nothing. Say beforehand that the box for Drive has to be ticked.',
  GOOGLE_STORAGE_FULL: 'Offer a second method.',
  GOOGLE_BROWSER_REFUSED: 'Open your sign-in in the system browser, or offer a second method.',
  OPERATION_IN_PROGRESS: 'Nothing.',
  WEBHOOK_FAILED: 'Look at your webhook server: it has 10 s to answer 200.',
  GENERATE_FAILED: 'Nothing, unless it lasts: then send the cause’s id to Portal.',
  ENCRYPT_FAILED: 'Nothing, unless it lasts: then send the cause’s id to Portal.',
  STORE_REFUSED: 'Look at your server: it said no to a share for good.',
  STORE_UNKNOWN: 'Look at your server. Nothing is lost; `retry()` goes on with the same share.',
  STORE_MISCONFIGURED:
    'Check `url` and `format` of `httpShareStore`, `basePath` of the server, and every proxy between them. Nothing is lost; `retry()` goes on with the same share.',
  CONFIRM_FAILED: 'Nothing. `retry()` tells Portal again.',
  JOURNAL_UNAVAILABLE: 'Accept it, or set `journalMode="best-effort"` and its risk.',
  SHARE_MISSING: 'Look for the share on your server; offer the other methods.',
  DECRYPT_FAILED:
    'Offer the other methods. With Google or a passkey it may be that of another account.',
  RECOVER_FAILED: 'Offer the other methods; send the cause’s id to Portal.',
  UNEXPECTED:
    'Look at `cause`: Portal’s `BAD_REQUEST`, `METADATA_INVALID`, `NOT_FOUND` and `STATE_INVALID` mean a wrong set-up.',
}

const nextSteps = {
  retry: 'Try again.',
  wait: 'Wait, then try again.',
  'sign-in': 'Sign in again, then retry.',
  'choose-method': 'Offer another method.',
  'change-password': 'Ask for another password.',
  'fix-setup': 'Fix the integration; the person cannot.',
  recover: 'Recover the wallet on this device, from one of its backups.',
  'contact-support': 'Send the person to your support.',
  none: 'Nothing.',
}

/** The page that every `docsUrl` points to, written from the tables that the engine uses. */
export function errorPage() {
  const rows = backupErrorCodes.map((code) => {
    const cells = [
      causesOf(code),
      `[${code}](#${code.toLowerCase()})`,
      wordsOf(code),
      yourPart[code],
    ]
    return `| ${cells.join(' | ')} |`
  })
  const sections = backupErrorCodes.map((code) => {
    const { retryable, action } = errorFacts[code]
    const next = `Next: ${nextSteps[action]} · \`retryable: ${retryable}\` · \`action: '${action}'\``
    return [`## ${code}`, errorSummaries[code], next].join('\n\n')
  })
  return `${introduction}\n${rows.join('\n')}\n\n${sections.join('\n\n')}\n`
}

/**
 * Every word of a foreign error that the engine knows, with the prompt that it is known of.
 *
 * @type {readonly { readonly code: Code, readonly prompt: 'PASSKEY' | 'GDRIVE' | null, readonly word: string }[]}
 */
export const foreignCauses = [
  ...knownBy(null, [...operationCauses, ...accessCauses]),
  ...knownBy('PASSKEY', promptCauses.PASSKEY ?? []),
  ...knownBy('GDRIVE', promptCauses.GDRIVE ?? []),
]

/**
 * @param {'PASSKEY' | 'GDRIVE' | null} prompt
 * @param {ErrorCauses} causes
 */
function knownBy(prompt, causes) {
  return causes.flatMap(([code, words]) => words.split('|').map((word) => ({ code, prompt, word })))
}

/** @param {Code} code */
function causesOf(code) {
  const prompts = { '': null, 'passkey prompt: ': 'PASSKEY', 'Google Drive: ': 'GDRIVE' }
  const foreign = Object.entries(prompts).map(([by, prompt]) => {
    const known = foreignCauses.filter((cause) => cause.code === code && cause.prompt === prompt)
    return known.length === 0 ? '' : by + written(known.map(({ word }) => word))
  })
  return [...(ownCauses[code] ?? []), ...foreign].filter(Boolean).join('<br>')
}

/** @param {readonly string[]} words */
function written(words) {
  const quoted = words
    .filter((word) => !/^(SDK|HTTP) /.test(word))
    .map((word) => `\`${word.replace('\\w+', '…')}\``)
  const numbers = ['SDK ', 'HTTP '].flatMap((kind) => {
    const patterns = words.flatMap((word) => (word.startsWith(kind) ? word.slice(kind.length) : []))
    return patterns.length === 0 ? [] : kind + rangesOf(patterns.join('|'))
  })
  return [...quoted, ...numbers].join(', ')
}

/**
 * The numbers that a pattern matches: `400–403, 407`.
 *
 * @param {string} pattern
 */
function rangesOf(pattern) {
  /** @type {number[][]} */
  const ranges = []
  for (let number = 100; number < 600; number += 1) {
    if (!new RegExp(`^(${pattern})$`).test(String(number))) continue
    const last = ranges.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else ranges.push([number])
  }
  return ranges.map((range) => [...new Set([range.at(0), range.at(-1)])].join('–')).join(', ')
}

/** @param {Code} code */
function wordsOf(code) {
  const { happened, next } = errorsEn[code]
  const app = 'this app'
  return [happened({ app, method: 'Google Drive' }), next?.({ app })].filter(Boolean).join(' ')
}

const introduction = `# Errors

Every failure is a \`BackupError\`: a stable \`code\`, the \`phase\` it came in, whether \`retry()\` can
help, and the one best next step as \`action\`. An error never holds a password, a ciphertext or a
response body; \`cause\` keeps the name, the code, the id and the status of what was behind it, and
only where they look like the name of a class or of a constant.

\`\`\`ts
import { isBackupError } from 'portal-backup-kit/core'

export function codeOf(problem: unknown): string {
  return isBackupError(problem) ? problem.code : 'not of the kit'
}
\`\`\`

<!-- Written by \`npm run docs:errors\` from errorTable.ts, errorCauses.ts, operationCauses.ts and errorSummaries.ts in src/core, and src/messages/en/errors.ts. -->

## From cause to code

What stands in \`code\` type is a word that an error says as its \`id\`, \`code\`, \`error\`, \`type\` or
\`name\`, or in its message; \`…\` stands for any more letters. *SDK* is a number of the SDKs'
\`PortalErrorCodes\`, *HTTP* a status. People also read whether their wallet is safe; that depends on
the phase and the method, not on the code alone. The words are the English ones; \`messages\` replaces
any of them.

| cause | code | people read | your part |
|---|---|---|---|`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/errors.md'), errorPage())
}
