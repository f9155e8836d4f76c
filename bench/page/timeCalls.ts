import { passwordPolicy } from 'portal-backup-kit/strength'
import { pause } from '../fakes/benchPortal.ts'

/** What single calls cost here, in milliseconds: the browser's own, and the strength check. */
export async function timeCalls(rounds: number): Promise<Record<string, number[]>> {
  const database = await open()
  const policy = passwordPolicy()
  await policy.check('loads the dictionaries')
  const calls = {
    'a check by passwordPolicy()': () => policy.check('lantern orbit maple thirty gravel'),
    'a Web Lock': requestLock,
    'opening a database': async () => (await open()).close(),
    'an IndexedDB read': () => inStore(database, 'readonly', 'relaxed', (store) => store.get(0)),
    'an IndexedDB write, strict': () => write(database, 'strict'),
    'an IndexedDB write, relaxed': () => write(database, 'relaxed'),
  }
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      await pause(20)
      const began = performance.now()
      await call()
      times[name] = [...(times[name] ?? []), performance.now() - began]
    }
  }
  database.close()
  return times
}

function requestLock(): Promise<void> {
  return new Promise((resolve, reject) => {
    const name = crypto.randomUUID()
    navigator.locks.request(name, { ifAvailable: true }, () => resolve()).catch(reject)
  })
}

function write(database: IDBDatabase, durability: IDBTransactionDurability): Promise<void> {
  const entry = { step: 'started', runId: crypto.randomUUID(), startedAt: Date.now() }
  return inStore(database, 'readwrite', durability, (store) => store.put(entry, 0))
}

function inStore(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  durability: IDBTransactionDurability,
  request: (store: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('entries', mode, { durability })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    request(transaction.objectStore('entries'))
  })
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('entries')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
