import type { BackupState } from 'portal-backup-kit/core'
import type { HarnessPage } from '../../e2e/harness/main.tsx'
import type { Harness } from '../../e2e/support/startHarness.ts'
import { goodPassword } from '../../e2e/support/walletPage.ts'
import type { EnginePage } from './EnginePage.ts'

declare const harness: HarnessPage

/** Runs one backup by password and resolves with the state that it ends in. */
export function backUp(page: EnginePage) {
  return page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    return harness.plain(await controller.start('PASSWORD', { password }))
  }, goodPassword)
}

/** Runs one recovery by password and resolves with the state that it ends in. */
export function recover(page: EnginePage, password = goodPassword) {
  return page.evaluate(
    async (secret) =>
      harness.plain(await harness.makeKit().recovery.start('PASSWORD', { password: secret })),
    password,
  )
}

type Phase = Extract<BackupState, { status: 'working' }>['phase']

/** Starts a backup that cannot end by itself, and waits until it is in this phase. */
export async function beginBackup(page: EnginePage, phase: Phase): Promise<void> {
  await page.evaluate(
    async ({ password, phase }) => {
      const { controller } = harness.makeKit()
      void controller.start('PASSWORD', { password })
      await harness.untilState(
        controller,
        (state) => state.status === 'working' && state.phase === phase,
      )
    },
    { password: goodPassword, phase },
  )
}

/** Resumes the backup that an earlier page left. */
export function finish(page: EnginePage) {
  return page.evaluate(async () => {
    const { controller } = harness.makeKit()
    const found = await harness.untilState(controller, (state) => state.status !== 'starting')
    const remedy = found.status === 'interrupted' ? found.remedy : ''
    return [`${found.status} ${remedy}`, (await controller.resume()).status]
  })
}

/** What Portal was told of the backups of a client, in order: stored, or not stored. */
export async function notifications(app: Harness, clientId: string): Promise<boolean[]> {
  return (await app.sandbox.inspect(clientId)).told.map(({ stored }) => stored)
}

/** Reloads the page while its share is on the way to the server, which then answers again. */
export async function reloadWhileStoring(app: Harness, page: EnginePage): Promise<void> {
  const put = app.holdPuts()
  await beginBackup(page, 'delivering')
  await put.arrived
  app.setWeather(() => undefined)
  await page.reload()
}
