import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { httpShareStore, portalClient } from 'portal-backup-kit/adapters'
import {
  BackupError,
  type BackupErrorCode,
  type BackupMethod,
  type BackupPhase,
  type BackupState,
  backupErrorCodes,
  createBackupController,
  createRecoveryController,
  type PortalClient,
  type RecoveryState,
} from 'portal-backup-kit/core'
import type { ServerProblemCode } from 'portal-backup-kit/server'
import { memoryJournal, memoryLock } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignCauses, ownCauses } from '../../scripts/errorDocs.mjs'
import { foreignErrors, saidBy } from './support/foreignErrors.js'
import { goodPassword } from './support/openWorld.js'
import { startShareServer } from './support/shareServer.js'
import { type StandInDeeds, standInPortal } from './support/standInPortal.js'

const never = () => new Promise<never>(() => {})
const retry = { tries: 2, timeoutMs: 1_000, baseMs: 1 }

let server: Awaited<ReturnType<typeof startShareServer>>
beforeAll(async () => {
  server = await startShareServer()
})
afterAll(() => server.close())

/** What a person does, and the world in which they do it. */
interface Scene extends StandInDeeds {
  readonly method?: BackupMethod
  readonly password?: string
  /** What the share store answers to everything; without it there is no store. */
  readonly answer?: number | 'closed' | 'stored' | ServerProblemCode
  readonly journal?: ReturnType<typeof memoryJournal>
  readonly lock?: ReturnType<typeof memoryLock>
  readonly timeoutMs?: number
  readonly wrap?: (client: PortalClient) => PortalClient
}

function portsOf({ answer, lock, timeoutMs, wrap = (client) => client, ...deeds }: Scene) {
  return {
    client: wrap(portalClient(standInPortal(deeds), { ...(timeoutMs && { timeoutMs }) })),
    ...(answer && { shares: httpShareStore({ url: () => `${server.url}/${answer}` }) }),
    ...(lock && { lock }),
    retry,
  }
}

function inputOf({ method = 'PASSWORD', password = goodPassword }: Scene) {
  return [method, method === 'PASSWORD' ? { password } : undefined] as const
}

function backUp(scene: Scene): Promise<BackupState> {
  const { journal } = scene
  const controller = createBackupController({ ...portsOf(scene), ...(journal && { journal }) })
  return controller.start(...inputOf(scene))
}

function recover(scene: Scene): Promise<RecoveryState> {
  const controller = createRecoveryController(portsOf({ backedUp: true, ...scene }))
  return controller.start(...inputOf(scene))
}

interface Case {
  readonly phase: BackupPhase | null
  /** Every way in which the cause comes about. */
  readonly drives: readonly (() => Promise<BackupState | RecoveryState>)[]
}

const before = (...drives: Case['drives']): Case => ({ phase: null, drives })
const during = (phase: BackupPhase, ...drives: Case['drives']): Case => ({ phase, drives })

const self = { managed: false } as const
const rejecting = (error: object) => () => Promise.reject(error)
const putting = (...answers: NonNullable<Scene['answer']>[]) =>
  answers.map((answer) => () => backUp({ ...self, answer }))
const getting = (...answers: NonNullable<Scene['answer']>[]) =>
  answers.map((answer) => () => recover({ ...self, answer }))

