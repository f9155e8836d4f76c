import type { BackupJournal, JournalEntry } from '../core/index.js'

/** Where the journal is kept. */
export interface IndexedDbJournalOptions {
  /** The name of the database. Change it only where two kits share an origin. @default 'portal-backup-kit' */
  readonly name?: string
}

/** What lies in the database for one wallet. The ciphertext is wrapped; nothing else in it is a secret. */
interface StoredEntry {
  readonly entry: Omit<JournalEntry, 'cipherText'>
  readonly wrapped?: {
    readonly key: CryptoKey
    readonly iv: Uint8Array<ArrayBuffer>
    readonly data: ArrayBuffer
  }
}

const storeName = 'runs'
const databaseVersion = 1

/**
 * Keeps the journal in IndexedDB. The ciphertext of an unfinished run is wrapped with AES-GCM under
 * a fresh key that cannot be exported and lies beside it; both go when the entry is cleared, so
 * nothing of a share can be read from a copy of the browser's files that was taken later.
 */
export function indexedDbJournal(options: IndexedDbJournalOptions = {}): BackupJournal {
  const { name = 'portal-backup-kit' } = options
  return {
    async read(walletId) {
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
  if (journalEntry.step === 'started') return { entry: journalEntry }
  const { cipherText, ...entry } = journalEntry
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(cipherText)
  const data = await crypto.subtle.encrypt(gcm(iv, entry), key, plain)
  return { entry, wrapped: { key, iv, data } }
}

/** An entry that does not unwrap is handed on without its ciphertext: the engine reads it as damaged. */
async function unwrap({ entry, wrapped }: StoredEntry): Promise<unknown> {
  if (wrapped === undefined) return entry
  try {
    const { key, iv, data } = wrapped
    const plain = await crypto.subtle.decrypt(gcm(iv, entry), key, data)
    return { ...entry, cipherText: new TextDecoder().decode(plain) }
  } catch {
    return entry
  }
}

/** Binds the wrapped share to its run, so that it cannot be moved under another entry. */
function gcm(iv: Uint8Array<ArrayBuffer>, { runId }: StoredEntry['entry']): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(runId) }
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
      transaction.onerror = () => reject(transaction.error ?? new Error('The transaction failed.'))
    })
  } finally {
    database.close()
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, databaseVersion)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => {
      const database = request.result
      // A newer version of the kit in another tab must be able to upgrade.
      database.onversionchange = () => database.close()
      resolve(database)
    }
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('Another tab holds an older journal open.'))
  })
}
