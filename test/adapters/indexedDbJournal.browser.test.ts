import { indexedDbJournal } from 'portal-backup-kit/adapters'
import {
  type BackupController,
  type BackupState,
  type Clock,
  createBackupController,
  digestOf,
  type JournalEntry,
  journalVersion,
} from 'portal-backup-kit/core'
import { createFakePortal, describeJournal, memoryShareStore } from 'portal-backup-kit/testing'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

describeJournal('indexedDbJournal', async () => indexedDbJournal(), { describe, it, expect })

const password = 'lantern orbit maple thirty'
const startOver = { status: 'interrupted', remedy: 'start-over' }
const resume = { status: 'interrupted', remedy: 'resume' }

describe('what lies in IndexedDB', () => {
  it('holds no ciphertext in the clear, and a key that cannot be exported', async () => {
    const { entry, name, walletId } = await leftAt('made')
    const { entry: facts, wrapped } = await rowOf(name, walletId)
    const { cipherText, ...rest } = entry
    expect(facts).toEqual(rest)
    expect(new TextDecoder().decode(wrapped.data)).not.toContain(cipherText)
    await expect(crypto.subtle.exportKey('raw', wrapped.key)).rejects.toMatchObject({
      name: 'InvalidAccessError',
    })
  })

  it('has had room for a key before the SDK is asked for anything', async () => {
    const { name, walletId } = await leftAt('started')
    expect((await rowOf(name, walletId)).wrapped.key).toBeInstanceOf(CryptoKey)
  })

  it('has another key after every write', async () => {
    const { entry, journal, name, walletId } = await leftAt('made')
    const { wrapped: first } = await rowOf(name, walletId)
    await journal.write(walletId, { ...entry, step: 'stored' })
    const { wrapped: second } = await rowOf(name, walletId)
    const decrypt = crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: second.iv },
      first.key,
      second.data,
    )
    await expect(decrypt).rejects.toMatchObject({ name: 'OperationError' })
  })

  it('goes with the entry, key and ciphertext, once a run is saved', async () => {
    const world = await leftAt('made')
    const page = world.openPage()
    await page.rest('interrupted')
    expect(await page.controller.resume()).toMatchObject({ status: 'saved' })
    expect(await rowsIn(world.name)).toEqual([])
  })

  it('lies in the database of its name alone', async () => {
    const { entry, journal, walletId } = await leftAt('made')
    const other = indexedDbJournal({ name: freshName() })
    expect(await other.read(walletId)).toBe(null)
    await other.write(walletId, { ...entry, step: 'stored' })
    await other.clear(walletId)
    expect(await journal.read(walletId)).toEqual(entry)
  })

  it('keeps two wallets with runs to finish apart', async () => {
    const first = await leftAt('made')
    const second = await leftAt('stored', first.name)
    const [one, other] = [first.openPage(), second.openPage()]
    await one.rest('interrupted')
    expect(await one.controller.resume()).toMatchObject({ status: 'saved' })
    expect(await rowsIn(first.name)).toHaveLength(1)
    expect(await other.rest('interrupted')).toMatchObject(resume)
    expect(await other.controller.resume()).toMatchObject({ status: 'saved' })
    expect(first.portal.inspect().told).toHaveLength(1)
    expect(second.portal.inspect().told).toHaveLength(1)
  })
})

