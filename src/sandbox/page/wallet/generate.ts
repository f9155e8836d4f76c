import { perCurve, sharesOn } from '../../crypto/shares.js'
import type { PageStep } from '../step.js'

/** Makes a wallet: a share here, a share at Portal, and never the key in one place. */
export const generateStep: PageStep = {
  name: 'generate',
  exclusive: true,
  async run({ api, shares, progress }) {
    await progress('Generating share')
    const clientShares = perCurve((curve) => sharesOn[curve].random())
    const { signingSharePairIds } = await api.generate(
      perCurve((curve) => ({ clientHalf: sharesOn[curve].publicHalf(clientShares[curve]) })),
    )
    await progress('Storing share')
    shares.write(clientShares)
    await api.confirmSigningShares(signingSharePairIds)
    const { address } = await api.client()
    await progress('Done')
    return address
  },
}
