import { type BackupErrorAction, type BackupErrorCode, errorFacts } from './errorTable.js'
import type { BackupPhase } from './state.js'

// Registered, so that the guards work across bundles and realms where `instanceof` does not.
const backupErrorBrand = Symbol.for('portal-backup-kit.BackupError')
const shareRefusedBrand = Symbol.for('portal-backup-kit.ShareRefused')
const shareStoreErrorBrand = Symbol.for('portal-backup-kit.ShareStoreError')

const docsRoot = 'https://unpkg.com/portal-backup-kit/docs/errors.md'

/** Where the docs explain a code. */
export function errorDocsUrl(code: BackupErrorCode): string {
  return `${docsRoot}#${code.toLowerCase()}`
}

/** What is known about a failure beside its code. */
export interface BackupErrorDetails {
  readonly phase?: BackupPhase | null
  /** The original failure. Only its name, code, id and status are kept. */
  readonly cause?: unknown
  readonly runId?: string
}

/**
 * Every failure that the kit reports. The code is stable; what to do next follows from it.
 * It never holds a password, a ciphertext or a response body.
 */
export class BackupError extends Error {
  readonly code: BackupErrorCode
  readonly phase: BackupPhase | null
  readonly retryable: boolean
  readonly action: BackupErrorAction
  readonly docsUrl: string
  /** Names the run for support; safe to show and to log. */
  readonly runId: string | null

  constructor(code: BackupErrorCode, details: BackupErrorDetails = {}) {
    const facts = errorFacts[code]
    super(`${code}: see ${errorDocsUrl(code)}`)
    this.name = 'BackupError'
    this.code = code
    this.phase = details.phase ?? null
    this.retryable = facts.retryable
    this.action = facts.action
    this.docsUrl = errorDocsUrl(code)
    this.runId = details.runId ?? null
    if (details.cause !== undefined) this.cause = redactCause(details.cause)
    Object.defineProperty(this, backupErrorBrand, { value: true })
  }
}

/** Whether a value is a {@link BackupError}, of this or of another copy of the kit. */
export function isBackupError(value: unknown): value is BackupError {
  return hasBrand(value, backupErrorBrand)
}

/**
 * A {@link ShareStore} throws this for a definite "not stored, and trying again cannot help".
 * Only this makes the kit tell Portal `false`.
 */
export class ShareRefused extends Error {
  constructor(message = 'The share store refused the client backup share.') {
    super(message)
    this.name = 'ShareRefused'
    Object.defineProperty(this, shareRefusedBrand, { value: true })
  }
}

/** Whether a value is a {@link ShareRefused}, of this or of another copy of the kit. */
export function isShareRefused(value: unknown): value is ShareRefused {
  return hasBrand(value, shareRefusedBrand)
}

/** What a share store knows about a request whose outcome is not settled. */
export interface ShareStoreErrorDetails {
  /** The HTTP status, where there was an answer. */
  readonly status?: number
  /** How long the server asks to wait, in milliseconds (`Retry-After`, RFC 9110 section 10.2.3). */
  readonly retryAfterMs?: number
  /**
   * The request reached a server that keeps no shares, or a wrong path of one: the integration has to
   * be fixed, and no further try helps until then. Portal is told nothing.
   */
  readonly code?: 'STORE_MISCONFIGURED'
  readonly cause?: unknown
}

/**
 * A {@link ShareStore} throws this when the outcome is unknown, and says what it can. With a `status`
 * the request has ended with an answer and can no longer land by itself.
 */
export class ShareStoreError extends Error {
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  readonly code: 'STORE_MISCONFIGURED' | undefined

  constructor(message: string, details: ShareStoreErrorDetails = {}) {
    super(message)
    this.name = 'ShareStoreError'
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.code = details.code
    if (details.cause !== undefined) this.cause = redactCause(details.cause)
    Object.defineProperty(this, shareStoreErrorBrand, { value: true })
  }
}

/** Whether a value is a {@link ShareStoreError}, of this or of another copy of the kit. */
export function isShareStoreError(value: unknown): value is ShareStoreError {
  return hasBrand(value, shareStoreErrorBrand)
}

/** What is left of a foreign error: enough for support, nothing that may quote a secret. */
export interface RedactedCause {
  /** The name of its class; `unknown` where it has none that looks like one. */
  readonly name: string
  readonly code?: string | number
  readonly id?: string
  readonly status?: number
}

/**
 * Messages of SDK and HTTP errors may embed response bodies, and a stack begins with the message, so
 * they are dropped with everything else that is free text: only what looks like the name of a class
 * or of a constant stays.
 */
export function redactCause(cause: unknown): RedactedCause {
  const source = (typeof cause === 'object' && cause !== null ? cause : {}) as Record<
    string,
    unknown
  >
  const code = typeof source.code === 'number' ? source.code : matching(constant, source.code)
  const id = matching(constant, source.id)
  return {
    name: matching(className, source.name) ?? 'unknown',
    ...(code !== undefined && { code }),
    ...(id !== undefined && { id }),
    ...(typeof source.status === 'number' && { status: source.status }),
  }
}

const className = /^[A-Za-z]{0,40}(Error|Exception|Refused)$/
const constant = /^[A-Z]{2,20}(_[A-Z0-9]{1,20}){0,9}$/

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

function hasBrand(value: unknown, brand: symbol): boolean {
  return typeof value === 'object' && value !== null && brand in value
}