describe('an entry in IndexedDB that was altered', () => {
  const altered: [string, Record<string, unknown>][] = [
    ['run', { runId: crypto.randomUUID() }],
    ['method', { method: 'PASSKEY' }],
    ['beginning', { startedAt: 1 }],
    ['older backup', { newestBefore: '2030-01-01T00:00:00.000Z' }],
    ['version', { version: 1 }],
    ['field of a later day', { curve: 'P-256' }],
  ]
  it.each<[string, Record<string, unknown>]>([
    ...altered,
    ['wallet', { walletId: 'another' }],
    ['custody', { custody: 'portal' }],
    ['step', { step: 'stored' }],
    ['step, back to its beginning', { step: 'started' }],
    ['digest', { digest: `sha-256:${'A'.repeat(43)}` }],
    ['time of its put', { putAt: 1 }],
  ])('in its %s is started over', async (_field, change) => {
    const world = await leftAt('made')
    await alterRow(world.name, world.walletId, (row) => ({
      ...row,
      entry: { ...row.entry, ...change },
    }))
    await expectStartOver(world)
  })

  it.each(altered)('in its %s before it had a share is started over', async (_field, change) => {
    const world = await leftAt('started')
    await alterRow(world.name, world.walletId, (row) => ({
      ...row,
      entry: { ...row.entry, ...change },
    }))
    await expectStartOver(world)
  })

  it('in its custody before it had a share is not taken for one that Portal has ended', async () => {
    const world = await leftAt('started')
    await alterRow(world.name, world.walletId, (row) => ({
      ...row,
      entry: { ...row.entry, custody: 'portal' },
    }))
    expect(await world.journal.read(world.walletId)).toEqual({ method: 'PASSWORD' })
  })

  it.each([
    ['as it is', {}],
    ['and renamed', { walletId: 'second' }],
  ])('by a move to another wallet, %s, is started over there', async (_how, change) => {
    const { name, walletId } = await leftAt('made')
    const row = await rowOf(name, walletId)
    const other = openBrowser(name, 'second')
    await putRow(name, 'second', { ...row, entry: { ...row.entry, ...change } })
    await expectStartOver(other)
    expect(await rowsIn(name)).toHaveLength(1)
  })

  it('by the share of another run of the same wallet is started over', async () => {
    const world = await leftAt('made')
    const { wrapped } = await rowOf(world.name, world.walletId)
    await leave(world, 'made')
    await alterRow(world.name, world.walletId, (row) => ({ ...row, wrapped }))
    await expectStartOver(world)
  })
})

describe('a row in IndexedDB that is damaged', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'entry'],
    ['a number', 7],
    ['a list', []],
    ['empty', {}],
    ['without an entry', { wrapped: {} }],
    ['an entry that is null', { entry: null }],
    ['an entry that is a text', { entry: 'made' }],
  ])('because it is %s is started over', async (_what, row) => {
    const world = openBrowser()
    await world.journal.clear(world.walletId)
    await putRow(world.name, world.walletId, row)
    await expectStartOver(world)
  })

  it.each<[string, (wrapped: Wrapped) => unknown]>([
    ['nothing wrapped', () => undefined],
    ['nothing but braces wrapped', () => ({})],
    ['no key', ({ iv, data }) => ({ iv, data })],
    ['a key that is a text', (wrapped) => ({ ...wrapped, key: 'key' })],
    ['no vector', ({ key, data }) => ({ key, data })],
    ['half its bytes', (wrapped) => ({ ...wrapped, data: wrapped.data.slice(0, 8) })],
    ['no bytes', ({ key, iv }) => ({ key, iv })],
    ['a flipped bit', (wrapped) => ({ ...wrapped, data: flipped(wrapped.data) })],
  ])('because it has %s is started over', async (_what, damage) => {
    const world = await leftAt('made')
    await alterRow(world.name, world.walletId, (row) => ({ ...row, wrapped: damage(row.wrapped) }))
    await expectStartOver(world)
  })

  it.each<[string, () => Promise<CryptoKey>]>([
    ['another key', () => aesKey('AES-GCM', ['encrypt', 'decrypt'])],
    ['a key for another cipher', () => aesKey('AES-CBC', ['encrypt', 'decrypt'])],
    ['a key that may not decrypt', () => aesKey('AES-GCM', ['encrypt'])],
    [
      'a key that signs',
      () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ],
  ])('because it has %s is started over', async (_what, makeKey) => {
    const world = await leftAt('made')
    const key = await makeKey()
    await alterRow(world.name, world.walletId, (row) => ({
      ...row,
      wrapped: { ...row.wrapped, key },
    }))
    await expectStartOver(world)
  })
})

