import { digestOf } from '../core/digest.js'
import type { BackupMethod } from '../core/state.js'
import type { NewShare, ServerShareStore, ShareOwner } from '../server/ServerShareStore.js'
import type { TestGlobals } from './testGlobals.js'

/**
 * Checks that a {@link ServerShareStore} of your own keeps every promise that the server relies on.
 * @param name What to call the store in the titles.
 * @param make Gives a store to each test, a new one or always the same: every test works under ids
 * of its own. `dispose` is called after the test.
 * @param test The functions of your test runner.
 */
export function describeServerShareStore(
  name: string,
  make: () => Promise<{ store: ServerShareStore; dispose?(): Promise<void> }>,
  test: TestGlobals,
): void {
  const context: Context = {
    expect: test.expect,
    promise: (title, check) =>
      test.it(title, async () => {
        const { store, dispose } = await make()
        try {
          await check(store)
        } finally {
          await dispose?.()
        }
      }),
  }
  test.describe(`${name} as a ServerShareStore`, () => {
    test.describe('client backup shares', () => {
      promiseKeeping(context)
      promiseOrder(context)
      promiseIdempotency(context)
    })
    test.describe('custodian backup shares', () => promiseCustody(context))
  })
}

interface Context {
  readonly expect: TestGlobals['expect']
  readonly promise: (title: string, check: (store: ServerShareStore) => Promise<void>) => void
}

function promiseKeeping({ promise, expect }: Context): void {
  promise('has nothing for an owner that stored nothing', async (store) => {
    expect(await store.newestShare(newOwner(), 'PASSWORD')).toBe(null)
  })

  promise('gives a share back to the last character', async (store) => {
    const cipherText = ` \n{"é":"日本 🔐\\u0000"}'";--${'x'.repeat(100_000)}\t `
    const share = await newShare({ cipherText })
    const before = Date.now()
    expect(await store.putShare(share)).toBe('stored')
    const stored = await store.newestShare(share.owner, share.method)
    expect(stored?.cipherText).toBe(cipherText)
    expect(stored?.digest).toBe(share.digest)
    expect(stored?.method).toBe(share.method)
    // Clocks of two machines differ a little.
    expect(Math.abs(Number(stored?.storedAt) - before) < 600_000).toBe(true)
  })

  promise('keeps the methods of an owner apart', async (store) => {
    const owner = newOwner()
    for (const method of ['PASSKEY', 'PASSWORD', 'GDRIVE', 'ICLOUD'] as const) {
      await store.putShare(await newShare({ owner, method, cipherText: `by ${method}` }))
    }
    expect(await newestText(store, owner, 'PASSKEY')).toBe('by PASSKEY')
    expect(await newestText(store, owner, 'PASSWORD')).toBe('by PASSWORD')
    expect(await newestText(store, owner, 'GDRIVE')).toBe('by GDRIVE')
    expect(await newestText(store, owner, 'ICLOUD')).toBe('by ICLOUD')
  })

  promise('keeps owners apart, a user and a client of the same id too', async (store) => {
    const user = newOwner()
    const client = { kind: 'client', id: user.id } as const
    await store.putShare(await newShare({ owner: user, cipherText: 'of the user' }))
    expect(await store.newestShare(client, 'PASSWORD')).toBe(null)
    expect(await store.newestShare({ ...user, id: `${user.id}%` }, 'PASSWORD')).toBe(null)
    await store.putShare(await newShare({ owner: client, cipherText: 'of the client' }))
    expect(await newestText(store, user, 'PASSWORD')).toBe('of the user')
    expect(await newestText(store, client, 'PASSWORD')).toBe('of the client')
  })
}

function promiseOrder({ promise, expect }: Context): void {
  promise('answers with the run that arrived last', async (store) => {
    const owner = newOwner()
    for (const cipherText of ['first', 'second', 'third']) {
      expect(await store.putShare(await newShare({ owner, cipherText }))).toBe('stored')
      expect(await newestText(store, owner, 'PASSWORD')).toBe(cipherText)
    }
  })

  promise('leaves the newest in place when an older run is repeated', async (store) => {
    const owner = newOwner()
    const older = await newShare({ owner, cipherText: 'older' })
    await store.putShare(older)
    await store.putShare(await newShare({ owner, cipherText: 'newer' }))
    expect(await store.putShare(older)).toBe('repeated')
    expect(await newestText(store, owner, 'PASSWORD')).toBe('newer')
  })

  promise('takes the same ciphertext from a new run for a new share', async (store) => {
    const owner = newOwner()
    const first = await newShare({ owner, cipherText: 'again' })
    await store.putShare(first)
    await store.putShare(await newShare({ owner, cipherText: 'between' }))
    expect(await store.putShare({ ...first, idempotencyKey: newId() })).toBe('stored')
    expect(await newestText(store, owner, 'PASSWORD')).toBe('again')
  })

  promise('settles on one newest when runs arrive together', async (store) => {
    const owner = newOwner()
    const texts = Array.from({ length: 10 }, (_, index) => `run ${index}`)
    const shares = await Promise.all(texts.map((cipherText) => newShare({ owner, cipherText })))
    const outcomes = await Promise.all(shares.map((share) => store.putShare(share)))
    expect(new Set(outcomes)).toEqual(new Set(['stored']))
    const newest = await newestText(store, owner, 'PASSWORD')
    expect(texts.includes(newest ?? '')).toBe(true)
    for (const share of shares) expect(await store.putShare(share)).toBe('repeated')
    expect(await newestText(store, owner, 'PASSWORD')).toBe(newest)
  })
}

