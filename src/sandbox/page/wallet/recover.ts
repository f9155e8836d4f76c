import { isShare, type PerCurve, perCurve, sharesOn } from '../../crypto/shares.js'
import { progressOf } from '../../faults.js'
import { PortalError } from '../../portalErrors.js'
import { type JsonObject, readObject } from '../../readJson.js'
import { backupMethodNamed } from '../methods/backupMethod.js'
import type { PageStep, StepContext } from '../step.js'

/** What Portal's guide lists after the signing share is stored; nothing is left to do by then. */
const afterwards = progressOf.recover.slice(progressOf.recover.indexOf('Recovering backup share'))

/**
 * Puts the wallet on this device: the client backup shares are opened here and blinded afresh, and
 * Portal takes the same blinding off its own half. The backup stays good.
 */
export const recoverStep: PageStep = {
  name: 'recover',
  exclusive: true,
  async run(context, data) {
    const { api, shares, progress } = context
    const method = backupMethodNamed(data.backupMethod, context.settings)
    const configs = readObject(data.backupConfigs, 'backupConfigs')

    await progress('Reading share')
    const cipherText = await readCipherText(context, data)

    await progress('Decrypting share')
    const { text, runId } = await method.open(cipherText, { configs, context })

    await progress('Parsing share')
    const backupShares = parseShares(text)

    await progress('Recovering signing share')
    const blindings = perCurve((curve) => sharesOn[curve].random())
    const signingShares = perCurve((curve) =>
      sharesOn[curve].add(backupShares[curve], blindings[curve]),
    )

    await progress('Generating share')
    const { signingSharePairIds } = await api.recoverFromRun(
      runId,
      perCurve((curve) => ({
        clientHalf: sharesOn[curve].publicHalf(signingShares[curve]),
        blinding: blindings[curve],
      })),
    )

    await progress('Storing share')
    shares.write(signingShares)
    await api.confirmSigningShares(signingSharePairIds)
    const { address } = await api.client()

    for (const status of afterwards) await progress(status)
    return address
  },
}

/** In managed custody Portal has the ciphertext, and what the app passes is not looked at. */
async function readCipherText({ api, session }: StepContext, data: JsonObject): Promise<string> {
  if (session.custody === 'self') return String(data.cipherText)
  const { wallets } = await api.client()
  const newest = wallets
    .flatMap(({ backupSharePairs }) => backupSharePairs)
    .filter((pair) => pair.backupMethod === data.backupMethod && pair.status === 'completed')
    .reduce<{ id: string; createdAt: string } | null>(
      (latest, pair) => (latest && latest.createdAt >= pair.createdAt ? latest : pair),
      null,
    )
  if (!newest) throw new PortalError('NOT_FOUND', 'There is no complete backup by this method')
  return await api.keptCipherText(newest.id)
}

function parseShares(text: string): PerCurve<string> {
  let parsed: Partial<Record<string, unknown>> | null
  try {
    parsed = JSON.parse(text)
  } catch {
    // The engine's own error quotes the text, which is a share.
    throw new PortalError('SHARE_PARSING_FAILED')
  }
  return perCurve((curve) => {
    const share = parsed?.[curve]
    if (!isShare(share)) throw new PortalError('SHARE_PARSING_FAILED')
    return share
  })
}