/** Everything that the page of errors says of the kit itself, and how it comes about. */
const ownCases: Readonly<Partial<Record<BackupErrorCode, Readonly<Record<string, Case>>>>> = {
  CANCELLED: {
    'a `PortalClient` of your own says so': during('reading', () => {
      const backupWallet = rejecting(new BackupError('CANCELLED'))
      return backUp({ wrap: (client) => ({ ...client, backupWallet }) })
    }),
  },
  BUSY: {
    'another tab is at this wallet': during('reading', async () => {
      const registry = new Map<string, object>()
      await memoryLock(registry).tryAcquire('portal-backup-kit:client-1')
      return backUp({ lock: memoryLock(registry) })
    }),
    'an SDK call of this page has not answered yet': during('reading', async () => {
      const host = 'shared-host'
      void backUp({ host, backupWallet: never })
      await new Promise((resolve) => setTimeout(resolve))
      return backUp({ host })
    }),
  },
  WALLET_NOT_READY: {
    'the SDK reports that it cannot start': before(() =>
      backUp({ initializationError: 'The browser refuses storage to this frame' }),
    ),
    'the SDK does not become ready': before(() => backUp({ ready: false, timeoutMs: 20 })),
    'an SDK instance without `getClient`, and no such option': before(() => {
      const { backupWallet, storedClientBackupShare } = standInPortal()
      return backUp({ wrap: () => portalClient({ backupWallet, storedClientBackupShare }) })
    }),
  },
  WALLET_MISSING: {
    'the client has no wallet': before(() => backUp({ wallets: [] })),
  },
  WALLET_NOT_ON_DEVICE: {
    'this device holds no share of the wallet': before(() => backUp({ onDevice: false })),
  },
  METHOD_UNAVAILABLE: {
    'the SDK cannot run the method here': before(
      () => backUp({ method: 'ICLOUD' }),
      () => recover({ method: 'ICLOUD' }),
    ),
  },
  CUSTODY_MISMATCH: {
    'a self-managed environment, and no `shares`': before(
      () => backUp(self),
      () => recover(self),
    ),
    'a client record without `backupWithPortalEnabled`, and no `custody`': before(
      () => backUp({ managed: undefined }),
      () => recover({ managed: undefined }),
    ),
  },
  SESSION_EXPIRED: {
    'the share store answers 401 or 403': during('delivering', ...putting(401, 403)),
    'the SDK reports that it cannot start with its key or token': before(
      () => backUp({ initializationError: 'AUTH_FAILED: The API key is not valid' }),
      () => recover({ initializationError: '401 - Unauthorized: {}' }),
    ),
  },
  NETWORK: {
    'Portal’s record cannot be read': before(
      () => backUp({ getClient: rejecting(new Error('Portal says no')) }),
      () => recover({ getClient: rejecting(new Error('Portal says no')) }),
    ),
    'the share store answers 5xx, or not at all, to a recovery': before(
      ...getting(500, 502, 503, 504, 'closed'),
    ),
  },
  TIMEOUT: {
    'Portal’s record is not read in time': before(() =>
      backUp({ getClient: never, timeoutMs: 20 }),
    ),
  },
  RATE_LIMITED: {
    'the share store answers 429': during('delivering', ...putting(429)),
  },
  PASSWORD_REJECTED: {
    'the policy refuses the password that `start` was given': before(() =>
      backUp({ password: 'short' }),
    ),
  },
  STORE_REFUSED: {
    'the share store throws `ShareRefused`, as `httpShareStore` does for [a refusal of the backup server](server.md#which-answers-count)':
      during('delivering', ...putting('INVALID_SHARE', 'BODY_TOO_LARGE', 'IDEMPOTENCY_KEY_REUSED')),
  },
  STORE_UNKNOWN: {
    'the share store answers 408, 409, 423, 425 or 5xx, or not at all': during(
      'delivering',
      ...putting(408, 409, 423, 425, 500, 502, 503, 504, 'closed'),
    ),
    'the share store answers 200 and does not confirm the share': during(
      'delivering',
      ...putting(200, 204),
    ),
  },
  STORE_MISCONFIGURED: {
    'a put reaches a server that answers 3xx, 404, 405, 415, 501, or 400, 413 or 422 without a problem of the backup server':
      during('delivering', ...putting(302, 308, 404, 405, 415, 501, 400, 413, 422)),
    'a recovery reaches such a server': before(...getting(302, 404, 405, 422, 501)),
  },
  CONFIRM_FAILED: {
    'Portal does not take the notice': during('confirming', () =>
      backUp({
        ...self,
        answer: 'stored',
        storageCallback: rejecting(Object.assign(new Error('No'), { code: 999 })),
      }),
    ),
    'Portal’s record stays incomplete after a managed backup': during('confirming', () =>
      backUp({}),
    ),
  },
  JOURNAL_UNAVAILABLE: {
    'the first entry of a self-managed run cannot be written': during('reading', () => {
      const full = { reject: new DOMException('full', 'QuotaExceededError') }
      return backUp({
        ...self,
        answer: 'stored',
        journal: memoryJournal({ faults: { write: full } }),
      })
    }),
    'the journal cannot be read before a self-managed run': during('reading', () => {
      const blocked = { reject: new DOMException('blocked', 'UnknownError') }
      return backUp({
        ...self,
        answer: 'stored',
        journal: memoryJournal({ faults: { read: blocked } }),
      })
    }),
  },
  SHARE_MISSING: {
    'Portal has no complete backup': before(() => recover({ backedUp: false })),
    'the share store answers a recovery that it has no share': before(...getting('NOT_FOUND')),
  },
  RECOVER_FAILED: {
    'a recovery fails in a way that no other row names': before(() =>
      recover({ recoverWallet: rejecting(new Error('Something new')) }),
    ),
    'a recovery fails of what would be `GENERATE_FAILED` or `ENCRYPT_FAILED` in a backup': before(
      () => recover({ recoverWallet: rejecting({ code: 114 }) }),
      () => recover({ recoverWallet: rejecting({ code: 402 }) }),
    ),
  },
  UNEXPECTED: {
    'a backup fails in a way that no other row names': during('generating', () =>
      backUp({ backupWallet: rejecting(new Error('Something new')) }),
    ),
  },
}

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')

/** What the page says of a code, below its own heading. */
function sectionOf(code: BackupErrorCode): string {
  const [, section = ''] = page.split(`\n## ${code}\n`)
  return section.split('\n## ')[0] ?? ''
}

function expectFailure(
  state: BackupState | RecoveryState,
  code: BackupErrorCode,
  phase: BackupPhase | null,
): void {
  if (state.status !== 'failed') throw new Error(`It ended ${state.status}, not ${code}.`)
  const { error } = state
  expect([error.code, error.phase]).toEqual([code, phase])
  expect(sectionOf(code)).toContain(
    `\`retryable: ${error.retryable}\` · \`action: '${error.action}'\``,
  )
  expect(error.docsUrl).toMatch(new RegExp(`/docs/errors\\.md#${code.toLowerCase()}$`))
}

