import { inspect } from 'node:util'
import {
  type BackupControllerOptions,
  type BackupEvent,
  type BackupMethod,
  backupErrorCodes,
  backupMethods,
  createRecoveryController,
  lengthPolicy,
  type PortalClient,
  ShareRefused,
} from 'portal-backup-kit/core'
import type { FakePortalFaults, JournalFaults, ShareStoreFaults } from 'portal-backup-kit/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { eventFields } from './support/eventFields.js'
import { goodPassword, openWorld, outcome } from './support/openWorld.js'

/** The fields that could hold any text, or anything that is no plain value. */
type OpenFields<Event> = Event extends unknown
  ? { [Field in keyof Event]: OpenPart<Event[Field]> extends never ? never : Field }[keyof Event]
  : never
type OpenPart<Value> = Value extends string
  ? Record<never, never> extends Record<Value, true>
    ? Value
    : never
  : Value extends number | boolean | null
    ? never
    : Value

describe('the type of an event', () => {
  it('has no room for a text but the id of a run', () => {
    expectTypeOf<OpenFields<BackupEvent>>().toEqualTypeOf<'runId'>()
  })

  it('would show that it has', () => {
    expectTypeOf<OpenFields<{ a: string; b: 'word' | 1 }>>().toEqualTypeOf<'a'>()
    expectTypeOf<OpenFields<{ a: `word ${string}`; b: null }>>().toEqualTypeOf<'a'>()
    expectTypeOf<OpenFields<{ a: 'word' | { text: 'word' }; b: true }>>().toEqualTypeOf<'a'>()
    expectTypeOf<OpenFields<{ a: unknown; b: 'word' }>>().toEqualTypeOf<'a'>()
  })
})

const password = 'markword lantern orbit 4711'
const cipherMark = 'MARKCIPHER0815'

/** An error that quotes all that it was near to. */
function leaky<Failure extends Error>(failure: Failure): Failure {
  const secrets = `${password} ${cipherMark}`
  return Object.assign(failure, {
    message: secrets,
    name: secrets,
    code: password,
    id: cipherMark,
    response: { data: secrets },
    cause: new Error(secrets),
  })
}

/** Ciphertexts that can be found again wherever they turn up. */
function marked(client: PortalClient): PortalClient {
  return {
    ...client,
    async backupWallet(request) {
      const { cipherText, confirmStored } = await client.backupWallet(request)
      return { cipherText: cipherMark + cipherText, ...(confirmStored && { confirmStored }) }
    },
    recoverWallet: (request) =>
      client.recoverWallet({
        ...request,
        cipherText: request.cipherText.replace(cipherMark, ''),
      }),
  }
}

interface Scene {
  readonly custody?: 'portal' | 'self'
  readonly method?: BackupMethod
  readonly faults?: FakePortalFaults & ShareStoreFaults & JournalFaults
  readonly options?: Partial<BackupControllerOptions>
}

/**
 * Plays a story: a person starts, follows what is offered, reloads, gives up, and recovers.
 * @returns All events, and all texts that must not be in them.
 */
async function play({ custody = 'self', method = 'PASSWORD', faults = {}, options }: Scene) {
  const world = openWorld({ custody })
  const { clock, journal, portal, shares } = world
  portal.setFaults(faults)
  shares.setFaults(faults)
  journal.setFaults(faults)
  const events: BackupEvent[] = []
  const onEvent = (event: BackupEvent) => void events.push(event)
  const client = marked(portal)

  for (let reloads = 0; reloads < 2; reloads += 1) {
    const page = world.openPage({ client, onEvent, ...options })
    const { controller } = page
    void controller.start(method, { password })
    for (let steps = 0; steps < 4; steps += 1) {
      await clock.advance(100_000)
      const state = controller.getState()
      if (state.status === 'failed') void controller.retry()
      if (state.status === 'collecting') void controller.submit(password)
      if (state.status === 'interrupted') void controller.resume()
      if (state.status === 'working') controller.stopWatching()
    }
    await clock.advance(10 * 60_000)
    void controller.discard()
    await clock.advance(100_000)
    controller.reset()
    void controller.start('PASSWORD')
    await clock.advance(100_000)
    controller.back()
    page.die()
  }
  const recovery = createRecoveryController({ client, shares, clock, onEvent })
  for (const typed of [`${password}?`, password]) {
    void recovery.start(method, { password: typed })
    await clock.advance(200_000)
    if (recovery.getState().status === 'collecting') recovery.back()
    recovery.stopWatching()
  }
  const made = shares.history.flatMap(({ cipherText, digest }) => [cipherText, digest])
  return { events, secrets: [password, password.split(' ')[0] ?? '', cipherMark, ...made] }
}

