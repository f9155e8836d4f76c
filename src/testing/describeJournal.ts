import { type JournalEntry, journalVersion } from '../core/journal.js'
import type { BackupJournal } from '../core/ports.js'
import type { TestGlobals } from './testGlobals.js'

/**
 * Checks that a {@link BackupJournal} keeps every promise that the engine relies on.
 * @param name What to call the journal in the titles.
 * @param make Opens the journal as a page does. Each call opens the same storage, as the next page
 * would: every test works under wallet ids of its own.
 * @param test The functions of your test runner.
 */
export function describeJournal(
  name: string,
  make: () => BackupJournal | Promise<BackupJournal>,
  test: TestGlobals,
): void {
  const { expect } = test
  const promise = (title: string, check: (journal: BackupJournal) => Promise<void>) =>
    test.it(title, async () => check(await make()))

  test.describe(`${name} as a BackupJournal`, () => {
    promise('has nothing for a wallet without an unfinished run', async (journal) => {
      expect((await journal.read(crypto.randomUUID())) ?? null).toBe(null)
    })

    for (const step of ['started', 'made', 'stored'] as const) {
      promise(`gives back what was written at "${step}"`, async (journal) => {
        const entry = entryAt(step)
        await journal.write(entry.walletId, entry)
        expect(await journal.read(entry.walletId)).toEqual(entry)
      })
    }

    promise('keeps an entry for the next page', async (journal) => {
      const entry = entryAt('made')
      await journal.write(entry.walletId, entry)
      const nextPage = await make()
      expect(await nextPage.read(entry.walletId)).toEqual(entry)
    })

    promise('keeps the entry that was written last', async (journal) => {
      const started = entryAt('started')
      const { walletId } = started
      await journal.write(walletId, started)
      const made = entryAt('made', walletId)
      await journal.write(walletId, made)
      expect(await journal.read(walletId)).toEqual(made)
      await journal.write(walletId, started)
      expect(await journal.read(walletId)).toEqual(started)
    })

    promise('keeps wallets apart', async (journal) => {
      const [one, other] = [entryAt('made'), entryAt('stored')]
      await journal.write(one.walletId, one)
      await journal.write(other.walletId, other)
      await journal.clear(one.walletId)
      expect((await journal.read(one.walletId)) ?? null).toBe(null)
      expect(await journal.read(other.walletId)).toEqual(other)
    })

    promise('takes wallet ids that look alike for different wallets', async (journal) => {
      const id = crypto.randomUUID()
      const ids = [`${id}-a`, `${id}-A`, `${id}-a `, `${id}-a/1`, `${id}-a:1`, `${id}-%61`]
      const entries = ids.map((walletId) => entryAt('made', walletId))
      for (const entry of entries) await journal.write(entry.walletId, entry)
      for (const entry of entries) expect(await journal.read(entry.walletId)).toEqual(entry)
    })

    promise('forgets an entry once it is cleared, on the next page too', async (journal) => {
      const entry = entryAt('made')
      await journal.write(entry.walletId, entry)
      await journal.clear(entry.walletId)
      expect((await journal.read(entry.walletId)) ?? null).toBe(null)
      const nextPage = await make()
      expect((await nextPage.read(entry.walletId)) ?? null).toBe(null)
    })

    promise('takes the next run of a wallet once the last one is cleared', async (journal) => {
      const last = entryAt('stored')
      await journal.write(last.walletId, last)
      await journal.clear(last.walletId)
      const next = entryAt('started', last.walletId)
      await journal.write(last.walletId, next)
      expect(await journal.read(last.walletId)).toEqual(next)
    })

    promise('has nothing to say against clearing what is not there', async (journal) => {
      await journal.clear(crypto.randomUUID())
    })

    promise('keeps a copy, which nobody changes from outside', async (journal) => {
      const entry = entryAt('made')
      await journal.write(entry.walletId, entry)
      Object.assign((await journal.read(entry.walletId)) as object, { step: 'stored' })
      expect(await journal.read(entry.walletId)).toEqual(entry)
    })

    promise('keeps every character of a ciphertext of 100 000 characters', async (journal) => {
      const entry = { ...entryAt('made'), cipherText: `\ufeff${'é한🐢 \n'.repeat(20_000)}` }
      await journal.write(entry.walletId, entry)
      expect(await journal.read(entry.walletId)).toEqual(entry)
    })
  })
}

function entryAt(step: JournalEntry['step'], walletId: string = crypto.randomUUID()): JournalEntry {
  const base = {
    version: journalVersion,
    runId: crypto.randomUUID(),
    walletId,
    method: 'PASSWORD',
    custody: 'self',
    startedAt: 1_893_456_000_000,
    newestBefore: null,
  } as const
  if (step === 'started') return { ...base, step }
  return {
    ...base,
    step,
    digest: `sha-256:${'A'.repeat(43)}`,
    cipherText: `share ${crypto.randomUUID()}`,
    putAt: 1_893_456_001_000,
  }
}
