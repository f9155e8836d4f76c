import { digestOf } from '../core/digest.js'
import { ShareRefused, ShareStoreError } from '../core/errors.js'
import { notFoundCode, refusalCodes } from '../core/wire/problemCodes.js'
import { parseStoredCipherText } from '../core/wire/storedShare.js'
import type { ShareStoreAnswer } from './shareStoreRequest.js'

/** Not signed in, or not now: the same request may succeed later. */
const passingStatuses = [401, 403, 408, 409, 421, 423, 425, 429]

/** The request succeeded, and was not redirected on its way. */
export function isSuccess({ status, redirected }: ShareStoreAnswer): boolean {
  return status >= 200 && status < 300 && !redirected
}

/**
 * A failed `put`: a definite no, a wiring mistake, or an outcome that another try may settle. Only a
 * problem of a backup server is a definite no: proxies, frameworks and single-page apps use the same
 * statuses for requests that never reached a share store.
 */
export function putFailureOf(answer: ShareStoreAnswer): ShareRefused | ShareStoreError {
  const { status } = answer
  if (status >= 400 && status < 500 && refusalCodes.includes(problemCodeOf(answer) ?? '')) {
    return new ShareRefused(`The share store refused the client backup share (${status}).`)
  }
  return failureOf(answer)
}

/** The server says by its own problem, or by an explicit null, that it holds no such share. */
export function isNothingStored(answer: ShareStoreAnswer): boolean {
  if (answer.redirected) return false
  if (answer.status === 404) return problemCodeOf(answer) === notFoundCode
  const { cipherText, backupShare = cipherText } = fieldsOf(answer)
  return isSuccess(answer) && backupShare === null && (cipherText ?? null) === null
}

/** The digest that a server confirms; null where it confirms none. */
export function receiptOf(answer: ShareStoreAnswer): string | null {
  const { digest } = fieldsOf(answer)
  return typeof digest === 'string' ? digest : null
}

/**
 * The share in an answer to `GET`. Where only its digest was asked for, there is no ciphertext.
 * @throws {ShareStoreError}
 */
export async function storedShareOf(
  answer: ShareStoreAnswer,
): Promise<{ readonly digest: string; readonly cipherText: string | null }> {
  if (!isSuccess(answer)) throw failureOf(answer)
  const receipt = receiptOf(answer)
  const cipherText = cipherTextOf(answer)
  const digest = cipherText === null ? receipt : await digestOf(cipherText)
  if (digest === null || !isDigest(digest) || (receipt ?? digest) !== digest) throw unknownOutcome()
  return { digest, cipherText }
}

/** The answer does not say whether the share is stored. */
export function unknownOutcome(): ShareStoreError {
  return new ShareStoreError('The answer of the share store does not say what is stored.')
}

function failureOf({ status, redirected, retryAfterMs }: ShareStoreAnswer): ShareStoreError {
  const isClientError = status >= 400 && status < 500 && !passingStatuses.includes(status)
  const isRedirect = redirected || (status >= 300 && status < 400)
  const isMisconfigured = isClientError || isRedirect || status === 501
  return new ShareStoreError(`The share store answered ${status}.`, {
    status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(isMisconfigured && { code: 'STORE_MISCONFIGURED' }),
  })
}

function cipherTextOf({ body }: ShareStoreAnswer): string | null {
  try {
    return parseStoredCipherText(body)
  } catch {
    return null
  }
}

function problemCodeOf(answer: ShareStoreAnswer): string | null {
  const { code } = fieldsOf(answer)
  return typeof code === 'string' ? code : null
}

function fieldsOf({ body }: ShareStoreAnswer): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

function isDigest(text: string): boolean {
  return /^sha-256:[\w-]{43}$/.test(text)
}
