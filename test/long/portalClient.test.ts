import type { Custody } from 'portal-backup-kit/core'
import { createFakePortal, describePortalClient } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { collectPromises } from '../e2e/support/collectPromises.ts'
import { openStage } from '../e2e/support/openStage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()

describe('portalClient() of the unchanged @portal-hq/web 3.4.1, in a page of its own', () => {
  const test = collectPromises((promise) => it(promise, () => keepInPage(promise)), expect)
  // Read here for its titles alone; what it checks runs where the SDK is.
  describePortalClient('', () => createFakePortal(), test, { silence() {} })
})

async function keepInPage(promise: string): Promise<void> {
  const page = await browser.newPage()
  let clientId = ''
  await page.exposeFunction('createSandboxClient', async (custody: Custody) => {
    const client = await app.sandbox.createClient({ custody })
    clientId = client.clientId
    return client.apiKey
  })
  await page.exposeFunction('silenceSandbox', () => {
    const hang = { hang: true } as const
    const steps = { backup: hang, getClient: hang, storedClientBackupShare: hang }
    app.sandbox.setFaults(steps, clientId)
  })
  await page.goto(app.pageFor(''))
  await page.evaluate((kept) => harness.keepPromise(kept), promise)
  await page.close()
}