function promiseIdempotency({ promise, expect }: Context): void {
  promise('stores one run once, however many of its tries arrive together', async (store) => {
    const share = await newShare({ cipherText: 'once' })
    const tries = Array.from({ length: 20 }, () => store.putShare(share))
    const outcomes = (await Promise.all(tries)).sort()
    expect(outcomes).toEqual([...Array(19).fill('repeated'), 'stored'])
  })

  promise('refuses a key that comes back with another ciphertext', async (store) => {
    const share = await newShare({ cipherText: 'mine' })
    await store.putShare(share)
    const other = await newShare({ owner: share.owner, cipherText: 'other' })
    const reused = { ...other, idempotencyKey: share.idempotencyKey }
    expect(await store.putShare(reused)).toBe('key-reused')
    expect(await newestText(store, share.owner, 'PASSWORD')).toBe('mine')
  })

  promise('refuses a key that comes back with another method', async (store) => {
    const share = await newShare({ cipherText: 'mine' })
    await store.putShare(share)
    expect(await store.putShare({ ...share, method: 'PASSKEY' })).toBe('key-reused')
    expect(await store.newestShare(share.owner, 'PASSKEY')).toBe(null)
  })

  promise('lets one of two shares win a key that they send together', async (store) => {
    const owner = newOwner()
    const idempotencyKey = newId()
    const shares = await Promise.all(
      ['left', 'right'].map((cipherText) => newShare({ owner, cipherText, idempotencyKey })),
    )
    const outcomes = await Promise.all(shares.map((share) => store.putShare(share)))
    expect([...outcomes].sort()).toEqual(['key-reused', 'stored'])
    const winner = shares[outcomes.indexOf('stored')]
    expect(await newestText(store, owner, 'PASSWORD')).toBe(winner?.cipherText)
  })

  promise('lets two owners use the same key', async (store) => {
    const first = await newShare({ cipherText: 'first' })
    const second = { ...first, owner: newOwner() }
    expect(await store.putShare(first)).toBe('stored')
    expect(await store.putShare(second)).toBe('stored')
  })
}

function promiseCustody({ promise, expect }: Context): void {
  const delivery = { backupMethod: null, backupSharePairId: null }

  promise('has none for a client that has none', async (store) => {
    expect(await store.custodianShares(newId())).toEqual([])
  })

  promise('keeps all of a client, in order and to the last character', async (store) => {
    const clientId = newId()
    const shares = ['{"curve":"SECP256K1"}', ' {"curve":"ED25519"}\n', '"日本"']
    for (const share of shares) await store.addCustodianShare({ ...delivery, clientId, share })
    expect(await store.custodianShares(clientId)).toEqual(shares)
  })

  promise('keeps clients apart', async (store) => {
    const clientId = newId()
    await store.addCustodianShare({ ...delivery, clientId, share: 'a' })
    expect(await store.custodianShares(`${clientId}x`)).toEqual([])
  })

  promise('keeps a delivery once that arrives many times together', async (store) => {
    const clientId = newId()
    const named = { clientId, share: 'a', backupMethod: 'GDRIVE', backupSharePairId: newId() }
    await Promise.all(Array.from({ length: 20 }, () => store.addCustodianShare(named)))
    expect(await store.custodianShares(clientId)).toEqual(['a'])
  })

  promise('keeps the same share once where no pair is named', async (store) => {
    const clientId = newId()
    await store.addCustodianShare({ ...delivery, clientId, share: 'a' })
    await store.addCustodianShare({ ...delivery, clientId, share: 'b' })
    await store.addCustodianShare({ ...delivery, clientId, share: 'a', backupMethod: 'GDRIVE' })
    expect(await store.custodianShares(clientId)).toEqual(['a', 'b'])
  })

  promise('loses no share where a pair comes with another one', async (store) => {
    const named = { ...delivery, clientId: newId(), backupSharePairId: newId() }
    await store.addCustodianShare({ ...named, share: 'a' })
    await store.addCustodianShare({ ...named, share: 'b' })
    await store.addCustodianShare({ ...named, share: 'a', backupSharePairId: newId() })
    expect(await store.custodianShares(named.clientId)).toEqual(['a', 'b', 'a'])
  })
}

const newId = () => crypto.randomUUID()

const newOwner = (): ShareOwner => ({ kind: 'user', id: newId() })

async function newShare(
  known: Partial<NewShare> & { readonly cipherText: string },
): Promise<NewShare> {
  return {
    owner: newOwner(),
    method: 'PASSWORD',
    digest: await digestOf(known.cipherText),
    idempotencyKey: newId(),
    ...known,
  }
}

async function newestText(
  store: ServerShareStore,
  owner: ShareOwner,
  method: BackupMethod,
): Promise<string | undefined> {
  return (await store.newestShare(owner, method))?.cipherText
}
