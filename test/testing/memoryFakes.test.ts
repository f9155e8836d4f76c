import {
  type ClientBackupShare,
  isShareRefused,
  journalVersion,
  ShareRefused,
} from 'portal-backup-kit/core'
import {
  type LockRegistry,
  manualClock,
  memoryJournal,
  memoryLock,
  memoryShareStore,
} from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

const share: ClientBackupShare = {
  walletId: 'wallet-1',
  method: 'PASSWORD',
  digest: 'sha-256:bSKYhMEmi7CrMtjaMV0P5S-RRyKL2DCje8n7KKlUlA0',
  cipherText: 'opaque',
  runId: 'run-1',
}
const listening = () => ({ signal: new AbortController().signal })

describe('memoryShareStore()', () => {
  it('keeps every share with its time, one for each run', async () => {
    const store = memoryShareStore({ clock: manualClock(5_000) })
    await store.put(share, listening())
    await store.put(share, listening())
    expect(store.history).toEqual([{ ...share, storedAt: 5_000 }])
  })

  it('refuses a share that is not what its digest says', async () => {
    const store = memoryShareStore()
    const put = store.put({ ...share, cipherText: 'tampered' }, listening())
    await expect(put).rejects.toSatisfy(isShareRefused)
    expect(store.history).toEqual([])
  })

  it('refuses a run id that comes back with another share', async () => {
    const store = memoryShareStore()
    await store.put(share, listening())
    const put = store.put({ ...share, walletId: 'wallet-2' }, listening())
    await expect(put).rejects.toSatisfy(isShareRefused)
    expect(store.history).toHaveLength(1)
  })

  it('can refuse, fail, and lose the answer to what it stored', async () => {
    const reset = new TypeError('Failed to fetch')
    const store = memoryShareStore({ faults: { put: { reject: new ShareRefused() } } })
    await expect(store.put(share, listening())).rejects.toSatisfy(isShareRefused)
    expect(store.history).toHaveLength(0)
    store.setFaults({ put: { reject: reset } })
    await expect(store.put(share, listening())).rejects.toBe(reset)
    expect(store.history).toHaveLength(0)
    store.setFaults({ put: { drop: reset } })
    await expect(store.put(share, listening())).rejects.toBe(reset)
    expect(store.history).toHaveLength(1)
  })

  it('may store after its caller has stopped listening', async () => {
    const clock = manualClock()
    const store = memoryShareStore({ clock, faults: { put: { slow: 1_000 } } })
    const patience = new AbortController()
    const put = store.put(share, patience)
    patience.abort()
    await expect(put).rejects.toHaveProperty('name', 'AbortError')
    await clock.advance(1_000)
    expect(store.history).toHaveLength(1)
  })

  it('logs each call without the ciphertext', async () => {
    const store = memoryShareStore()
    await store.put(share, listening())
    await store.has(share, listening())
    await store.get(share, listening())
    expect(store.calls.map(({ call }) => call)).toEqual(['put', 'has', 'get'])
    expect(JSON.stringify(store.calls)).not.toContain(share.cipherText)
  })
})

describe('memoryJournal()', () => {
  const entry = {
    version: journalVersion,
    runId: 'run-1',
    walletId: 'wallet-1',
    method: 'PASSWORD',
    custody: 'self',
    startedAt: 0,
    newestBefore: null,
    step: 'started',
  } as const

  it('shows what it keeps without a call', async () => {
    const journal = memoryJournal()
    await journal.write('wallet-1', entry)
    expect(journal.peek('wallet-1')).toEqual(entry)
    expect(journal.calls).toEqual([{ call: 'write', walletId: 'wallet-1', step: 'started' }])
  })

  it('may hold what an older build or a damaged disk left there', async () => {
    const journal = memoryJournal()
    journal.plant('wallet-1', { version: 0 })
    expect(await journal.read('wallet-1')).toEqual({ version: 0 })
  })

  it('keeps nothing of a write that fails', async () => {
    const full = new DOMException('Quota exceeded', 'QuotaExceededError')
    const journal = memoryJournal({ faults: { write: { reject: full, nth: 1 } } })
    await expect(journal.write('wallet-1', entry)).rejects.toBe(full)
    expect(journal.peek('wallet-1')).toBeUndefined()
    await journal.write('wallet-1', entry)
    expect(journal.peek('wallet-1')).toEqual(entry)
  })
})

describe('memoryLock()', () => {
  it('frees all that a tab held when the tab dies, and nothing of the others', async () => {
    const browser: LockRegistry = new Map()
    const [tab, otherTab] = [memoryLock(browser), memoryLock(browser)]
    const release = await tab.tryAcquire('wallet-1')
    await otherTab.tryAcquire('wallet-2')
    expect([tab.held, otherTab.held]).toEqual([['wallet-1'], ['wallet-2']])
    tab.die()
    expect(await otherTab.tryAcquire('wallet-1')).toBeTypeOf('function')
    expect(await memoryLock(browser).tryAcquire('wallet-2')).toBeNull()
    release?.()
    expect(otherTab.held).toEqual(['wallet-2', 'wallet-1'])
  })

  it('is one tab in a browser of its own unless told otherwise', async () => {
    await memoryLock().tryAcquire('wallet-1')
    expect(await memoryLock().tryAcquire('wallet-1')).toBeTypeOf('function')
  })
})