const always = { reject: leaky(new Error()) }
const once = { ...always, times: 1 }
const refusal = { reject: leaky(new ShareRefused()), times: 1 }
const calls = [
  ...['ready', 'getWallet', 'backupWallet', 'confirmStored', 'storedClientBackupShare'],
  ...['recoverWallet', 'put', 'has', 'get', 'read', 'write', 'clear'],
]

const scenes: readonly Scene[] = [
  ...(['portal', 'self'] as const).flatMap((custody) =>
    backupMethods.map((method) => ({ custody, method })),
  ),
  ...calls.flatMap((call) =>
    [always, once, { hang: true } as const, { drop: leaky(new Error()), times: 1 }].map(
      (fault) => ({ faults: { [call]: fault } }),
    ),
  ),
  ...calls.map((call) => ({ custody: 'portal', faults: { [call]: once } }) as const),
  ...(['PASSKEY', 'GDRIVE'] as const).map((method) => ({
    method,
    faults: { backupWallet: once, recoverWallet: always },
  })),
  { faults: { put: refusal } },
  { faults: { put: always, has: always } },
  { faults: { put: { reject: leaky(new ShareRefused()) }, storedClientBackupShare: always } },
  { faults: { put: { hang: true }, has: { hang: true } } },
  { faults: { backupWallet: { slow: 300_000 } } },
  {
    options: {
      passwordPolicy: {
        kind: 'password',
        async check(candidate) {
          const verdict = await lengthPolicy().check('')
          const rejection = { code: candidate, params: { text: candidate } }
          return Object.assign(verdict, { rejections: [rejection] })
        },
      },
    },
  },
  { options: { passwordPolicy: { kind: 'password', check: () => Promise.reject(always.reject) } } },
]