describe('an entry in IndexedDB of another version', () => {
  it.each(['made', 'stored'] as const)(
    'before this one, at "%s", is finished as the same run',
    async (step) => {
      const world = openBrowser()
      const entry = await leave(world, step)
      await putRow(world.name, world.walletId, await rowOfVersion1(entry))
      const page = world.openPage()
      expect(await page.rest('interrupted')).toMatchObject(resume)
      expect(await page.controller.resume()).toMatchObject({ status: 'saved' })
      expect(world.shares.history).toMatchObject([{ runId: entry.runId, digest: entry.digest }])
      expect(await rowsIn(world.name)).toEqual([])
    },
  )

  it('before this one is written anew as this one', async () => {
    const world = openBrowser()
    const entry = await leave(world, 'made')
    await putRow(world.name, world.walletId, await rowOfVersion1(entry))
    world.portal.setFaults({ storedClientBackupShare: { reject: { code: 999 } } })
    const page = world.openPage({ retry: { tries: 1 } })
    await page.rest('interrupted')
    expect(await page.controller.resume()).toMatchObject({ status: 'failed' })
    const row = await rowOf(world.name, world.walletId)
    expect(row.entry).toMatchObject({ version: journalVersion, runId: entry.runId, step: 'stored' })
    expect(await world.journal.read(world.walletId)).toMatchObject({
      cipherText: entry.cipherText,
    })
  })

  it('before this one, without a share, is started over', async () => {
    const world = await leftAt('started')
    await alterRow(world.name, world.walletId, ({ entry }) => ({
      entry: { ...entry, version: 1 },
    }))
    await expectStartOver(world)
  })

  it('before this one, moved under another run, is started over', async () => {
    const world = openBrowser()
    const row = await rowOfVersion1(await leave(world, 'made'))
    await putRow(world.name, world.walletId, { ...row, entry: { ...row.entry, runId: 'run-2' } })
    await expectStartOver(world)
  })

  it('after this one is started over, in the database of a newer build too', async () => {
    const world = openBrowser()
    await holdOpen(world.name, 7, (database) => database.createObjectStore('runs')).release()
    await putRow(world.name, world.walletId, { entry: { version: 3 }, sealed: 'by other means' })
    await expectStartOver(world)
    expect((await databaseNamed(world.name))?.version).toBe(7)
  })
})

describe('a database in IndexedDB', () => {
  it('is made by the first run and not by a page that only looks', async () => {
    const world = openBrowser()
    expect(await world.openPage().rest('idle')).toEqual({ status: 'idle' })
    expect(await databaseNamed(world.name)).toBeUndefined()
    expect(await world.backUp()).toMatchObject({ status: 'saved' })
    expect(await databaseNamed(world.name)).toBeDefined()
  })

  it('without its store gets one', async () => {
    const world = openBrowser()
    await holdOpen(world.name, 3, () => {}).release()
    expect(await world.backUp()).toMatchObject({ status: 'saved' })
    expect((await databaseNamed(world.name))?.version).toBe(4)
  })

  it('that is deleted in mid-run is made anew, and the run goes on', async () => {
    const world = openBrowser()
    const { controller } = world.openPage({
      shares: {
        ...world.shares,
        async put(share, options) {
          await deleted(world.name)
          await world.shares.put(share, options)
        },
      },
    })
    expect(await controller.start('PASSWORD', { password })).toMatchObject({ status: 'saved' })
    expect(await rowsIn(world.name)).toEqual([])
  })

  it('that is deleted between two pages leaves nothing to finish', async () => {
    const world = await leftAt('made')
    await deleted(world.name)
    expect(await world.openPage().rest('idle')).toEqual({ status: 'idle' })
    expect(await world.backUp()).toMatchObject({ status: 'saved' })
  })

  it.each<[string, (world: World) => Promise<{ release(): Promise<void> }>]>([
    [
      'deletion',
      async ({ name }) => {
        const held = holdOpen(name)
        await held.opened
        indexedDB.deleteDatabase(name)
        return held
      },
    ],
    [
      'upgrade',
      async ({ name }) => {
        const held = holdOpen(name, 1, () => {})
        await held.opened
        return held
      },
    ],
  ])(
    'whose %s another tab holds up stops a run before it begins, and only until then',
    async (_what, holdUp) => {
      const world = openBrowser()
      const connections = watchConnections()
      const { release } = await holdUp(world)
      const clock = hastyClock()
      const { controller } = world.openPage({ clock })
      const state = await controller.start('PASSWORD', { password })
      expect(state).toMatchObject({ status: 'failed', error: { code: 'JOURNAL_UNAVAILABLE' } })
      expect(Math.max(...clock.waits)).toBeGreaterThanOrEqual(5_000)
      expect(world.portal.calls.map(({ call }) => call)).not.toContain('backupWallet')
      clock.calmDown()
      await release()
      expect(await afterCollecting(controller, controller.retry())).toMatchObject({
        status: 'saved',
      })
      // What opened late has closed.
      for (const connection of connections) {
        expect(() => connection.transaction('runs')).toThrow(
          expect.objectContaining({ name: 'InvalidStateError' }),
        )
      }
    },
  )

  describe('that is full', () => {
    beforeEach(async () => {
      const bucket = await navigator.storageBuckets.open(crypto.randomUUID(), { quota: 300_000 })
      vi.stubGlobal('indexedDB', bucket.indexedDB)
    })
    afterEach(() => {
      vi.unstubAllGlobals()
    })

    it('stops a run before it begins, and keeps the entry of another wallet', async () => {
      const other = await leftAt('made')
      await fill(other.name)
      const world = openBrowser(other.name)
      expect(await world.backUp()).toMatchObject({
        status: 'failed',
        error: { code: 'JOURNAL_UNAVAILABLE', cause: { name: 'QuotaExceededError' } },
      })
      expect(world.portal.calls.map(({ call }) => call)).not.toContain('backupWallet')
      expect(await other.journal.read(other.walletId)).toEqual(other.entry)
    })

    it('lets a run be finished and forgotten', async () => {
      const world = await leftAt('made')
      await fill(world.name)
      const page = world.openPage()
      expect(await page.rest('interrupted')).toMatchObject(resume)
      expect(await page.controller.resume()).toMatchObject({ status: 'saved' })
      expect(await world.journal.read(world.walletId)).toBe(null)
    })
  })
})

