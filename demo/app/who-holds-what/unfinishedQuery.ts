import { queryOptions } from '@tanstack/react-query'
import { indexedDbJournal } from 'portal-backup-kit/adapters'
import { parseJournal } from 'portal-backup-kit/core'

const journal = indexedDbJournal()

const words = {
  started: 'Begun',
  made: 'Made, not known to be stored',
  stored: 'Stored, Portal not told yet',
}

/** What this browser remembers of a run that is not finished, in words. */
export function unfinishedQuery(walletId: string) {
  return queryOptions({
    queryKey: ['unfinished', walletId],
    async queryFn() {
      const reading = parseJournal(await journal.read(walletId), walletId)
      if (reading.kind === 'empty') return 'None'
      return reading.kind === 'entry' ? words[reading.entry.step] : 'Unreadable'
    },
  })
}
