import { isShare, type PerCurve, perCurve, walletCurves } from '../crypto/shares.js'
import { type Refresh, recoverFromRun, startBackupRun } from '../portal/backups.js'
import { generateWallet, signingShareFor } from '../portal/wallets.js'
import { PortalError } from '../portalErrors.js'
import { type JsonObject, readMethod, readObject, readString } from '../readJson.js'
import type { Route } from './route.js'

/**
 * Portal's half of the wallet operations. The real SDK talks MPC over a socket here, which is not
 * published; these calls are the sandbox's own.
 */
export const mpcRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/mpc\/session$/,
    handle: ({ client }) => ({ clientId: client.clientId, custody: client.custody }),
  },
  {
    method: 'POST',
    path: /^\/mpc\/generate$/,
    handle: ({ client, body }) => ({
      signingSharePairIds: idList(generateWallet(client, readClientHalves(body))),
    }),
  },
  {
    method: 'POST',
    path: /^\/mpc\/backup$/,
    async handle({ client, body }) {
      const run = await startBackupRun(client, readMethod(body), readRefresh(body))
      return { runId: run.runId, backupSharePairIds: idList(run.backupSharePairIds) }
    },
  },
  {
    method: 'POST',
    path: /^\/mpc\/recover$/,
    async handle({ client, body }) {
      const pending = await recoverFromRun(client, readString(body, 'runId'), readRefresh(body))
      return { signingSharePairIds: idList(pending) }
    },
  },
  {
    method: 'POST',
    path: /^\/mpc\/signing-share$/,
    handle({ client, body }) {
      const curve = walletCurves.find((known) => known === body.curve)
      if (!curve) throw new PortalError('BAD_REQUEST', 'curve is not a curve of the wallet')
      const clientHalf = readString(body, 'clientHalf')
      return { share: signingShareFor(client, curve, clientHalf, 'SIGN_SHARE_MISMATCH') }
    },
  },
]

function idList(ids: PerCurve<string>): readonly string[] {
  return walletCurves.map((curve) => ids[curve])
}

function readClientHalves(body: JsonObject): PerCurve<string> {
  const curves = readObject(body.curves, 'curves')
  return perCurve((curve) => readString(readObject(curves[curve], curve), 'clientHalf'))
}

function readRefresh(body: JsonObject): PerCurve<Refresh> {
  const curves = readObject(body.curves, 'curves')
  return perCurve((curve) => {
    const values = readObject(curves[curve], curve)
    const blinding = readString(values, 'blinding')
    if (!isShare(blinding)) throw new PortalError('BAD_REQUEST', 'blinding is not a share')
    return { clientHalf: readString(values, 'clientHalf'), blinding }
  })
}
