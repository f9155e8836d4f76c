import { backupMethodField } from '../core/wire/bodyFields.js'
import type { ServerSettings } from './options.js'
import { HttpProblem } from './problems.js'
import type { ShareOwner, StoredShare } from './ServerShareStore.js'

/**
 * The newest share of the owner by the method that the query names. Where the query names a digest
 * too, only exactly that share counts.
 */
export async function findShare(
  settings: ServerSettings,
  query: URLSearchParams,
  owner: ShareOwner,
  defaultMethod?: 'GDRIVE',
): Promise<StoredShare> {
  const method = backupMethodField({ backupMethod: query.get('backupMethod') ?? defaultMethod })
  const store = await settings.store
  const share = await store.newestShare(owner, method)
  const digest = query.get('digest')
  if (share && (digest === null || digest === share.digest)) return share
  throw new HttpProblem('NOT_FOUND')
}
