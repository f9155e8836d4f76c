import type { Clock, PortalBackup, PortalWallet } from '../core/ports.js'
import type { BackupMethod, Custody, WalletCurve } from '../core/state.js'
import { fakeId } from './fakeId.js'

/** A backup share pair as the fake Portal keeps it. */
export interface FakeSharePair {
  readonly id: string
  readonly method: string
  readonly curve: WalletCurve
  readonly status: 'incomplete' | 'completed'
  /** Milliseconds since the epoch, by the fake's clock. */
  readonly createdAt: number
  /** Names the ciphertext that this pair was made with; null while there is none. */
  readonly digest: string | null
}

/** A notice that the fake Portal was given. */
export interface FakeNotice {
  readonly at: number
  readonly stored: boolean
  readonly by: 'ids' | 'method'
  readonly method: string
  /** The digests of the shares that it was taken to speak of. */
  readonly digests: readonly string[]
}

/** One backup run, as Portal sees it: a share pair for each curve. */
export interface FakeRun {
  readonly id: string
  readonly method: string
  readonly createdAt: number
  readonly curves: readonly WalletCurve[]
  complete: boolean
  digest: string | null
  /** Kept in Portal-managed custody alone. */
  cipherText: string | null
}

/** Portal's own record of one wallet. */
export interface FakePortalRecord {
  readonly runs: readonly FakeRun[]
  readonly told: readonly FakeNotice[]
  addRun(method: BackupMethod): FakeRun
  /** The notice that names exactly one run's share pairs. */
  confirmRun(run: FakeRun): void
  /** The notice by method. False when there is no run that it could mean. */
  confirmMethod(stored: boolean, method: BackupMethod): boolean
  sharePairs(): FakeSharePair[]
}

/** The curves of every wallet that Portal makes today. */
export const fakeCurves: readonly WalletCurve[] = ['SECP256K1', 'ED25519']

/** Makes the record. */
export function createFakePortalRecord(
  custody: Custody,
  clock: Clock,
  backups: readonly PortalBackup[],
): FakePortalRecord {
  const runs = runsOf(backups)
  const told: FakeNotice[] = []

  const confirm = (run: FakeRun) => {
    // In managed custody no notice makes up for a ciphertext that Portal does not have.
    if (custody === 'self' || run.cipherText !== null) run.complete = true
  }
  const tell = (notice: Pick<FakeNotice, 'stored' | 'by' | 'method'>, run: FakeRun | undefined) => {
    const digests = run?.digest == null ? [] : [run.digest]
    told.push({ at: clock.now(), ...notice, digests })
  }

  return {
    runs,
    told,
    addRun(method) {
      // Two runs never bear the same time, even while the clock stands still or was set back.
      const createdAt = Math.max(clock.now(), ...runs.map((run) => run.createdAt + 1))
      const run = newRun(method, createdAt)
      runs.push(run)
      return run
    },
    confirmRun(run) {
      tell({ stored: true, by: 'ids', method: run.method }, run)
      confirm(run)
    },
    confirmMethod(stored, method) {
      const run = runs.findLast((candidate) => candidate.method === method)
      tell({ stored, by: 'method', method }, run)
      if (run !== undefined && stored) confirm(run)
      // What `false` does at Portal is not published: the worst that it could do is assumed.
      else if (run !== undefined) run.complete = false
      return run !== undefined
    },
    sharePairs: () => runs.flatMap(sharePairsOf),
  }
}

/** What Portal tells apps of the runs. */
export function backupsOf(record: FakePortalRecord): PortalWallet['backups'] {
  return record.sharePairs().map(({ method, curve, status, createdAt }) => ({
    method,
    curve,
    complete: status === 'completed',
    createdAt: new Date(createdAt).toISOString(),
  }))
}

function sharePairsOf(run: FakeRun): FakeSharePair[] {
  const { method, createdAt, digest } = run
  const status = run.complete ? 'completed' : 'incomplete'
  return run.curves.map((curve) => {
    return { id: `${run.id}-${curve}`, method, curve, status, createdAt, digest }
  })
}

/** Share pairs given one by one, as the runs that they most likely come from. */
function runsOf(backups: readonly PortalBackup[]): FakeRun[] {
  const runs: (FakeRun & { curves: WalletCurve[] })[] = []
  for (const { method, curve, complete, createdAt } of backups) {
    const time = Date.parse(createdAt)
    const run = runs.find(
      (known) =>
        known.method === method &&
        known.createdAt === time &&
        known.complete === complete &&
        !known.curves.includes(curve),
    )
    if (run === undefined) runs.push({ ...newRun(method, time), curves: [curve], complete })
    else run.curves.push(curve)
  }
  return runs.sort((one, other) => one.createdAt - other.createdAt)
}

function newRun(method: string, createdAt: number): FakeRun {
  return {
    id: fakeId(),
    method,
    createdAt,
    curves: fakeCurves,
    complete: false,
    digest: null,
    cipherText: null,
  }
}
