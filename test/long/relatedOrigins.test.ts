import { startSandbox } from 'portal-backup-kit/sandbox'
import { createBackupServer } from 'portal-backup-kit/server'
import { afterAll, describe, expect, inject, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { openBrowser } from '../e2e/support/openBrowser.ts'
import { openPasskeyManager } from '../e2e/support/openPasskeyManager.ts'
import { passOn } from '../e2e/support/passOn.ts'
import { serveHttps } from '../e2e/support/serveHttps.ts'
import { startHarness } from '../e2e/support/startHarness.ts'

declare const harness: HarnessPage

/** The domain that the passkeys belong to. Its file names the shop, and nobody else. */
const relyingParty = 'harbor.test'
const [shop, stranger] = ['shop.test', 'stranger.test'] as const
const originOf = (host: string) => `https://${host}`

const app = await startHarness(inject('harness'))
const sandbox = await startSandbox({
  app: (request) => passOn(request, app.url),
  passkeys: { relatedOrigins: [originOf(shop), originOf(stranger)] },
})
const harbor = createBackupServer({
  store: app.store,
  authorize: () => true,
  wellKnown: { relatedOrigins: [originOf(shop)] },
})
const asked: string[] = []
const front = await serveHttps(async (request) => {
  const { hostname, pathname } = new URL(request.url)
  if (hostname === relyingParty) {
    asked.push(pathname)
    return await harbor(request)
  }
  return (await passOn(request, sandbox.url)) ?? new Response(null, { status: 404 })
})
const browser = await openBrowser([
  '--ignore-certificate-errors',
  `--host-resolver-rules=MAP *.test:443 localhost:${front.port}`,
])

afterAll(async () => {
  await browser.close()
  front.close()
  await sandbox.close()
  await app.close()
})

/** A page of one of the hosts, and what opens it in a fresh browser with the same passkeys. */
async function openWallet(host: string) {
  const { apiKey } = await sandbox.createClient({ custody: 'self' })
  const passkeys = openPasskeyManager()
  const open = async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    const page = await context.newPage()
    await passkeys.attach(page)
    const query = new URLSearchParams({ apiKey, host, relyingParty })
    await page.goto(`${originOf(host)}/index.html?${query}`)
    return page
  }
  const page = await open()
  const address = await page.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    return portal.createWallet()
  })
  await page.reload()
  const backUp = () =>
    page.evaluate(async () => harness.plain(await harness.makeKit().controller.start('PASSKEY')))
  return { passkeys, address, open, backUp }
}

describe('a passkey of another domain', () => {
  it('guards a wallet of a page that the domain names, and brings it back', async () => {
    const wallet = await openWallet(shop)
    expect(await wallet.backUp()).toMatchObject({ status: 'saved', method: 'PASSKEY' })
    expect(asked).toContain('/.well-known/webauthn')
    expect(wallet.passkeys.size).toBe(1)

    const elsewhere = await wallet.open()
    const recovered = await elsewhere.evaluate(async () =>
      harness.plain(await harness.makeKit().recovery.start('PASSKEY')),
    )
    expect(recovered).toMatchObject({ status: 'recovered', address: wallet.address })
    expect(wallet.passkeys.uses).toBe(1)
  })

  it('is refused by the browser where the domain does not name the page', async () => {
    const wallet = await openWallet(stranger)
    expect(await wallet.backUp()).toMatchObject({
      status: 'failed',
      error: { code: 'RELYING_PARTY_MISMATCH', action: 'fix-setup' },
    })
    expect(wallet.passkeys.size).toBe(0)
  })
})