/** How a text may be written so that it is still the text. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const forms = (['base64', 'base64url', 'hex'] as const).map((form) => bytes.toString(form))
  // The last characters of a base64 text depend on what follows it.
  return [
    text,
    encodeURIComponent(text),
    ...forms.map((form) => form.replace(/=*$/, '').slice(0, -2)),
  ]
}

const words: ReadonlySet<unknown> = new Set([
  ...Object.keys(eventFields),
  ...backupErrorCodes,
  ...backupMethods,
  ...['portal', 'self', 'resume', 'start-over'],
  ...['reading', 'generating', 'encrypting', 'storing', 'delivering', 'confirming'],
  ...['put', 'confirm', 'readWallet', 'started', 'made', 'stored', 'clear'],
  ...['CUSTOM', 'CHECK_UNAVAILABLE', 'TOO_SHORT'],
])

const runId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return words.has(value) || runId.test(value)
  return value === null || typeof value === 'boolean' || Number.isFinite(value)
}

describe('what is told', () => {
  it('is never a secret, whatever goes wrong and whatever it quotes', async () => {
    const types = new Set<string>()
    for (const scene of scenes) {
      const { events, secrets } = await play(scene)
      const told = inspect(events, { depth: Number.POSITIVE_INFINITY, showHidden: true })
      const text = `${told} ${JSON.stringify(events)}`
      expect(secrets.flatMap(formsOf).filter((secret) => text.includes(secret))).toEqual([])
      expect(events.flatMap((event) => Object.values(event)).filter((it) => !isPlain(it))).toEqual(
        [],
      )
      for (const event of events) {
        types.add(event.type)
        expect(Object.keys(event).sort()).toEqual(
          ['type', ...Object.keys(eventFields[event.type])].sort(),
        )
      }
    }
    // What was never told was never looked at.
    expect(Object.keys(eventFields).filter((type) => !types.has(type))).toEqual([])
  })

  it('would be found out if it were one', async () => {
    const { secrets } = await play({})
    for (const form of secrets.flatMap(formsOf)) expect(isPlain(form)).toBe(false)
  })
})

describe('a funnel', () => {
  const typesOf = (events: readonly BackupEvent[]) => events.map(({ type }) => type)

  it('sees each step of a run once', async () => {
    const { backUp, events } = openWorld().openPage()
    await backUp()
    expect(typesOf(events).filter((type) => type !== 'phaseEntered')).toEqual([
      'methodChosen',
      'runStarted',
      'shareMade',
      'shareStored',
      'portalTold',
      'runSaved',
    ])
  })

  it('sees a choice that never became a run, and why', async () => {
    const { controller, events, settle } = openWorld().openPage()
    await settle(controller.start('ICLOUD'))
    controller.reset()
    await settle(controller.start('PASSWORD'))
    await settle(controller.submit('short'))
    controller.back()
    controller.back()
    expect(events).toEqual([
      { type: 'methodChosen', method: 'ICLOUD' },
      { type: 'flowFailed', method: 'ICLOUD', code: 'METHOD_UNAVAILABLE', runId: null },
      { type: 'methodChosen', method: 'PASSWORD' },
      { type: 'passwordRejected', reason: 'TOO_SHORT' },
      { type: 'wentBack' },
    ])
  })

  it('sees a wallet that cannot be read', async () => {
    const { openPage, portal } = openWorld()
    portal.setFaults({ getWallet: always })
    const { events, opened, settle, controller } = openPage()
    await opened()
    await settle(controller.start('PASSWORD'))
    expect(events).toEqual([{ type: 'flowFailed', method: null, code: 'NETWORK', runId: null }])
  })

  it('sees that a run of an earlier page was found and finished', async () => {
    const { openPage, shares } = openWorld()
    shares.setFaults({ put: always, has: always })
    const first = openPage()
    expect(outcome(await first.backUp())).toBe('STORE_UNKNOWN')
    first.die()
    shares.setFaults({})
    const second = openPage()
    await second.settle(second.controller.resume())
    const runIds = [...first.events, ...second.events].flatMap((event) =>
      'runId' in event ? event.runId : [],
    )
    expect(new Set(runIds).size).toBe(1)
    const found = typesOf(second.events).filter((type) => type !== 'phaseEntered')
    expect(found).toEqual([
      'interruptedFound',
      'runResumed',
      'shareStored',
      'portalTold',
      'runSaved',
    ])
  })
})

describe.each<[string, (event: BackupEvent) => void]>([
  [
    'throws',
    () => {
      throw new Error('The sink is down.')
    },
  ],
  ['rejects', () => Promise.reject(new Error('The sink is down.'))],
  ['never answers', () => new Promise(() => {})],
])('a listener that %s', (_what, onEvent) => {
  it('costs nobody a backup or a recovery', async () => {
    const world = openWorld()
    const { backUp } = world.openPage({ onEvent })
    expect(outcome(await backUp())).toBe('saved')
    const { clock, portal: client, shares } = world
    const recovery = createRecoveryController({ client, shares, clock, onEvent })
    const state = await clock.runUntil(recovery.start('PASSWORD', { password: goodPassword }))
    expect(state.status).toBe('recovered')
  })
})
