import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { HarnessPage } from '../../e2e/harness/main.tsx'
import { type Harness, startHarness } from '../../e2e/support/startHarness.ts'
import type { Engine, EngineBrowser, EngineProfile, LaunchOptions } from './Engine.ts'
import { EnginePage } from './EnginePage.ts'

declare const harness: HarnessPage

/**
 * An app, a sandbox and a browser of this engine for all tests of the surrounding `describe`. The
 * profiles that a test opens are closed after it.
 */
export function useStage(engine: Engine, options?: LaunchOptions) {
  let app: Harness
  let browser: EngineBrowser
  const profiles: EngineProfile[] = []
  beforeAll(async () => {
    app = await startHarness(inject('harness'))
    browser = await engine.launch(options)
  })
  afterEach(async () => {
    app.setWeather(() => undefined)
    app.setScript(null)
    await Promise.all(profiles.splice(0).map((profile) => profile.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const newProfile = async () => {
    const profile = await browser.newProfile()
    profiles.push(profile)
    return profile
  }
  const openPage = async (profile: EngineProfile, url: string) => {
    const page = new EnginePage(await profile.newTab())
    await page.goto(url)
    return page
  }
  return {
    get app() {
      return app
    },
    get version() {
      return browser.version
    },
    newProfile,
    openPage,
    /** Opens the page of a wallet in a fresh profile. */
    openElsewhere: async (apiKey: string) => openPage(await newProfile(), app.pageFor(apiKey)),
    /** Creates a sandbox client, and its wallet in a fresh profile. */
    async newWallet(custody: 'portal' | 'self') {
      const { apiKey, clientId } = await app.sandbox.createClient({ custody })
      const profile = await newProfile()
      const page = await openPage(profile, app.pageFor(apiKey))
      const address = await page.evaluate(async () => {
        const { portal, client } = harness.makeKit()
        await client.ready()
        await portal.createWallet()
        return portal.getEip155Address()
      })
      await page.reload()
      return { apiKey, clientId, address, profile, page }
    },
  }
}

export type Stage = ReturnType<typeof useStage>
