import type { BackupJournal, PortalClient, RunLock, ShareStore } from 'portal-backup-kit/core'
import {
  createFakePortal,
  describeJournal,
  describePortalClient,
  describeRunLock,
  describeShareStore,
  type LockRegistry,
  memoryJournal,
  memoryLock,
  memoryShareStore,
  type TestGlobals,
} from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

const test = { describe, it, expect }
const browserStorage = memoryJournal()
const browserLocks: LockRegistry = new Map()

describePortalClient('createFakePortal()', createFakePortal, test)
describePortalClient(
  'createFakePortal() that waits to be told',
  (wanted) => createFakePortal({ ...wanted, completesManagedRuns: false }),
  test,
)
describeShareStore('memoryShareStore()', memoryShareStore, test)
describeJournal('memoryJournal()', () => browserStorage, test)
describeRunLock('memoryLock()', () => memoryLock(browserLocks), test)

describe('a contract suite finds', () => {
  it('a store that answers before the share is kept', async () => {
    const failures = await failuresOf<ShareStore>(describeShareStore, () => {
      const store = memoryShareStore({ faults: { put: { slow: 50 } } })
      return {
        has: store.has,
        get: store.get,
        async put(share, options) {
          store.put(share, options).catch(() => {})
        },
      }
    })
    expect(failures).toContain('has a share, and gives it back, once put has resolved')
  })

  it('a store that says yes to any share of the wallet', async () => {
    const failures = await failuresOf<ShareStore>(describeShareStore, () => {
      const store = memoryShareStore()
      return {
        ...store,
        has: async (key, options) => (await store.get(key, options)) !== null,
      }
    })
    expect(failures).toEqual([
      'does not take another share of the wallet for this one',
      'is the one that was put last',
    ])
  })

  it('a store in which a late try of an old run comes before a newer one', async () => {
    const failures = await failuresOf<ShareStore>(describeShareStore, () => {
      const store = memoryShareStore()
      return {
        ...store,
        put: (share, options) => store.put({ ...share, runId: crypto.randomUUID() }, options),
      }
    })
    expect(failures).toEqual(['stays the same when an older run is put again'])
  })

  it('a store that has one share for all methods', async () => {
    const failures = await failuresOf<ShareStore>(describeShareStore, () => {
      const store = memoryShareStore()
      const method = 'PASSWORD'
      return {
        put: (share, options) => store.put({ ...share, method }, options),
        has: (key, options) => store.has({ ...key, method }, options),
        get: (key, options) => store.get({ ...key, method }, options),
      }
    })
    expect(failures).toEqual(['keeps methods apart'])
  })

  it('a store that cuts long ciphertexts', async () => {
    const failures = await failuresOf<ShareStore>(describeShareStore, () => {
      const store = memoryShareStore()
      return {
        ...store,
        async put(share, options) {
          if (share.cipherText.length < 65_536) await store.put(share, options)
        },
      }
    })
    expect(failures).toEqual(['takes a share of 100 000 characters'])
  })

  it('a journal that forgets with its page', async () => {
    const failures = await failuresOf<BackupJournal>(describeJournal, () => memoryJournal())
    expect(failures).toEqual(['keeps an entry for the next page'])
  })

  it('a journal that keeps the first entry and not the last', async () => {
    const failures = await failuresOf<BackupJournal>(describeJournal, () => ({
      ...browserStorage,
      async write(walletId, entry) {
        if (browserStorage.peek(walletId) === undefined) await browserStorage.write(walletId, entry)
      },
    }))
    expect(failures).toEqual(['keeps the entry that was written last'])
  })

  it('a journal that makes file names of wallet ids', async () => {
    const fileOf = (walletId: string) => walletId.toLowerCase().trim()
    const failures = await failuresOf<BackupJournal>(describeJournal, () => ({
      read: (walletId) => browserStorage.read(fileOf(walletId)),
      write: (walletId, entry) => browserStorage.write(fileOf(walletId), entry),
      clear: (walletId) => browserStorage.clear(fileOf(walletId)),
    }))
    expect(failures).toEqual(['takes wallet ids that look alike for different wallets'])
  })

  it('a journal that hands its own entry out', async () => {
    const entries = new Map<string, unknown>()
    const failures = await failuresOf<BackupJournal>(describeJournal, () => ({
      read: async (walletId) => entries.get(walletId),
      write: async (walletId, entry) => void entries.set(walletId, { ...entry }),
      clear: async (walletId) => void entries.delete(walletId),
    }))
    expect(failures).toEqual(['keeps a copy, which nobody changes from outside'])
  })

  it('a lock that knows nothing of other tabs', async () => {
    const failures = await failuresOf<RunLock>(describeRunLock, () => memoryLock())
    expect(failures).toEqual([
      'turns another tab away while the first one is in',
      'lets one in of two that come at the same time',
      'is not freed by the one who had it before',
    ])
  })

  it('a lock that frees what somebody else holds', async () => {
    const names = new Set<string>()
    const failures = await failuresOf<RunLock>(describeRunLock, () => ({
      async tryAcquire(name) {
        if (names.has(name)) return null
        names.add(name)
        return () => void names.delete(name)
      },
    }))
    expect(failures).toEqual(['is not freed by the one who had it before'])
  })

  it('a client that confirms runs nobody stored', async () => {
    const failures = await failuresOf<PortalClient>(describePortalClient, () => {
      const portal = createFakePortal({ custody: 'self' })
      return {
        ...portal,
        async backupWallet(request) {
          const result = await portal.backupWallet(request)
          await result.confirmStored?.()
          return result
        },
      }
    })
    expect(failures).toContain('is needed: until then no share pair is complete')
  })

  it('a client that hands two runs the first answer', async () => {
    const failures = await failuresOf<PortalClient>(describePortalClient, (wanted) => {
      const portal = createFakePortal(wanted)
      let underway: ReturnType<PortalClient['backupWallet']> | null = null
      return {
        ...portal,
        backupWallet(request) {
          underway ??= portal.backupWallet(request).finally(() => {
            underway = null
          })
          return underway
        },
      }
    })
    expect(failures).toEqual(['are never given the same answer'])
  })

  it('a client that tidies passwords up', async () => {
    const failures = await failuresOf<PortalClient>(describePortalClient, (wanted) => {
      const portal = createFakePortal(wanted)
      const tidy = <Request extends { password?: string }>(request: Request) =>
        request.password === undefined ? request : { ...request, password: request.password.trim() }
      return {
        ...portal,
        backupWallet: (request) => portal.backupWallet(tidy(request)),
        recoverWallet: (request) => portal.recoverWallet(tidy(request)),
      }
    })
    expect(new Set(failures)).toEqual(new Set(['takes a password as it is, spaces and all']))
  })

  it('a client that keeps the reason of a failure to itself', async () => {
    const failures = await failuresOf<PortalClient>(describePortalClient, (wanted) => {
      const portal = createFakePortal(wanted)
      const failed = () => Promise.reject(new Error('It failed.'))
      return {
        ...portal,
        backupWallet: (request) => portal.backupWallet(request).catch(failed),
        recoverWallet: (request) => portal.recoverWallet(request).catch(failed),
      }
    })
    expect(new Set(failures)).toEqual(
      new Set([
        'makes no backup by PASSWORD without a password, and says so',
        'does not recover with another password, and then does with the right one',
      ]),
    )
  })

  it('a client whose confirmStored speaks of the newest run', async () => {
    const failures = await failuresOf<PortalClient>(describePortalClient, (wanted) => {
      const portal = createFakePortal(wanted)
      return {
        ...portal,
        async backupWallet(request) {
          const { cipherText } = await portal.backupWallet(request)
          const confirmStored = () => portal.storedClientBackupShare(true, request.method)
          return { cipherText, confirmStored }
        },
      }
    })
    expect(failures).toEqual(['by confirmStored completes no share pair of another run'])
  })
})

/** Runs a suite where its failures are wanted. */
async function failuresOf<Port>(
  suite: (name: string, make: (wanted?: object) => Port, test: TestGlobals) => void,
  make: (wanted?: object) => Port,
): Promise<string[]> {
  const cases: { title: string; body(): Promise<void> }[] = []
  suite('a broken one', make, {
    describe: (_name, body) => body(),
    it: (title, body) => void cases.push({ title, body }),
    expect,
  })
  const failures: string[] = []
  for (const { title, body } of cases) await body().catch(() => failures.push(title))
  return failures
}