describe('the kit ends in', () => {
  const rows = Object.entries(ownCases).flatMap(([code, cases]) =>
    Object.entries(cases).map(([cause, { phase, drives }]) => ({
      code: code as BackupErrorCode,
      cause,
      phase,
      drives,
    })),
  )

  it.each(rows)('$code where $cause', async ({ code, phase, drives }) => {
    for (const drive of drives) expectFailure(await drive(), code, phase)
  })

  it('SESSION_EXPIRED and RATE_LIMITED also where a recovery asks the share store', async () => {
    expectFailure(await recover({ ...self, answer: 401 }), 'SESSION_EXPIRED', null)
    expectFailure(await recover({ ...self, answer: 403 }), 'SESSION_EXPIRED', null)
    expectFailure(await recover({ ...self, answer: 429 }), 'RATE_LIMITED', null)
  })

  it('each of its codes by some cause', () => {
    const reached = new Set([...rows, ...foreignErrors].map(({ code }) => code))
    expect(backupErrorCodes.filter((code) => !reached.has(code))).toEqual([])
  })
})

describe('an error from outside', () => {
  it.each(foreignErrors.map((foreign) => ({ ...foreign, said: saidBy(foreign.error) })))(
    'becomes $code: $method, $said',
    async ({ code, method, error }) => {
      expectFailure(await backUp({ method, backupWallet: rejecting(error) }), code, 'generating')
    },
  )

  it('means the same to a recovery, unless it is about making a backup', async () => {
    const aboutMaking = ['GENERATE_FAILED', 'ENCRYPT_FAILED', 'UNEXPECTED']
    for (const { code, method, error } of foreignErrors) {
      const state = await recover({ method, recoverWallet: rejecting(error) })
      if (code === 'DECRYPT_FAILED') {
        expect(state).toMatchObject({ status: 'collecting', wrongPassword: true })
      } else {
        expectFailure(state, aboutMaking.includes(code) ? 'RECOVER_FAILED' : code, null)
      }
    }
  })

  it('says that a backup did not open where no password is to blame', async () => {
    const recoverWallet = rejecting({ code: 407 })
    expectFailure(await recover({ method: 'PASSKEY', recoverWallet }), 'DECRYPT_FAILED', null)
  })

  it('is tried here for each number and code that the installed SDK has', () => {
    const source = readFileSync(
      new URL('../../node_modules/@portal-hq/web/src/mpc/errors/index.ts', import.meta.url),
      'utf8',
    )
    const known = [...source.matchAll(/^ {2}\w+ = '?(\w+)'?,$/gm)].map(([, value = '']) => value)
    const tried = new Set(foreignErrors.map(({ error }) => String(Reflect.get(error, 'code'))))
    expect(known.length).toBeGreaterThan(60)
    expect(known.filter((code) => !tried.has(code))).toEqual([])
  })
})

describe('the page of errors', () => {
  it('names exactly the causes that are tried here', () => {
    const tried = Object.entries(ownCases).map(([code, cases]) => [code, Object.keys(cases)])
    expect(ownCauses).toEqual(Object.fromEntries(tried))
  })

  it('names no word of an error that is not tried here', () => {
    const untried = foreignCauses.filter(({ code, prompt, word }) => {
      const says = new RegExp(`\\b(${word})\\b`)
      return !foreignErrors.some(
        ({ code: becomes, method, error }) =>
          becomes === code && (prompt ?? method) === method && says.test(saidBy(error)),
      )
    })
    expect(untried).toEqual([])
  })
})

describe('an error that nobody knows', () => {
  const secret = 'lantern-orbit-maple-thirty'
  const inside = Object.assign(new Error(secret), { name: secret, code: secret, id: secret })
  const hiding = (facts: object) =>
    Object.assign(new Error(secret, { cause: inside }), {
      body: secret,
      response: { data: { cipherText: secret } },
      toJSON: () => secret,
      toString: () => secret,
      ...facts,
    })

  it.each<[string, unknown, object | undefined]>([
    ['an error', hiding({}), { name: 'Error' }],
    [
      'an error with a status',
      hiding({ status: 418, code: 'TEAPOT' }),
      { name: 'Error', status: 418, code: 'TEAPOT' },
    ],
    ['an error with a secret for a name', inside, { name: 'unknown' }],
    ['a text', secret, { name: 'unknown' }],
    ['a list', [secret], { name: 'unknown' }],
    ['a function', () => secret, { name: 'unknown' }],
    ['nothing', undefined, undefined],
  ])('that is %s becomes UNEXPECTED and takes no secret along', async (_what, error, cause) => {
    const state = await backUp({ backupWallet: () => Promise.reject(error) })
    expectFailure(state, 'UNEXPECTED', 'generating')
    const everything = inspect(state, { depth: Number.POSITIVE_INFINITY, showHidden: true })
    expect(everything + JSON.stringify(state)).not.toContain(secret)
    expect(state.status === 'failed' && state.error.cause).toEqual(cause)
  })
})
