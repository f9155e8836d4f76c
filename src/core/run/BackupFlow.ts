import { BackupError } from '../errors.js'
import type { BackupErrorCode } from '../errorTable.js'
import { progressOfPhase } from '../phases.js'
import { toBackupError } from '../portalErrors.js'
import type { PortalWallet } from '../ports.js'
import type { BackupMethod, BackupState } from '../state.js'
import { type BackupFact, transition, type Unfinished } from '../transition.js'
import { isInsecurePage } from './isInsecurePage.js'
import { loadProtocol, type Protocol } from './loadProtocol.js'
import { type OneTimeSecret, oneTimeSecret } from './oneTimeSecret.js'
import type { Opening } from './openFlow.js'
import { emitEvent, type Run, type RunEnvironment, runError, unfinishedOf } from './Run.js'
import { readWallet } from './readWallet.js'

/** Holds the state, lets in one action at a time, and sends runs on their way. */
export class BackupFlow {
  #state: BackupState = { status: 'starting' }
  readonly #listeners = new Set<() => void>()
  #opening: Promise<void> | null = null
  #wallet: PortalWallet | null = null
  /** The run that this page is at or could finish. */
  #current: Run | null = null
  /** The present run's way to its end, while it is under way; with it goes the wallet's lock. */
  #flight: Promise<void> | null = null
  /** The present run, until its first news: drawing a view takes longer than all that comes before the SDK. */
  #undrawn: Run | null = null
  /** The present run is shown as it goes. */
  #watched = false
  /** Nothing has been heard of the present run for a long time, whether or not it is shown. */
  #quiet = false
  #letGo: () => void = () => {}
  /** The action under way; it ends as soon as the state comes to rest. */
  #acting: object | null = null
  #disposed = false

  readonly #environment: RunEnvironment

  constructor(environment: RunEnvironment) {
    this.#environment = environment
  }

