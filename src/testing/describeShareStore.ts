import { digestOf } from '../core/digest.js'
import type { ClientBackupShare, ShareStore } from '../core/ports.js'
import type { BackupMethod } from '../core/state.js'
import { outcomeOf, type TestGlobals } from './testGlobals.js'

/**
 * Checks that a {@link ShareStore} keeps every promise that the engine relies on.
 * @param name What to call the store in the titles.
 * @param make Gives a store to each test, a new one or always the same: every test works under
 * wallet ids of its own.
 * @param test The functions of your test runner.
 */
export function describeShareStore(
  name: string,
  make: () => ShareStore | Promise<ShareStore>,
  test: TestGlobals,
): void {
  const context: Context = {
    expect: test.expect,
    promise: (title, check) => test.it(title, async () => check(await make())),
  }
  test.describe(`${name} as a ShareStore`, () => {
    test.describe('what it keeps', () => promiseKeeping(context))
    test.describe('which share is the newest', () => promiseOrder(context))
    test.describe('a caller that stops listening', () => promiseAbort(context))
  })
}

interface Context {
  readonly expect: TestGlobals['expect']
  readonly promise: (title: string, check: (store: ShareStore) => Promise<void>) => void
}

function promiseKeeping({ promise, expect }: Context): void {
  promise('has nothing for a wallet that stored nothing', async (store) => {
    const share = await newShare()
    expect(await store.has(share, listening())).toBe(false)
    expect(await store.get(share, listening())).toBe(null)
  })

  promise('has a share, and gives it back, once put has resolved', async (store) => {
    const share = await newShare()
    await store.put(share, listening())
    expect(await store.has(share, listening())).toBe(true)
    expect(await store.get(share, listening())).toEqual({ cipherText: share.cipherText })
  })

  promise('gives back every character of a ciphertext', async (store) => {
    const share = await newShare({ cipherText: ' {"k":"é\u0065\u0301 한 🐢 \\n"}\n+/=%20 ' })
    await store.put(share, listening())
    expect(await store.get(share, listening())).toEqual({ cipherText: share.cipherText })
    expect(await store.has(share, listening())).toBe(true)
  })

  promise('takes a share of 100 000 characters', async (store) => {
    const share = await newShare({ cipherText: 'x'.repeat(100_000) })
    await store.put(share, listening())
    expect(await store.has(share, listening())).toBe(true)
  })

  promise('does not take another share of the wallet for this one', async (store) => {
    const stored = await newShare()
    const other = await newShare({ walletId: stored.walletId })
    await store.put(stored, listening())
    expect(await store.has(other, listening())).toBe(false)
  })

  promise('keeps wallets apart', async (store) => {
    const share = await newShare()
    await store.put(share, listening())
    const elsewhere = { ...share, walletId: crypto.randomUUID() }
    expect(await store.has(elsewhere, listening())).toBe(false)
    expect(await store.get(elsewhere, listening())).toBe(null)
  })

  promise('keeps methods apart', async (store) => {
    const byPassword = await newShare()
    const byPasskey = await newShare({ walletId: byPassword.walletId, method: 'PASSKEY' })
    await store.put(byPassword, listening())
    expect(await store.get(byPasskey, listening())).toBe(null)
    await store.put(byPasskey, listening())
    expect(await store.has(byPassword, listening())).toBe(true)
    expect(await store.has(byPasskey, listening())).toBe(true)
    expect(await store.get(byPassword, listening())).toEqual({ cipherText: byPassword.cipherText })
  })
}

function promiseOrder({ promise, expect }: Context): void {
  promise('is the one that was put last', async (store) => {
    const { older, newer } = await putTwo(store)
    expect(await store.has(newer, listening())).toBe(true)
    expect(await store.has(older, listening())).toBe(false)
    expect(await store.get(newer, listening())).toEqual({ cipherText: newer.cipherText })
  })

  promise('stays the same when its run is put again', async (store) => {
    const share = await newShare()
    await store.put(share, listening())
    await store.put(share, listening())
    expect(await store.has(share, listening())).toBe(true)
    expect(await store.get(share, listening())).toEqual({ cipherText: share.cipherText })
  })

  promise('stays the same when an older run is put again', async (store) => {
    const { older, newer } = await putTwo(store)
    await outcomeOf(store.put(older, listening()))
    expect(await store.has(newer, listening())).toBe(true)
    expect(await store.get(newer, listening())).toEqual({ cipherText: newer.cipherText })
  })

  promise('stays the same when two tries of one run arrive together', async (store) => {
    const share = await newShare()
    await Promise.all([store.put(share, listening()), store.put(share, listening())])
    expect(await store.has(share, listening())).toBe(true)
  })
}

function promiseAbort({ promise, expect }: Context): void {
  promise('is told so, whatever it asked for', async (store) => {
    const share = await newShare()
    const stopped = { signal: AbortSignal.abort() }
    expect(await outcomeOf(store.put(share, stopped))).toBe('rejected')
    expect(await outcomeOf(store.has(share, stopped))).toBe('rejected')
    expect(await outcomeOf(store.get(share, stopped))).toBe('rejected')
  })
}

async function putTwo(store: ShareStore) {
  const older = await newShare()
  const newer = await newShare({ walletId: older.walletId })
  await store.put(older, listening())
  await store.put(newer, listening())
  return { older, newer }
}

async function newShare(
  wanted: { walletId?: string; method?: BackupMethod; cipherText?: string } = {},
): Promise<ClientBackupShare> {
  const {
    walletId = crypto.randomUUID(),
    method = 'PASSWORD',
    cipherText = `share ${crypto.randomUUID()}`,
  } = wanted
  const digest = await digestOf(cipherText)
  return { walletId, method, cipherText, digest, runId: crypto.randomUUID() }
}

function listening(): { signal: AbortSignal } {
  return { signal: new AbortController().signal }
}
