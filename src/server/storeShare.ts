import { digestOf } from '../core/digest.js'
import type { UserBackupShare } from '../core/wire/userBackupShare.js'
import type { ServerSettings } from './options.js'
import { HttpProblem, jsonResponse } from './problems.js'
import type { ShareOwner } from './ServerShareStore.js'

/** Stores what a `PUT` or `POST` brought, and answers once it is committed. */
export async function storeShare(
  settings: ServerSettings,
  request: Request,
  owner: ShareOwner,
  { backupMethod, cipherText }: UserBackupShare,
): Promise<Response> {
  const digest = await digestOf(cipherText)
  const idempotencyKey = readIdempotencyKey(request.headers) ?? digest
  const store = await settings.store
  const share = { owner, method: backupMethod, cipherText, digest, idempotencyKey }
  if ((await store.putShare(share)) === 'key-reused') {
    throw new HttpProblem('IDEMPOTENCY_KEY_REUSED')
  }
  return jsonResponse({ digest })
}

/**
 * Null where there is none, as in the guides' own calls. A ciphertext is never made twice, so its
 * digest then names the run.
 */
function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key')
  if (key === null || /^[\x20-\x7e]{1,255}$/.test(key)) return key
  throw new HttpProblem('INVALID_IDEMPOTENCY_KEY', {
    detail: 'An Idempotency-Key has 1 to 255 characters of printable ASCII.',
  })
}
