import type { BackupJournal, JournalEntry } from '../core/index.js'

/** Where the journal is kept. */
export interface IndexedDbJournalOptions {
  /** The name of the database. Change it only where two kits share an origin. @default 'portal-backup-kit' */
  readonly name?: string
}

/**
 * What lies in the database for one wallet. Every version keeps this shape, so that an older build
 * that meets a newer entry still finds an entry.
 */
interface StoredEntry {
  readonly entry: Omit<JournalEntry, 'cipherText' | 'version'> & { readonly version: number }
  /** The ciphertext, empty before there is one. In version 1 nothing was wrapped before. */
  readonly wrapped: {
    readonly key: CryptoKey
    readonly iv: Uint8Array<ArrayBuffer>
    readonly data: ArrayBuffer
  }
}

const storeName = 'runs'

/**
 * Keeps the journal in IndexedDB, one entry a wallet. The ciphertext of an unfinished run is wrapped
 * with AES-GCM under a fresh key that cannot be exported and lies beside it, bound to every other
 * field of the entry; all of it goes when the entry is cleared. Where the browser cannot keep such a
 * key, the first entry fails already, with nothing at stake.
 */
export function indexedDbJournal(options: IndexedDbJournalOptions = {}): BackupJournal {
  const { name = 'portal-backup-kit' } = options
  return {
    async read(walletId) {
      // Opening would make it; a page that is frozen while it does (back/forward cache) keeps every
      // other page waiting. A run makes it under the wallet's lock, for which a frozen page gives way.
      if ((await indexedDB.databases?.())?.every((known) => known.name !== name)) return null
      const stored = await inStore<StoredEntry | undefined>(name, 'readonly', (store) =>
        store.get(walletId),
      )
      return stored === undefined ? null : unwrap(stored)
    },
    async write(walletId, entry) {
      const stored = await wrap(entry)
      await inStore(name, 'readwrite', (store) => store.put(stored, walletId))
    },
    async clear(walletId) {
      await inStore(name, 'readwrite', (store) => store.delete(walletId))
    },
  }
}

async function wrap(journalEntry: JournalEntry): Promise<StoredEntry> {
  const { cipherText, ...entry } = { cipherText: '', ...journalEntry }
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(cipherText)
  const data = await crypto.subtle.encrypt(gcm(iv, entry), key, plain)
  return { entry, wrapped: { key, iv, data } }
}

/** Of an entry that does not unwrap only the method is handed on: the engine reads it as damaged. */
async function unwrap(stored: StoredEntry): Promise<unknown> {
  try {
    const { entry, wrapped } = stored
    if (entry.version === 1 && entry.step === 'started') return entry
    const { key, iv, data } = wrapped
    const plain = await crypto.subtle.decrypt(gcm(iv, entry), key, data)
    if (entry.step === 'started') return entry
    return { ...entry, cipherText: new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain) }
  } catch {
    return { method: stored?.entry?.method }
  }
}

/**
 * Binds what is wrapped to all that lies beside it, so that an entry of which anything was altered
 * does not unwrap. Version 1 bound the run's id alone.
 */
function gcm(iv: Uint8Array<ArrayBuffer>, entry: StoredEntry['entry']): AesGcmParams {
  const bound = entry.version === 1 ? entry.runId : JSON.stringify(Object.entries(entry).sort())
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) }
}

/** One request in one transaction; resolves only once the transaction is durable. */
async function inStore<T>(
  name: string,
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open(name)
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' })
      const answer = request(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(answer.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('The transaction ended.'))
    })
  } finally {
    database.close()
  }
}

/**
 * Opens the database in whatever version it is: a newer build may have been here. A request that has
 * to wait for another tab is left waiting; the engine limits how long it looks on.
 */
function open(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => {
      const database = request.result
      // Another tab must be able to upgrade or delete the database.
      database.onversionchange = () => database.close()
      if (database.objectStoreNames.contains(storeName)) return resolve(database)
      database.close()
      resolve(open(name, database.version + 1))
    }
    request.onerror = () => reject(request.error)
  })
}
