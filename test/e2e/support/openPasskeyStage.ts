import type { Browser, BrowserContext, Page } from 'playwright'
import { type Sandbox, startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, afterEach, inject } from 'vitest'
import type { HarnessPage } from '../harness/main.tsx'
import { openBrowser, openBrowserWithPopups } from './openBrowser.ts'
import { openPasskeyManager, type PasskeyManager } from './openPasskeyManager.ts'
import { passOn } from './passOn.ts'
import { startHarness } from './startHarness.ts'

declare const harness: HarnessPage

/** A sandbox client with a wallet, whose page has a passkey manager at its side. */
export interface PasskeyWallet {
  readonly apiKey: string
  readonly clientId: string
  readonly address: string
  readonly passkeys: PasskeyManager
  readonly context: BrowserContext
  readonly page: Page
  /** Opens the wallet in a fresh profile, with the passkeys of the person. */
  openElsewhere(options?: PageOptions): Promise<Page>
}

interface PageOptions {
  /** @default 'index' */
  readonly page?: 'index' | 'react'
  readonly query?: Record<string, string>
}

interface WalletOptions extends PageOptions {
  /** @default 'self' */
  readonly custody?: 'self' | 'portal'
  /** @default 'localhost' */
  readonly relyingParty?: string
}

/** Where an app and a sandbox stand to each other, and what the browser thinks of windows. */
export interface PasskeyWorld {
  readonly sandbox: Sandbox
  newWallet(options?: WalletOptions): Promise<PasskeyWallet>
}

/**
 * The app and the sandbox on two origins, in a browser that lets windows open and in one that does
 * not, and both on one origin.
 */
export async function openPasskeyStage() {
  const [app, withPopups, withoutPopups] = await Promise.all([
    startHarness(inject('harness')),
    openBrowserWithPopups(),
    openBrowser(),
  ])
  const shared = await startSandbox({ app: (request) => passOn(request, app.url) })
  const contexts: BrowserContext[] = []
  const worldOf = (browser: Browser, sandbox: Sandbox, origin: string): PasskeyWorld => ({
    sandbox,
    newWallet: (options) => newWallet({ browser, sandbox, origin, contexts }, options),
  })
  afterEach(async () => {
    app.setWeather(() => undefined)
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await Promise.all([withPopups.close(), withoutPopups.close()])
    await shared.close()
    await app.close()
  })
  return {
    app,
    windows: worldOf(withPopups, app.sandbox, app.url),
    noWindows: worldOf(withoutPopups, app.sandbox, app.url),
    oneOrigin: worldOf(withoutPopups, shared, shared.url),
  }
}

interface Place {
  readonly browser: Browser
  readonly sandbox: Sandbox
  readonly origin: string
  readonly contexts: BrowserContext[]
}

async function newWallet(place: Place, options: WalletOptions = {}): Promise<PasskeyWallet> {
  const { browser, sandbox, origin, contexts } = place
  const { custody = 'self', relyingParty = 'localhost' } = options
  const { apiKey, clientId } = await sandbox.createClient({ custody })
  const passkeys = openPasskeyManager()

  const open = async ({ page: name = 'index', query = {} }: PageOptions = {}) => {
    const context = await browser.newContext()
    contexts.push(context)
    await passkeys.follow(context)
    const page = await context.newPage()
    // Where the page has no authenticator the kit offers no passkey; on one origin it asks itself.
    await passkeys.attach(page)
    const search = new URLSearchParams({ apiKey, host: sandbox.host, relyingParty, ...query })
    const address = `${origin}/${name}.html?${search}`
    return { context, page, address }
  }

  const { context, page, address: url } = await open(options)
  await page.goto(url.replace('/react.html', '/index.html'))
  const address = await page.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    return portal.createWallet()
  })
  // The page under test begins with its own Portal: instances of one page hear each other.
  await page.goto(url)
  return {
    apiKey,
    clientId,
    address,
    passkeys,
    context,
    page,
    async openElsewhere(next) {
      const elsewhere = await open(next)
      await elsewhere.page.goto(elsewhere.address)
      return elsewhere.page
    },
  }
}