type World = ReturnType<typeof openBrowser>
type Wrapped = { key: CryptoKey; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
type Row = { entry: Record<string, unknown>; wrapped: Wrapped }
type MadeEntry = Extract<JournalEntry, { step: 'made' }>

function freshName(): string {
  return `portal-backup-kit-${crypto.randomUUID()}`
}

/** One wallet in this browser, on a Portal and a server of its own. */
function openBrowser(name = freshName(), walletId: string = crypto.randomUUID()) {
  const portal = createFakePortal({ walletId, custody: 'self', iterations: 1 })
  const shares = memoryShareStore()
  const journal = indexedDbJournal({ name })
  const openPage = (options: Partial<Parameters<typeof createBackupController>[0]> = {}) => {
    const controller = createBackupController({ client: portal, shares, journal, ...options })
    return { controller, rest: (status: BackupState['status']) => reaches(controller, status) }
  }
  return {
    name,
    walletId,
    portal,
    shares,
    journal,
    openPage,
    backUp: () => openPage().controller.start('PASSWORD', { password }),
  }
}

/** A browser whose last page died with its entry at this step. */
async function leftAt(step: JournalEntry['step'], name?: string) {
  const world = openBrowser(name)
  return { ...world, entry: await leave(world, step) }
}

/** Leaves what a page that died at this step leaves. */
async function leave(world: World, step: JournalEntry['step']): Promise<MadeEntry> {
  const { cipherText } = await world.portal.backupWallet({ method: 'PASSWORD', password })
  const base = {
    version: journalVersion,
    runId: crypto.randomUUID(),
    walletId: world.walletId,
    method: 'PASSWORD',
    custody: 'self',
    startedAt: Date.now(),
    newestBefore: null,
  } as const
  const digest = await digestOf(cipherText)
  const made = { ...base, step: 'made', digest, cipherText, putAt: Date.now() } as const
  if (step === 'stored') await world.shares.put(made, { signal: AbortSignal.timeout(5_000) })
  await world.journal.write(
    world.walletId,
    step === 'started' ? { ...base, step } : { ...made, step },
  )
  return made
}

/** The next page offers to start over; what was there can be given up, and a new backup is made. */
async function expectStartOver(world: World): Promise<void> {
  const { controller, rest } = world.openPage()
  expect(await rest('interrupted')).toMatchObject(startOver)
  expect(await controller.discard()).toEqual({ status: 'idle' })
  expect(await controller.start('PASSWORD', { password })).toMatchObject({ status: 'saved' })
}

/** Resolves with the state once the controller has come to it. */
function reaches(
  controller: BackupController,
  status: BackupState['status'],
): Promise<BackupState> {
  return new Promise((resolve) => {
    const look = () => {
      if (controller.getState().status === status) resolve(controller.getState())
    }
    controller.subscribe(look)
    look()
  })
}

async function afterCollecting(
  controller: BackupController,
  action: Promise<BackupState>,
): Promise<BackupState> {
  const state = await action
  return state.status === 'collecting' ? controller.submit(password) : state
}

/** Waits a hundredth of what it is asked for, until it calms down; remembers what that was. */
function hastyClock(): Clock & { waits: number[]; calmDown(): void } {
  let pace = 100
  const waits: number[] = []
  return {
    waits,
    calmDown() {
      pace = 1
    },
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        waits.push(ms)
        const timer = setTimeout(resolve, ms / pace)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          reject(signal.reason)
        })
      }),
  }
}

