import { BackupError } from '../errors.js'
import { causesOf } from '../operationCauses.js'
import { normalizePassword, type PasswordKind } from '../passwordPolicy.js'
import { toBackupError } from '../portalErrors.js'
import type { Clock, PortalWallet } from '../ports.js'
import { acquireWalletLock } from '../run/acquireWalletLock.js'
import { isInsecurePage } from '../run/isInsecurePage.js'
import { type OneTimeSecret, oneTimeSecret } from '../run/oneTimeSecret.js'
import { readReadyWallet } from '../run/openFlow.js'
import type { RunEnvironment } from '../run/Run.js'
import { watchSilence } from '../run/watchSilence.js'
import type { BackupMethod, RecoveryState } from '../state.js'
import { fetchShare } from './fetchShare.js'
import { progressOf } from './progressOf.js'
import { recoverableMethods } from './recoverableMethods.js'

/** Holds the state of a recovery and lets in one action at a time. */
export class RecoveryFlow {
  private state: RecoveryState = { status: 'starting' }
  private readonly listeners = new Set<() => void>()
  private opening: Promise<void> | null = null
  private wallet: PortalWallet | null = null
  /** The action under way; it ends when nobody waits for it any longer. */
  private acting: object | null = null
  /** The recovery under way, watched or not; with its end goes the wallet's lock. */
  private attempt: Attempt | null = null
  /** The share that was fetched for the present method, so that a next try has no network before its prompt. */
  private share: string | null = null
  private disposed = false

  constructor(private readonly environment: RunEnvironment) {}

  getState(): RecoveryState {
    return this.state
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    void this.open()
    return () => this.listeners.delete(listener)
  }

  start(method: BackupMethod, password: string | undefined): Promise<RecoveryState> {
    const secret = oneTimeSecret(password)
    return this.act('idle', () => this.begin(method, secret))
  }

  submit(password: string): Promise<RecoveryState> {
    const secret = oneTimeSecret(password)
    return this.act('collecting', () => this.begin('PASSWORD', secret))
  }

  back(): void {
    if (this.state.status === 'collecting' && this.acting === null) this.rest()
  }

  retry(): Promise<RecoveryState> {
    return this.act('failed', async () => {
      if (this.state.status !== 'failed' || !this.state.error.retryable) return
      const { method } = this.state
      if (this.wallet === null || method === null) return this.reopen()
      await this.begin(method, oneTimeSecret(undefined))
    })
  }

  reset(): void {
    if (this.state.status === 'recovered' || this.state.status === 'failed') void this.reopen()
  }

  async refresh(): Promise<RecoveryState> {
    await this.open()
    if (this.state.status !== 'idle') return this.state
    const wallet = await readReadyWallet(this.environment).catch(() => null)
    // An action that began during the read works with what it has seen.
    if (wallet !== null && this.acting === null && this.isIdle()) {
      this.wallet = wallet
      this.rest()
    }
    return this.state
  }

  stopWatching(): void {
    if (this.state.status !== 'working' || !this.state.slow || this.attempt === null) return
    const { method, elapsedMs, letGo } = this.attempt
    this.environment.emit({ type: 'recoveryStoppedWatching', method, elapsedMs: elapsedMs() })
    this.attempt.isWatched = false
    this.acting = null
    this.rest()
    letGo()
  }

  dispose(): void {
    this.disposed = true
    this.share = null
    this.listeners.clear()
  }

  private open(): Promise<void> {
    this.opening ??= this.lookAround()
    return this.opening
  }

  private reopen(): Promise<void> {
    this.share = null
    this.become({ status: 'starting' })
    this.opening = this.lookAround()
    return this.opening
  }

  private async lookAround(): Promise<void> {
    try {
      this.wallet = await readReadyWallet(this.environment)
      if (this.isLooking()) this.rest()
    } catch (cause) {
      if (this.isLooking()) this.fail(null, cause)
    }
  }

  /** False where a recovery that nobody watched has brought the wallet back in the meantime. */
  private isLooking(): boolean {
    return this.state.status === 'starting'
  }

  private isIdle(): boolean {
    return this.state.status === 'idle'
  }

  private rest(): void {
    if (this.wallet === null) return
    this.share = null
    this.become({ status: 'idle', methods: recoverableMethods(this.wallet) })
  }

  private async act(
    status: RecoveryState['status'],
    work: () => Promise<void>,
  ): Promise<RecoveryState> {
    await this.open()
    if (this.acting !== null || this.disposed || this.state.status !== status) return this.state
    const action = {}
    this.acting = action
    try {
      await work()
    } finally {
      if (this.acting === action) this.acting = null
    }
    return this.state
  }

  private async begin(method: BackupMethod, secret: OneTimeSecret): Promise<void> {
    try {
      await this.beginOrThrow(method, secret)
    } catch (cause) {
      this.fail(method, toBackupError(cause, 'UNEXPECTED'))
    }
  }

