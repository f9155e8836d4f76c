import { perCurve, sharesOn } from '../../crypto/shares.js'
import { readObject } from '../../readJson.js'
import { backupMethodNamed } from '../methods/backupMethod.js'
import type { PageStep } from '../step.js'

/**
 * Makes a backup run: the client backup shares, blinded afresh so that they say nothing about the
 * signing shares, are encrypted here; Portal or the custodian keeps the other half.
 */
export const backupStep: PageStep = {
  name: 'backup',
  exclusive: true,
  async run(context, data) {
    const { api, session, shares, progress } = context
    const method = backupMethodNamed(data.backupMethod, context.settings)
    const configs = readObject(data.backupConfigs, 'backupConfigs')

    await progress('Reading share')
    const signingShares = perCurve(shares.read)
    await method.prepare?.(context)

    await progress('Generating share')
    const blindings = perCurve((curve) => sharesOn[curve].random())
    const { runId, backupSharePairIds } = await api.startBackupRun(
      String(data.backupMethod),
      perCurve((curve) => ({
        clientHalf: sharesOn[curve].publicHalf(signingShares[curve]),
        blinding: blindings[curve],
      })),
    )
    const backupShares = perCurve((curve) =>
      sharesOn[curve].add(signingShares[curve], blindings[curve]),
    )

    await progress('Encrypting share')
    const { cipherText, storeKey } = await method.seal(JSON.stringify(backupShares), {
      configs,
      runId,
      context,
    })

    await progress('Storing share')
    if (storeKey) {
      await storeKey()
      await api.setBackupStatus(backupSharePairIds, 'STORED_CLIENT_BACKUP_SHARE_KEY')
    }
    if (session.custody === 'portal') {
      for (const id of backupSharePairIds) await api.keepCipherText(id, cipherText)
    }
    await progress('Done')
    return { cipherText, backupIds: backupSharePairIds }
  },
}
