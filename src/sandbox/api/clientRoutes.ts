import { confirmMethod, confirmPairs, keepCipherText, keptCipherText } from '../portal/backups.js'
import { clientResponse } from '../portal/clientResponse.js'
import { confirmSigningShares } from '../portal/wallets.js'
import { PortalError } from '../portalErrors.js'
import { readBoolean, readMethod, readString, readStrings } from '../readJson.js'
import type { Route } from './route.js'

/** Portal's own Client API, as far as backups need it: paths and bodies are Portal's. */
export const clientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v3\/clients\/me$/,
    handle: ({ client }) => clientResponse(client),
  },
  {
    method: 'PATCH',
    path: /^\/api\/v3\/clients\/me\/signing-share-pairs$/,
    handle({ client, body }) {
      if (readString(body, 'status') !== 'STORED_CLIENT') {
        throw new PortalError('BAD_REQUEST', 'status is not STORED_CLIENT')
      }
      confirmSigningShares(client, readStrings(body, 'signingSharePairIds'))
    },
  },
  {
    method: 'PATCH',
    path: /^\/api\/v3\/clients\/me\/backup-share-pairs$/,
    handle({ client, body }) {
      const ids = readStrings(body, 'backupSharePairIds')
      const status = readString(body, 'status')
      // The intermediate step of methods that store a key: the pair stays incomplete.
      if (status === 'STORED_CLIENT_BACKUP_SHARE_KEY') return
      if (status !== 'STORED_CLIENT_BACKUP_SHARE') {
        throw new PortalError('BAD_REQUEST', 'status is unknown')
      }
      confirmPairs(client, ids)
    },
  },
  {
    method: 'PATCH',
    path: /^\/api\/v3\/clients\/me\/backup-share-pairs\/([^/]+)$/,
    handle({ client, params: [pairId = ''], body }) {
      keepCipherText(client, pairId, readString(body, 'clientCipherText'))
      return {}
    },
  },
  {
    method: 'GET',
    path: /^\/api\/v3\/clients\/me\/backup-share-pairs\/([^/]+)\/cipher-text$/,
    handle: ({ client, params: [pairId = ''] }) => ({
      cipherText: keptCipherText(client, pairId),
    }),
  },
  {
    method: 'PUT',
    path: /^\/api\/v2\/clients\/me\/wallet\/stored-client-backup-share$/,
    handle({ client, body }) {
      const named = body.backupMethod
      const method = named === undefined || named === 'UNKNOWN' ? null : readMethod(body)
      confirmMethod(client, readBoolean(body, 'success'), method)
      return {}
    },
  },
]
