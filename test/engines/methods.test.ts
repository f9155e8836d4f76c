import { startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HarnessPage } from '../e2e/harness/main.tsx'
import { passOn } from '../e2e/support/passOn.ts'
import { EnginePage } from './support/EnginePage.ts'
import { engines } from './support/engines.ts'
import { notifications } from './support/runs.ts'
import { useStage } from './support/useStage.ts'

declare const harness: HarnessPage

const google = { googleClientId: 'engines-web.apps.googleusercontent.com' }

// What a browser says here depends on the machine (Bluetooth, a security key), so it is fixed. The
// WebKit of these tests has no passkeys at all.
const noAuthenticator = `if (window.PublicKeyCredential) {
  PublicKeyCredential.getClientCapabilities = async () => ({ hybridTransport: false })
  PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = async () => false
}`

// Puppeteer switches the blocking of pop-ups off.
const preferences = { 'dom.disable_open_during_load': true }

describe.each(engines)('$name', (engine) => {
  const stage = useStage(engine, { preferences })

  it('says why there is no passkey where it is the only method', async () => {
    const { apiKey, page } = await stage.newWallet('self')
    stage.app.setScript(noAuthenticator)
    await page.goto(stage.app.pageFor(apiKey, 'react', { methods: 'PASSKEY' }))
    await page.expectReady()
    await page.click('Back up wallet')
    await page.expectText('No backup can be made in this browser.')
    await page.expectText(
      engine.name === 'WebKit'
        ? 'Not available here: this browser has no passkeys.'
        : 'Not available here: this device cannot keep a passkey.',
    )
  })

  it('opens the password form where no passkey can be kept', async () => {
    const { apiKey, page } = await stage.newWallet('self')
    stage.app.setScript(noAuthenticator)
    await page.goto(stage.app.pageFor(apiKey, 'react', { methods: 'PASSKEY,PASSWORD' }))
    await page.expectReady()
    await page.click('Back up wallet')
    await page.expectFocus('h2 "Choose a backup password"')
  })

  it('names a blocked pop-up, and the wallet is safe', async () => {
    const { apiKey, clientId, page } = await stage.newWallet('self')
    await page.goto(stage.app.pageFor(apiKey, 'react', { methods: 'GDRIVE', ...google }))
    await page.expectReady()
    await page.click('Back up wallet')
    await page.expectText('The browser blocked the window of Google Drive.')
    await page.expectText('Your wallet is safe. Nothing in it has changed.')
    expect(await notifications(stage.app, clientId)).toEqual([])
  })
})

// The frame of the SDK opens the window after a message. WebKitGTK opens none for it even here.
const withPopups = engines.filter(({ name }) => name !== 'WebKit')

describe.each(withPopups)('$name with app and sandbox on one origin', (engine) => {
  const stage = useStage(engine, { preferences })
  let shared: Awaited<ReturnType<typeof startSandbox>>
  beforeAll(async () => {
    shared = await startSandbox({ app: (request) => passOn(request, stage.app.url) })
  })
  afterAll(() => shared.close())

  it('saves a backup through the pop-up that a click opens', async () => {
    const { apiKey, clientId } = await shared.createClient({ custody: 'self' })
    const profile = await stage.newProfile()
    const query = { apiKey, host: shared.host, methods: 'GDRIVE', ...google }
    const url = (page: string) => `${shared.url}/${page}.html?${new URLSearchParams(query)}`
    const page = await stage.openPage(profile, url('index'))
    await page.evaluate(async () => {
      const { portal, client } = harness.makeKit()
      await client.ready()
      await portal.createWallet()
    })
    await page.goto(url('react'))
    await page.expectReady()
    const popup = new EnginePage(await profile.tabOpenedBy(() => page.click('Back up wallet')))
    await popup.click('Ada (ada@example.com)')
    await popup.expectText('The app wants access')
    await popup.press('Tab')
    await popup.press('Space')
    await popup.click('Continue')
    await page.expectText('Your wallet is backed up')
    const { sharePairs, told } = await shared.inspect(clientId)
    expect(sharePairs.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GDRIVE completed',
      'GDRIVE completed',
    ])
    expect(told).toMatchObject([{ stored: true, method: 'GDRIVE' }])
  })
})
