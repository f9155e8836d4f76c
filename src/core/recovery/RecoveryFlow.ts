import { BackupError } from '../errors.js'
import { causesOf } from '../operationCauses.js'
import { normalizePassword, type PasswordKind } from '../passwordPolicy.js'
import { toBackupError } from '../portalErrors.js'
import type { PortalProgress, PortalWallet } from '../ports.js'
import { lockName } from '../run/lockName.js'
import { type OneTimeSecret, oneTimeSecret } from '../run/oneTimeSecret.js'
import { readReadyWallet } from '../run/openFlow.js'
import type { RunEnvironment } from '../run/Run.js'
import { watchSilence } from '../run/watchSilence.js'
import type { BackupMethod, RecoveryState } from '../state.js'
import { recoverableMethods } from '../wallet.js'
import { fetchShare } from './fetchShare.js'

/** Holds the state of a recovery and lets in one action at a time. */
export class RecoveryFlow {
  private state: RecoveryState = { status: 'starting' }
  private readonly listeners = new Set<() => void>()
  private opening: Promise<void> | null = null
  private wallet: PortalWallet | null = null
  private acting = false
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
    if (this.state.status === 'collecting' && !this.acting) this.rest()
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

  dispose(): void {
    this.disposed = true
    this.listeners.clear()
  }

  private open(): Promise<void> {
    this.opening ??= this.lookAround()
    return this.opening
  }

  private reopen(): Promise<void> {
    this.become({ status: 'starting' })
    this.opening = this.lookAround()
    return this.opening
  }

  private async lookAround(): Promise<void> {
    try {
      this.wallet = await readReadyWallet(this.environment)
      this.rest()
    } catch (cause) {
      this.fail(null, cause)
    }
  }

  private rest(): void {
    if (this.wallet === null) return
    this.become({ status: 'idle', methods: recoverableMethods(this.wallet) })
  }

  private async act(
    status: RecoveryState['status'],
    work: () => Promise<void>,
  ): Promise<RecoveryState> {
    await this.open()
    if (this.acting || this.disposed || this.state.status !== status) return this.state
    this.acting = true
    try {
      await work()
    } finally {
      this.acting = false
    }
    return this.state
  }

  private async begin(method: BackupMethod, secret: OneTimeSecret): Promise<void> {
    const { wallet } = this
    if (wallet === null) return
    if (!wallet.methods.includes(method)) {
      return this.fail(method, new BackupError('METHOD_UNAVAILABLE'))
    }
    if (!recoverableMethods(wallet).some((backup) => backup.method === method)) {
      return this.fail(method, new BackupError('SHARE_MISSING'))
    }
    if (method === 'PASSWORD' && !secret.isHeld()) {
      return this.become({ status: 'collecting', method, wrongPassword: false })
    }
    const release = await this.environment.lock.tryAcquire(lockName(wallet.id))
    if (release === null) return this.fail(method, new BackupError('BUSY'))
    try {
      await this.recover(wallet, method, secret)
    } finally {
      release()
    }
  }

  private async recover(
    wallet: PortalWallet,
    method: BackupMethod,
    secret: OneTimeSecret,
  ): Promise<void> {
    const { clock } = this.environment
    const startedAt = clock.now()
    const elapsedMs = () => Math.max(0, clock.now() - startedAt)
    this.environment.emit({ type: 'recoveryStarted', method })
    this.become({ status: 'working', method, progress: 0.04, slow: false })
    const silence = watchSilence(clock, () => this.work({ slow: true }))
    try {
      const cipherText = await fetchShare(this.environment, wallet, method)
      const { address } = await this.environment.client.recoverWallet({
        ...requestOf(method, cipherText, secret.take(), this.environment.passwordPolicy?.kind),
        onProgress: (progress) => {
          silence.heard()
          this.work({ slow: false, progress: progressOf(progress) })
        },
      })
      this.environment.emit({ type: 'walletRecovered', method, elapsedMs: elapsedMs() })
      this.become({ status: 'recovered', method, address })
    } catch (cause) {
      const error = recoveryError(cause, method)
      if (method === 'PASSWORD' && error.code === 'DECRYPT_FAILED') {
        this.environment.emit({ type: 'recoveryPasswordWrong', method, elapsedMs: elapsedMs() })
        this.become({ status: 'collecting', method, wrongPassword: true })
      } else {
        this.fail(method, error, elapsedMs())
      }
    } finally {
      silence.stop()
    }
  }

  private work({ slow, progress = 0 }: { slow: boolean; progress?: number }): void {
    if (this.state.status !== 'working') return
    this.become({ ...this.state, slow, progress: Math.max(this.state.progress, progress) })
  }

  private fail(method: BackupMethod | null, cause: unknown, elapsedMs: number | null = null): void {
    const error = toBackupError(cause, 'RECOVER_FAILED')
    this.environment.emit({ type: 'recoveryFailed', method, code: error.code, elapsedMs })
    this.become({ status: 'failed', method, error })
  }

  private become(state: RecoveryState): void {
    this.state = state
    for (const listener of [...this.listeners]) listener()
  }
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

const progressOfStatus: Readonly<Record<string, number>> = {
  'Reading share': 0.1,
  'Decrypting share': 0.25,
  'Parsing share': 0.35,
  'Recovering signing share': 0.5,
  'Recovering backup share': 0.5,
  'Generating share': 0.65,
  'Storing share': 0.85,
}

function progressOf({ status }: PortalProgress): number {
  return Object.hasOwn(progressOfStatus, status) ? (progressOfStatus[status] ?? 0) : 0
}