  private async beginOrThrow(method: BackupMethod, secret: OneTimeSecret): Promise<void> {
    const { wallet } = this
    if (wallet === null) return
    if (!wallet.methods.includes(method) || isInsecurePage())
      throw new BackupError('METHOD_UNAVAILABLE')
    if (!recoverableMethods(wallet).some((backup) => backup.method === method)) {
      throw new BackupError('SHARE_MISSING')
    }
    // What nobody watches any more is still going on in the SDK.
    if (this.attempt !== null) throw new BackupError('BUSY')
    if (method === 'PASSWORD' && !secret.isHeld()) {
      return this.become({ status: 'collecting', method, wrongPassword: false })
    }
    const release = await acquireWalletLock(this.environment, wallet.id)
    if (release === null) throw new BackupError('BUSY')
    const attempt = newAttempt(this.environment.clock, method)
    this.attempt = attempt
    const end = this.recover(wallet, attempt, secret).finally(() => {
      this.attempt = null
      release()
    })
    await Promise.race([end, attempt.gone])
  }

  /** Takes the recovery to its end, whether or not somebody watches. */
  private async recover(
    wallet: PortalWallet,
    attempt: Attempt,
    secret: OneTimeSecret,
  ): Promise<void> {
    const { method, elapsedMs } = attempt
    this.environment.emit({ type: 'recoveryStarted', method })
    this.become({ status: 'working', method, progress: 0.04, slow: false })
    const silence = watchSilence(this.environment.clock, () => this.work({ slow: true }))
    try {
      const cipherText = this.share ?? (await this.fetch(wallet, attempt))
      // A prompt that opened now would be a surprise.
      if (!attempt.isWatched || cipherText === undefined) return
      if (!this.disposed) this.share = cipherText
      const { address } = await this.environment.client.recoverWallet({
        ...requestOf(method, cipherText, secret.take(), this.environment.passwordPolicy?.kind),
        onProgress: (progress) => {
          if (this.attempt !== attempt) return
          silence.heard()
          this.work({ slow: false, progress: progressOf(progress) })
        },
      })
      this.share = null
      this.environment.emit({ type: 'walletRecovered', method, elapsedMs: elapsedMs() })
      // Also where nobody watched: nothing else could begin, and the wallet is back.
      this.become({ status: 'recovered', method, address })
    } catch (cause) {
      this.endWithout(attempt, recoveryError(cause, method))
    } finally {
      silence.stop()
    }
  }

  private fetch(wallet: PortalWallet, attempt: Attempt): Promise<string | undefined> {
    return Promise.race([fetchShare(this.environment, wallet, attempt.method), attempt.gone])
  }

  /** What did not open may not be the newest share, and is fetched again; all else may be tried with it. */
  private endWithout({ method, elapsedMs, isWatched }: Attempt, error: BackupError): void {
    const didNotOpen = error.code === 'DECRYPT_FAILED'
    if (didNotOpen) this.share = null
    if (didNotOpen && method === 'PASSWORD') {
      this.environment.emit({ type: 'recoveryPasswordWrong', method, elapsedMs: elapsedMs() })
      if (isWatched) this.become({ status: 'collecting', method, wrongPassword: true })
      return
    }
    this.tellFailed(method, error, elapsedMs())
    if (isWatched) this.become({ status: 'failed', method, error })
  }

  private work({ slow, progress = 0 }: { slow: boolean; progress?: number }): void {
    if (this.state.status !== 'working') return
    this.become({ ...this.state, slow, progress: Math.max(this.state.progress, progress) })
  }

  private fail(method: BackupMethod | null, cause: unknown): void {
    const error = toBackupError(cause, 'RECOVER_FAILED')
    this.tellFailed(method, error, null)
    this.become({ status: 'failed', method, error })
  }

  private tellFailed(
    method: BackupMethod | null,
    { code }: BackupError,
    elapsedMs: number | null,
  ): void {
    this.environment.emit({ type: 'recoveryFailed', method, code, elapsedMs })
  }

  private become(state: RecoveryState): void {
    this.state = state
    for (const listener of [...this.listeners]) listener()
  }
}

/** One recovery, from the click to the answer of the SDK. */
interface Attempt {
  readonly method: BackupMethod
  readonly elapsedMs: () => number
  /** Its end is waited for; without that only success is shown. */
  isWatched: boolean
  letGo(): void
  /** Resolves when nobody waits any longer. */
  readonly gone: Promise<undefined>
}

function newAttempt(clock: Clock, method: BackupMethod): Attempt {
  const startedAt = clock.now()
  let letGo = () => {}
  const gone = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined)
  })
  const elapsedMs = () => Math.max(0, clock.now() - startedAt)
  return { method, elapsedMs, isWatched: true, letGo, gone }
}

/** Words about a backup that could not be made mean nothing to who wants one back. */
function recoveryError(cause: unknown, method: BackupMethod): BackupError {
  const error = toBackupError(cause, 'RECOVER_FAILED', {}, causesOf(method))
  const isOfMaking = error.code === 'GENERATE_FAILED' || error.code === 'ENCRYPT_FAILED'
  return isOfMaking ? new BackupError('RECOVER_FAILED', { cause }) : error
}

function requestOf(
  method: BackupMethod,
  cipherText: string,
  password: string | undefined,
  kind: PasswordKind | undefined,
) {
  if (password === undefined) return { method, cipherText }
  return { method, cipherText, password: normalizePassword(String(password), kind) }
}
