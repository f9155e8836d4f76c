import { expect, it } from 'vitest'
import { backUp, notifications, recover } from './runs.ts'
import type { Stage } from './useStage.ts'

/** The main job: a backup by password, and a recovery from it in an empty profile. */
export function backsUpAndRecovers(stage: Stage, custody: 'portal' | 'self'): void {
  it(`recovers the same wallet in a fresh profile from a backup in ${custody} custody`, async () => {
    const { address, apiKey, clientId, page } = await stage.newWallet(custody)
    expect(await backUp(page)).toMatchObject({ status: 'saved', method: 'PASSWORD' })
    expect(await notifications(stage.app, clientId)).toEqual(custody === 'self' ? [true] : [])

    const fresh = await stage.openElsewhere(apiKey)
    expect(await recover(fresh, 'lantern orbit maple thirsty gravel')).toMatchObject({
      status: 'collecting',
      wrongPassword: true,
    })
    expect(await recover(fresh)).toEqual({ status: 'recovered', method: 'PASSWORD', address })
  })
}
