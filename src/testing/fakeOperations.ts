import { digestOf } from '../core/digest.js'
import type { BackupRequest, Clock, RecoverRequest } from '../core/ports.js'
import type { BackupMethod, Custody } from '../core/state.js'
import type { FakePortalRecord, FakeRun } from './fakePortalRecord.js'
import { type Fault, underFault } from './faults.js'
import { openShare, sealShare } from './sealedShare.js'
import { whileUnderway } from './underway.js'

/** The wallet, on the device and at the fake Portal. */
export interface FakeWallet {
  readonly id: string
  readonly custody: Custody
  readonly exists: boolean
  readonly methods: readonly BackupMethod[]
  readonly addresses: { readonly eip155: string; readonly solana: string } | null
  readonly completesManagedRuns: boolean
  readonly iterations: number
  readonly record: FakePortalRecord
  /** Passkey, Drive and iCloud hold one key a wallet: each run replaces the one before it. */
  readonly keys: Map<BackupMethod, string>
  onDevice: boolean
  readonly clock: Clock
  /** Takes the time of one step. */
  pause(): Promise<void>
}

/** Backs the wallet up, as the SDK and Portal do it together. */
export async function backUp(
  wallet: FakeWallet,
  request: BackupRequest,
  midway: Fault | null,
): Promise<{ run: FakeRun; cipherText: string }> {
  const { method } = request
  if (!wallet.onDevice) throw portalError(999, 'STATE_INVALID: This device holds no wallet')
  if (!wallet.methods.includes(method)) throw portalError(310, 'METHOD_UNSUPPORTED')
  const secret = newSecret(request)
  const step = (status: string) => takeStep(wallet, request, midway, status)
  await step('Reading share')
  await step('Generating share')
  const run = wallet.record.addRun(request.method)
  await step('Encrypting share')
  const marker = { walletId: wallet.id, runId: run.id }
  const cipherText = await sealShare(marker, secret, wallet.iterations)
  run.digest = await whileUnderway(digestOf(cipherText))
  await step('Storing share')
  if (request.method !== 'PASSWORD') wallet.keys.set(request.method, secret)
  if (wallet.custody === 'portal') {
    run.cipherText = cipherText
    run.complete = wallet.completesManagedRuns
  }
  report(request, 'Done', true)
  return { run, cipherText }
}

/** Recovers the wallet onto this device from a complete run. */
export async function recover(
  wallet: FakeWallet,
  request: RecoverRequest,
  midway: Fault | null,
): Promise<{ address: string }> {
  const { method, password = '' } = request
  const { addresses, keys } = wallet
  const cipherText = wallet.custody === 'self' ? request.cipherText : keptCipherText(wallet, method)
  if (addresses === null || cipherText === '') {
    throw portalError(203, 'NOT_FOUND: There is no backup by this method')
  }
  const step = (status: string) => takeStep(wallet, request, midway, status)
  await step('Reading share')
  await step('Decrypting share')
  await openRun(wallet, cipherText, method === 'PASSWORD' ? password : (keys.get(method) ?? ''))
  await step('Parsing share')
  await step('Recovering signing share')
  await step('Generating share')
  await step('Storing share')
  wallet.onDevice = true
  report(request, 'Done', true)
  return { address: addresses.eip155 }
}

function keptCipherText({ record }: FakeWallet, method: BackupMethod): string {
  const run = record.runs.findLast((candidate) => candidate.method === method && candidate.complete)
  return run?.cipherText ?? ''
}

async function openRun({ record }: FakeWallet, cipherText: string, secret: string): Promise<void> {
  const { runId } = await openShare(cipherText, secret).catch(() => {
    throw portalError(407, 'DECRYPT_FAILED: Failed to decrypt the client backup share')
  })
  if (!record.runs.find(({ id }) => id === runId)?.complete) {
    throw portalError(999, 'STATE_INVALID: Portal was never told that this share is stored')
  }
}

/** What locks the share: the password, or a fresh key of the method's own. */
function newSecret({ method, password }: BackupRequest): string {
  if (method !== 'PASSWORD') return crypto.randomUUID()
  // The web SDK checks no more than this, with plain errors.
  if (password === undefined) throw new Error('Password storage config is required')
  if (password.length < 4) throw new Error('Password must be at least 4 characters')
  return password
}

async function takeStep(
  wallet: FakeWallet,
  request: BackupRequest | RecoverRequest,
  midway: Fault | null,
  status: string,
): Promise<void> {
  report(request, status, false)
  await wallet.pause()
  if (midway?.at === status) await underFault(midway, wallet.clock, () => {})
}

function report(request: BackupRequest | RecoverRequest, status: string, done: boolean): void {
  try {
    request.onProgress?.({ status, done })
  } catch {
    // As in the SDK, an operation does not fail of a callback that does.
  }
}

/** What the web SDK rejects with: a plain error with Portal's number. */
export function portalError(code: number, message: string): Error {
  return Object.assign(new Error(message), { code })
}