  getState(): BackupState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    void this.#open()
    return () => this.#listeners.delete(listener)
  }

  start(method: BackupMethod, password: string | undefined): Promise<BackupState> {
    const secret = oneTimeSecret(password)
    return this.#act('idle', () => {
      this.#environment.emit({ type: 'methodChosen', method })
      return this.#begin(method, secret, null)
    })
  }

  submit(password: string): Promise<BackupState> {
    const secret = oneTimeSecret(password)
    return this.#act('collecting', () => this.#begin('PASSWORD', secret, this.#current))
  }

  back(): void {
    if (this.#undrawn !== null) return
    if (this.#state.status === 'collecting') this.#environment.emit({ type: 'wentBack' })
    this.#apply({ type: 'wentBack' })
  }

  resume(): Promise<BackupState> {
    return this.#act('interrupted', async (state) => {
      if (this.#flight !== null) {
        this.#draw(this.#current)
        return this.#watch()
      }
      const current = this.#current
      if (current?.made) return this.#conduct(current, oneTimeSecret(undefined))
      if (await this.#giveUp()) await this.#begin(state.method, oneTimeSecret(undefined), null)
    })
  }

  discard(): Promise<BackupState> {
    return this.#act('interrupted', async () => {
      if (await this.#giveUp()) this.#apply({ type: 'rested', unfinished: null })
    })
  }

  retry(): Promise<BackupState> {
    return this.#act('failed', async (state) => {
      if (!state.error.retryable) return
      if (this.#wallet === null) return this.#reopen()
      if (this.#current?.made) return this.#conduct(this.#current, oneTimeSecret(undefined))
      if (state.method !== null) {
        await this.#begin(state.method, oneTimeSecret(undefined), this.#current)
      }
    })
  }

  reset(): void {
    if (this.#undrawn !== null) return
    if (this.#state.status !== 'saved' && this.#state.status !== 'failed') return
    if (this.#wallet === null) return void this.#reopen()
    const unfinished = this.#current?.journalled || this.#current?.made ? this.#current : null
    this.#apply({ type: 'rested', unfinished: unfinished && unfinishedOf(unfinished) })
  }

  stopWatching(): void {
    if (this.#state.status !== 'working' || this.#current === null || this.#flight === null) return
    this.#watched = false
    emitEvent(this.#environment, this.#current, { type: 'stoppedWatching' })
    this.#apply({ type: 'rested', unfinished: unfinishedOf(this.#current) })
    this.#letGo()
  }

  async refresh(): Promise<void> {
    // Also a look that was under way may have seen what is no longer so.
    await this.#opening
    const before = this.#state
    const wasAway = isStatus(before, 'failed') && before.error.code === 'WALLET_NOT_ON_DEVICE'
    if (!isStatus(before, 'idle') && !isStatus(before, 'interrupted') && !wasAway) return
    const opening = await this.#read().catch(() => null)
    if (opening === null || this.#state !== before) return
    if (this.#acting !== null || this.#flight !== null) return
    // A share that was made here may lie nowhere else.
    if (this.#current?.madeHere) return
    this.#wallet = opening.wallet
    if (wasAway && !opening.wallet.onDevice) return
    this.#current = opening.run
    this.#apply({ type: 'rested', unfinished: opening.unfinished })
  }

  dispose(): void {
    this.#disposed = true
    this.#listeners.clear()
  }

  #open(): Promise<void> {
    this.#opening ??= this.#lookAround()
    return this.#opening
  }

  #reopen(): Promise<void> {
    this.#apply({ type: 'reopened' })
    this.#opening = this.#lookAround()
    return this.#opening
  }

  /** Lazy: the page can be shown before the wallet and the journal are read. */
  async #read(): Promise<Opening> {
    const { openFlow } = await import('./openFlow.js').catch((cause) => {
      throw new BackupError('NETWORK', { cause })
    })
    return openFlow(this.#environment, this.#report)
  }

  async #lookAround(): Promise<void> {
    try {
      const { wallet, run, unfinished } = await this.#read()
      if (wallet.methods.some(opensPrompt)) await loadProtocol()
      this.#wallet = wallet
      this.#current = run
      if (unfinished) this.#tellInterrupted(unfinished)
      this.#apply({ type: 'opened', unfinished })
    } catch (cause) {
      this.#fail(null, toBackupError(cause, 'UNEXPECTED'))
    }
  }

  /** One action at a time, and only where it is legal: a second click finds the first one at it. */
  async #act<Status extends BackupState['status']>(
    status: Status,
    work: (state: Extract<BackupState, { status: Status }>) => Promise<void>,
  ): Promise<BackupState> {
    await this.#open()
    if (this.#acting !== null || this.#disposed || !isStatus(this.#state, status))
      return this.#state
    const action = {}
    this.#acting = action
    try {
      await work(this.#state)
    } catch (cause) {
      this.#fail(null, toBackupError(cause, 'UNEXPECTED'))
    } finally {
      if (this.#acting === action) this.#acting = null
    }
    return this.#state
  }

  /** From the wish to back up to a run on its way, or to the one reason why not. */
  async #begin(method: BackupMethod, secret: OneTimeSecret, replaces: Run | null): Promise<void> {
    const before = this.#state
    const refusal = await this.#refusalOf(method)
    if (refusal !== null) return this.#fail(method, new BackupError(refusal))
    const loading = loadProtocol()
    if (method === 'PASSWORD' && !secret.isHeld()) {
      loading.catch(() => {})
      return this.#apply({ type: 'passwordAsked' })
    }
    const protocol = await loading
    const checked =
      method === 'PASSWORD'
        ? await protocol.checkPassword(this.#environment, secret)
        : { secret: noSecret }
    // The person may have gone back while the password was looked at.
    if (this.#state !== before || this.#wallet === null) return
    if ('rejection' in checked) {
      this.#environment.emit({ type: 'passwordRejected', reason: checked.rejection.code })
      if (before.status === 'collecting')
        return this.#apply({ type: 'passwordRefused', ...checked })
      return this.#fail(method, new BackupError('PASSWORD_REJECTED', { cause: checked.rejection }))
    }
    const run = protocol.newRun(this.#environment, this.#wallet, method, replaces)
    await this.#conduct(run, checked.secret)
  }

  /** What is known before the click decides; only a stale no is asked again. */
  async #refusalOf(method: BackupMethod): Promise<BackupErrorCode | null> {
    const known = this.#knownRefusal(method)
    if (known === null || this.#wallet === null) return known
    await this.#refreshWallet()
    return this.#knownRefusal(method)
  }

  #knownRefusal(method: BackupMethod): BackupErrorCode | null {
    const wallet = this.#wallet
    if (!wallet?.exists) return 'WALLET_MISSING'
    if (!wallet.onDevice) return 'WALLET_NOT_ON_DEVICE'
    if (!wallet.methods.includes(method) || isInsecurePage()) return 'METHOD_UNAVAILABLE'
    if (wallet.custody === 'self' && this.#environment.shares === null) return 'CUSTODY_MISMATCH'
    return null
  }

  async #conduct(run: Run, secret: OneTimeSecret): Promise<void> {
    run.report = (fact) => this.#report(fact, run)
    const previous = this.#current
    this.#current = run
    this.#watched = true
    this.#quiet = false
    this.#undrawn = run
    const drawIfWaiting = () => void (run === this.#undrawn && this.#draw())
    if (run.made) this.#draw()
    else void this.#environment.clock.sleep(drawnAfterMs).then(drawIfWaiting)
    try {
      const protocol = await loadProtocol()
      const hold = await protocol.holdWallet(this.#environment, run)
      if (hold.kind === 'held') {
        this.#flight = this.#fly(protocol, run, secret, hold.release)
        return await this.#watch()
      }
      this.#current = run.made ? run : previous
      if (hold.kind === 'busy') throw new BackupError('BUSY', { runId: run.id })
      await this.#reopen()
    } catch (cause) {
      this.#fail(run.method, runError(cause, 'UNEXPECTED', run))
    }
  }

  /** Takes the run to its end, whether or not somebody watches, and lets the wallet go. */
  async #fly(
    { conductRun }: Protocol,
    run: Run,
    secret: OneTimeSecret,
    release: () => void,
  ): Promise<void> {
    try {
      const { phase } = run
      if (run.made) emitEvent(this.#environment, run, { type: 'runResumed', phase })
      const ending = await conductRun(this.#environment, run, secret)
      if (ending.kind === 'superseded') return this.#interrupt(run)
      if (ending.wallet !== null) this.#wallet = ending.wallet
      this.#current = null
      emitEvent(this.#environment, run, { type: 'runSaved' })
      this.#draw()
      const savedAt = this.#environment.clock.now()
      this.#apply({ type: 'saved', method: run.method, savedAt })
    } catch (cause) {
      const error = runError(cause, 'UNEXPECTED', run)
      const { code, phase } = error
      emitEvent(this.#environment, run, { type: 'runFailed', code, phase })
      this.#apply({ type: 'failed', method: run.method, error })
      // An SDK that failed may have made share pairs all the same: the next run has to know them.
      if (!run.made) void this.#refreshWallet()
    } finally {
      this.#flight = null
      release()
    }
  }

  #interrupt(run: Run): void {
    const unfinished = unfinishedOf(run)
    this.#tellInterrupted(unfinished)
    this.#apply({ type: 'rested', unfinished })
  }

  /** Never rejects: where the record cannot be read, what was known of it stays. */
  async #refreshWallet(): Promise<void> {
    this.#wallet = await readWallet(this.#environment).catch(() => this.#wallet)
  }

  /** Shows the run until it ends or the person lets it go. */
  async #watch(): Promise<void> {
    this.#watched = true
    const letGo = new Promise<void>((resolve) => {
      this.#letGo = resolve
    })
    await Promise.race([this.#flight, letGo])
  }

  /** Gives the unfinished run up, where that can do no harm. */
  async #giveUp(): Promise<boolean> {
    if (this.#flight !== null || this.#wallet === null) return false
    const { discardRun } = await loadProtocol()
    const outcome = await discardRun(this.#environment, this.#wallet.id, this.#current)
    if (outcome === 'discarded') this.#current = null
    if (outcome === 'busy') {
      const method = isStatus(this.#state, 'interrupted') ? this.#state.method : null
      this.#fail(method, new BackupError('BUSY'))
    }
    return outcome === 'discarded'
  }

  readonly #report = (fact: BackupFact, run: Run | null = this.#current): void => {
    if (run !== this.#current) return
    this.#quiet = fact.type === 'wentQuiet'
    if (this.#watched) this.#draw()
    if (this.#watched || fact.type === 'shareMade') this.#apply(fact)
  }

  #draw(run = this.#undrawn): void {
    if (run === null) return
    const { method, phase } = run
    const progress = progressOfPhase(phase)
    this.#apply({ type: 'runBegan', method, phase, progress, slow: this.#quiet })
  }

  #tellInterrupted(unfinished: Unfinished): void {
    const runId = this.#current?.id ?? null
    this.#environment.emit({ type: 'interruptedFound', ...unfinished, runId })
  }

  /** Comes to rest without a run under way. */
  #fail(method: BackupMethod | null, error: BackupError): void {
    const { code, runId } = error
    this.#environment.emit({ type: 'flowFailed', method, code, runId })
    this.#apply({ type: 'failed', method, error })
  }

  #apply(fact: BackupFact): void {
    const next = transition(this.#state, fact)
    if (next === this.#state) return
    this.#state = next
    this.#undrawn = null
    if (next.status !== 'working' && next.status !== 'starting') this.#acting = null
    for (const listener of [...this.#listeners]) listener()
  }
}

/** How long a run may go on before it is shown, where there is no news of it: too short to be noticed. */
const drawnAfterMs = 30

/** Only a password needs no prompt of the device or of Google. */
function opensPrompt(method: BackupMethod): boolean {
  return method !== 'PASSWORD'
}

const noSecret = oneTimeSecret(undefined)

function isStatus<Status extends BackupState['status']>(
  state: BackupState,
  status: Status,
): state is Extract<BackupState, { status: Status }> {
  return state.status === status
}
