import { indexedDbJournal } from 'portal-backup-kit/adapters'
import type { JournalEntry } from 'portal-backup-kit/core'
import { describeJournal } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

describeJournal('indexedDbJournal', async () => indexedDbJournal(), { describe, it, expect })

const cipherText = 'a-ciphertext-that-must-not-lie-around'

const made: JournalEntry = {
  version: 1,
  runId: 'run-1',
  walletId: 'wallet-wrapped',
  method: 'PASSWORD',
  custody: 'self',
  startedAt: 1,
  newestBefore: null,
  step: 'made',
  digest: 'sha-256:x',
  cipherText,
  putAt: 2,
}

describe('what lies in IndexedDB', () => {
  it('holds no ciphertext in the clear, and a key that cannot be exported', async () => {
    await indexedDbJournal().write(made.walletId, made)
    const stored = await rowOf(made.walletId)
    expect(JSON.stringify(stored)).not.toContain(cipherText)
    const { key, data } = stored.wrapped
    expect(new TextDecoder().decode(data)).not.toContain(cipherText)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toMatchObject({
      name: 'InvalidAccessError',
    })
    expect(await indexedDbJournal().read(made.walletId)).toEqual(made)
  })

  it('is gone with the entry', async () => {
    await indexedDbJournal().write(made.walletId, made)
    await indexedDbJournal().clear(made.walletId)
    expect(await rowOf(made.walletId)).toBeUndefined()
  })

  it('is handed on without its ciphertext where it cannot be unwrapped', async () => {
    await indexedDbJournal().write('wallet-moved', { ...made, walletId: 'wallet-moved' })
    const stored = await rowOf('wallet-moved')
    await inRuns('readwrite', (runs) =>
      runs.put({ ...stored, entry: { ...stored.entry, runId: 'run-2' } }, 'wallet-moved'),
    )
    expect(await indexedDbJournal().read('wallet-moved')).not.toHaveProperty('cipherText')
  })
})

function rowOf(walletId: string) {
  return inRuns('readonly', (runs) => runs.get(walletId))
}

function inRuns<T>(
  mode: IDBTransactionMode,
  ask: (runs: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('portal-backup-kit')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('runs', mode)
      const request = ask(transaction.objectStore('runs'))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(request.result)
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}
