import type {
  BackupErrorAction,
  BackupErrorCode,
  BackupPhase,
  Custody,
} from 'portal-backup-kit/core'
import type { SandboxFaults } from 'portal-backup-kit/sandbox'
import type { Method, MethodWallet } from './openMethodStage.ts'
import { refusal } from './refusal.ts'
import type { Harness } from './startHarness.ts'

/** One way in which a backup fails, and where that leaves the person. */
export interface Failure {
  readonly where: string
  /** Makes it happen to every try, until the faults are taken away. */
  strike(wallet: MethodWallet, app: Harness): unknown
  readonly code: BackupErrorCode
  readonly phase: BackupPhase
  /** @default 'retry' */
  readonly action?: BackupErrorAction
  /** By then something was stored somewhere: whether the next backup opens is tried too. */
  readonly leavesTraces?: true
  /** Only a definite no is told to Portal. */
  readonly toldFalse?: true
  /** The share is made and kept, so that the next step asks the SDK for nothing. */
  readonly keepsShare?: true
}

/** The failures of a backup by this method in this custody, in the order of its steps. */
export function failuresOf(method: Method, custody: Custody): readonly Failure[] {
  return [...anywhere, ...whereKeyIsKept[method], ...atTheKeeper[custody]]
}

function struck(faults: SandboxFaults): Failure['strike'] {
  return ({ sandbox, clientId }) => sandbox.setFaults(faults, clientId)
}

const anywhere: readonly Failure[] = [
  {
    where: 'the session has ended',
    strike: struck({ backup: { fail: 'AUTH_FAILED', at: 'Reading share' } }),
    code: 'SESSION_EXPIRED',
    phase: 'reading',
    action: 'sign-in',
  },
  {
    where: 'the shares cannot be made',
    strike: struck({ backup: { fail: 'DKG_FAILED', at: 'Generating share' } }),
    code: 'GENERATE_FAILED',
    phase: 'generating',
  },
  {
    where: 'the custodian does not take its share',
    strike: struck({ backup: { fail: 'WEBHOOK_FAILED', at: 'Generating share' } }),
    code: 'WEBHOOK_FAILED',
    phase: 'generating',
  },
  {
    where: 'the share cannot be encrypted',
    strike: struck({ backup: { fail: 'ENCRYPT_FAILED', at: 'Encrypting share' } }),
    code: 'ENCRYPT_FAILED',
    phase: 'encrypting',
  },
  {
    where: 'the network goes as it is to be stored',
    strike: struck({ backup: { fail: 'WS_WRITE_FAILED', at: 'Storing share' } }),
    code: 'NETWORK',
    phase: 'storing',
  },
  {
    where: 'the network goes after the last step',
    strike: struck({ backup: { fail: 'WS_CLOSED', at: 'Done' } }),
    code: 'NETWORK',
    phase: 'storing',
    leavesTraces: true,
  },
]

const whereKeyIsKept: Record<Method, readonly Failure[]> = {
  PASSWORD: [],
  PASSKEY: [
    {
      where: 'the prompt cannot be shown',
      strike: struck({ prompt: { fail: 'WS_NETWORK_ERROR' } }),
      code: 'NETWORK',
      phase: 'storing',
    },
    {
      where: 'nobody hears that the key was stored',
      strike: ({ context }) => loseAnswers(context, '**/passkeys/finish-*'),
      code: 'NETWORK',
      phase: 'storing',
      leavesTraces: true,
    },
  ],
  GDRIVE: [
    {
      where: 'the sign-in has run out',
      strike: struck({ driveList: { fail: 'authError' } }),
      code: 'GOOGLE_UNAUTHENTICATED',
      phase: 'storing',
    },
    {
      where: 'there is no room for the key',
      strike: struck({ driveUpload: { fail: 'storageQuotaExceeded' } }),
      code: 'GOOGLE_STORAGE_FULL',
      phase: 'storing',
      leavesTraces: true,
    },
    {
      where: 'nobody hears that the key was stored',
      strike: ({ context }) => loseAnswers(context, '**/upload/drive/v3/files?*'),
      code: 'NETWORK',
      phase: 'storing',
      leavesTraces: true,
    },
  ],
}

const atTheKeeper: Record<Custody, readonly Failure[]> = {
  portal: [
    {
      where: 'the ciphertext never reaches Portal',
      strike: ({ context }) =>
        context.route(/\/backup-share-pairs\/[^/]+$/, (route) => route.abort()),
      code: 'NETWORK',
      phase: 'storing',
      leavesTraces: true,
    },
  ],
  self: [
    {
      where: 'the share store refuses',
      strike: (_wallet, app) => answerPuts(app, refusal),
      code: 'STORE_REFUSED',
      phase: 'delivering',
      leavesTraces: true,
      toldFalse: true,
    },
    {
      where: 'the share store answers 500',
      strike: (_wallet, app) => answerPuts(app, () => new Response(null, { status: 500 })),
      code: 'STORE_UNKNOWN',
      phase: 'delivering',
      keepsShare: true,
    },
    {
      where: 'Portal does not take the notice',
      strike: struck({ setBackupStatus: { fail: 'INTERNAL_ERROR' } }),
      code: 'CONFIRM_FAILED',
      phase: 'confirming',
      keepsShare: true,
    },
  ],
}

/** Has the share store answer each put without looking at it. */
export function answerPuts(app: Harness, answerOf: () => Response): void {
  app.setWeather(async (request, answer) => (request.method === 'PUT' ? answerOf() : answer()))
}

/** The requests arrive, their answers do not. */
async function loseAnswers(context: MethodWallet['context'], url: string): Promise<void> {
  await context.route(url, async (route) => {
    await route.fetch()
    await route.abort()
  })
}
