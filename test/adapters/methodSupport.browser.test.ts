import { browserMethodSupport, passkeySupport } from 'portal-backup-kit/adapters'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'

interface Session {
  send(method: string, params?: object): Promise<{ authenticatorId: string }>
}

// The session is typed by the provider, which knows no commands here.
const browser = () => cdp() as unknown as Session

async function withAuthenticator(transport: 'internal' | 'usb') {
  await browser().send('WebAuthn.enable')
  await browser().send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
}

async function as(userAgent: string) {
  await browser().send('Emulation.setUserAgentOverride', { userAgent })
}

/** The two ways in which a page hears that it was opened from the home screen. */
const homeScreens: Readonly<Record<string, () => void>> = {
  'navigator.standalone': () => vi.stubGlobal('navigator', asStandalone(navigator)),
  'display-mode: standalone': () => {
    const { matchMedia } = window
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      matchMedia(query === '(display-mode: standalone)' ? 'all' : query),
    )
  },
}

/** Safari’s own property, over what the browser says. */
function asStandalone(real: Navigator): object {
  const { userAgent, credentials } = real
  return { userAgent, credentials, standalone: true }
}

afterEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await browser().send('WebAuthn.disable')
  await as('')
})

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const inApps = {
  'Android’s WebView':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36',
  Instagram: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Mobile/22F76 Instagram 380.0`,
  Facebook: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Mobile/22F76 [FBAN/FBIOS;FBAV/510.0]`,
  'a web view of an iPhone app': `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Mobile/22F76`,
}
const browsers = {
  'Safari on an iPhone': `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`,
  'Chrome on an iPhone': `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} CriOS/140.0 Mobile/15E148 Safari/604.1`,
  'Chrome on Android':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
}

describe('passkeySupport()', () => {
  it('finds the authenticator of the device', async () => {
    await withAuthenticator('internal')
    expect(await passkeySupport()).toEqual({ available: true, reason: null })
  })

  it('says where nothing here can keep a passkey', async () => {
    expect(await passkeySupport()).toEqual({ available: false, reason: 'no-authenticator' })
  })

  it('takes a relying party that the page belongs to', async () => {
    await withAuthenticator('internal')
    const { available } = await passkeySupport({ relyingParty: location.hostname })
    expect(available).toBe(true)
  })

  it.each(Object.entries(inApps))('says that %s has no prompt', async (_, userAgent) => {
    await withAuthenticator('internal')
    await as(userAgent)
    expect((await passkeySupport()).reason).toBe('in-app-browser')
  })

  it.each(Object.entries(browsers))('takes %s for a browser', async (_, userAgent) => {
    await withAuthenticator('internal')
    await as(userAgent)
    expect((await passkeySupport()).reason).toBeNull()
  })

  it.each(Object.keys(homeScreens))(
    'takes an app on the home screen of an iPhone for none of these, by %s',
    async (sign) => {
      await withAuthenticator('internal')
      await as(inApps['a web view of an iPhone app'])
      homeScreens[sign]?.()
      expect(await passkeySupport()).toEqual({ available: true, reason: null })
      expect(await browserMethodSupport().read()).toEqual({})
    },
  )

  it('knows an app that names itself, whatever the page looks like', async () => {
    await withAuthenticator('internal')
    await as(inApps.Instagram)
    homeScreens['display-mode: standalone']?.()
    expect((await passkeySupport()).reason).toBe('in-app-browser')
  })
})

describe('browserMethodSupport()', () => {
  it('misses nothing in a browser that keeps passkeys', async () => {
    await withAuthenticator('internal')
    expect(await browserMethodSupport().read()).toEqual({})
  })

  it('misses passkeys and Google Drive inside another app', async () => {
    await as(inApps.Instagram)
    expect(await browserMethodSupport().read()).toEqual({
      PASSKEY: 'in-app-browser',
      GDRIVE: 'in-app-browser',
    })
  })
})
