import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { goodPassword } from '../e2e/support/walletPage.ts'
import { backsUpAndRecovers } from './support/backsUpAndRecovers.ts'
import { engines } from './support/engines.ts'
import {
  backUp,
  beginBackup,
  finish,
  notifications,
  recover,
  reloadWhileStoring,
} from './support/runs.ts'
import { useStage } from './support/useStage.ts'

declare const harness: HarnessPage

describe.each(engines)('$name', (engine) => {
  const stage = useStage(engine)

  backsUpAndRecovers(stage, 'portal')

  it('finishes a backup whose page was reloaded before the share was stored', async () => {
    const { address, apiKey, clientId, page } = await stage.newWallet('self')
    await reloadWhileStoring(stage.app, page)
    expect(await finish(page)).toEqual(['interrupted resume', 'saved'])
    expect(await notifications(stage.app, clientId)).toEqual([true])
    const fresh = await stage.openElsewhere(apiKey)
    expect(await recover(fresh)).toEqual({ status: 'recovered', method: 'PASSWORD', address })
  })

  it('finishes a backup whose tab was closed before Portal was notified', async () => {
    const { apiKey, clientId, page, profile } = await stage.newWallet('self')
    const { app } = stage
    app.sandbox.setFaults({ setBackupStatus: { hang: true } }, clientId)
    await beginBackup(page, 'confirming')
    const next = await stage.openPage(profile, app.pageFor(apiKey))
    await page.close()
    app.sandbox.setFaults({}, clientId)
    expect(await finish(next)).toEqual(['interrupted resume', 'saved'])
    expect(await notifications(app, clientId)).toEqual([true])
  })

  it('starts over a backup whose page was reloaded before the share was encrypted', async () => {
    const { clientId, page } = await stage.newWallet('self')
    const { sandbox } = stage.app
    sandbox.setFaults({ backup: { hang: true, at: 'Encrypting share' } }, clientId)
    await beginBackup(page, 'encrypting')
    sandbox.setFaults({}, clientId)
    await page.reload()
    const states = await page.evaluate(async (password) => {
      const { controller } = harness.makeKit()
      const found = await harness.untilState(controller, ({ status }) => status !== 'starting')
      const resumed = await controller.resume()
      return [found, resumed.status, (await controller.submit(password)).status]
    }, goodPassword)
    expect(states).toEqual([
      { status: 'interrupted', method: 'PASSWORD', remedy: 'start-over' },
      'collecting',
      'saved',
    ])
    expect(await notifications(stage.app, clientId)).toEqual([true])
  })

  it('refuses a second tab with BUSY while the first one runs, and lets it finish after', async () => {
    const { apiKey, clientId, page, profile } = await stage.newWallet('self')
    const put = stage.app.holdPuts()
    await beginBackup(page, 'delivering')
    await put.arrived
    const second = await stage.openPage(profile, stage.app.pageFor(apiKey))
    expect(await backUp(second)).toMatchObject({ status: 'failed', error: { code: 'BUSY' } })
    await page.close()
    stage.app.setWeather(() => undefined)
    await second.reload()
    expect(await finish(second)).toEqual(['interrupted resume', 'saved'])
    expect(await notifications(stage.app, clientId)).toEqual([true])
  })
})