/** As the version before this one wrote it: bound to the id of its run and to nothing else. */
async function rowOfVersion1({ cipherText, ...facts }: MadeEntry) {
  const key = await aesKey('AES-GCM', ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(facts.runId)
  const plain = new TextEncoder().encode(cipherText)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  return { entry: { ...facts, version: 1 }, wrapped: { key, iv, data } }
}

function aesKey(name: string, usages: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name, length: 256 }, false, usages)
}

function flipped(data: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(data.slice(0))
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.buffer
}

function rowOf(name: string, walletId: string): Promise<Row> {
  return inRuns(name, 'readonly', (runs) => runs.get(walletId))
}

function rowsIn(name: string): Promise<unknown[]> {
  return inRuns(name, 'readonly', (runs) => runs.getAll())
}

function putRow(name: string, walletId: string, row: unknown): Promise<unknown> {
  return inRuns(name, 'readwrite', (runs) => runs.put(row, walletId))
}

async function alterRow(
  name: string,
  walletId: string,
  alter: (row: Row) => unknown,
): Promise<void> {
  await putRow(name, walletId, alter(await rowOf(name, walletId)))
}

async function inRuns<T>(
  name: string,
  mode: IDBTransactionMode,
  ask: (runs: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const { opened, release } = holdOpen(name)
  try {
    const transaction = (await opened).transaction('runs', mode)
    const request = ask(transaction.objectStore('runs'))
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    return request.result
  } finally {
    await release()
  }
}

/** A connection of another tab, whose page does not let go of it when it is asked to. */
function holdOpen(name: string, version?: number, upgrade?: (database: IDBDatabase) => unknown) {
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => upgrade?.(opening.result)
  const opened = answerOf(opening)
  return {
    opened,
    async release() {
      const database = await opened
      database.close()
    },
  }
}

/** Every connection that this page opens from now on, as soon as it is open. */
function watchConnections(): ReadonlySet<IDBDatabase> {
  const connections = new Set<IDBDatabase>()
  const open = indexedDB.open.bind(indexedDB)
  const spy = vi.spyOn(indexedDB, 'open')
  onTestFinished(() => spy.mockRestore())
  spy.mockImplementation((name, version) => {
    const request = open(name, version)
    request.addEventListener('success', () => connections.add(request.result))
    return request
  })
  return connections
}

/** Fails where a connection is open that does not give way. */
function deleted(name: string): Promise<unknown> {
  const deletion = indexedDB.deleteDatabase(name)
  return new Promise((resolve, reject) => {
    deletion.onblocked = () => reject(new Error(`A connection to ${name} is still open.`))
    answerOf(deletion).then(resolve, reject)
  })
}

async function databaseNamed(name: string): Promise<IDBDatabaseInfo | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === name)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Writes until there is no more room, not even for a few bytes. */
async function fill(name: string): Promise<void> {
  for (let size = 65_536; size >= 16; size /= 2) {
    const filler = crypto.getRandomValues(new Uint8Array(size))
    while ((await putRow(name, crypto.randomUUID(), filler).catch(() => 'full')) !== 'full');
  }
}

declare global {
  interface Navigator {
    /** The Storage Buckets API, which TypeScript does not know yet. */
    readonly storageBuckets: {
      open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>
    }
  }
}
