import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from './platform/app.tsx'
import { openBrowser, openProfile } from './support/openBrowser.ts'
import { servePlatform } from './support/servePlatform.ts'

let site: Awaited<ReturnType<typeof servePlatform>>
let browser: Browser
beforeAll(async () => {
  site = await servePlatform()
  browser = await openBrowser([`--host-resolver-rules=MAP example.test 127.0.0.1`])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const password = 'lantern orbit maple thirty'

type Place = Page | Frame

/** Opens the app where the platform denies or withholds something. */
type Open = (query: string) => Promise<{ place: Place; close(): Promise<void> }>

const inSandboxedFrame: Open = async (query) => {
  const page = await browser.newPage()
  await page.goto(`${site.url}frame?${query}`)
  const [, frame] = page.frames()
  if (frame === undefined) throw new Error('The page has no frame.')
  return { place: frame, close: () => page.close() }
}

const withSiteDataBlocked: Open = async (query) => {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  await mkdir(join(folder, 'Default'))
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  const context = await openProfile(folder)
  const page = await context.newPage()
  await page.goto(`${site.url}?${query}`)
  return {
    place: page,
    async close() {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const withStub =
  (stub: () => void): Open =>
  async (query) => {
    const page = await browser.newPage()
    await page.addInitScript(stub)
    await page.goto(`${site.url}?${query}`)
    return { place: page, close: () => page.close() }
  }

/** Where no journal can be kept. */
const withoutDatabase: Readonly<Record<string, Open>> = {
  'in a frame with an opaque origin': inSandboxedFrame,
  'with site data blocked': withSiteDataBlocked,
  'where the getter of indexedDB throws': withStub(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('Denied.', 'SecurityError')
      },
    })
  }),
  'where a database never opens': withStub(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  }),
  'where the list of databases never comes': withStub(() => {
    IDBFactory.prototype.databases = () => new Promise(() => {})
  }),
}

/** Where the browser has no locks to give. */
const withoutLocks: Readonly<Record<string, Open>> = {
  'where locks are missing': withStub(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined })
  }),
  'where locks are denied': withStub(() => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('', 'SecurityError'))
  }),
  'where a request for a lock never settles': withStub(() => {
    LockManager.prototype.request = () => new Promise(() => {})
  }),
}

const starting = (place: Place) =>
  place.waitForFunction(() => window.platform?.backup?.status === 'idle')

/** Runs one backup by password and resolves with the state that it ends in. */
async function backUp(place: Place): Promise<{ status: string; code: string | null }> {
  await starting(place)
  await place.evaluate((secret) => {
    const { backup } = window.platform
    if (backup.status === 'idle') void backup.start('PASSWORD', { password: secret })
  }, password)
  await place.waitForFunction(() => ['saved', 'failed'].includes(window.platform.backup.status))
  return place.evaluate(() => {
    const { backup } = window.platform
    return { status: backup.status, code: backup.status === 'failed' ? backup.error.code : null }
  })
}

/** Starts a recovery, and resolves with its error code where it fails, else with the state it ends in. */
function recover(place: Place): Promise<string> {
  return place.evaluate(async (secret) => {
    const { recovery } = window.platform
    if (recovery.status !== 'idle') return recovery.status
    const state = await recovery.start('PASSWORD', { password: secret })
    return state.status === 'failed' ? state.error.code : state.status
  }, password)
}

const callsOf = (place: Place, name: string) =>
  place.evaluate((call) => window.platform.calls.filter((one) => one.call === call).length, name)

// Each test has a page of its own and mostly waits for a time limit.
describe.concurrent('a browser that denies the page something', () => {
  it.each(Object.entries({ ...withoutDatabase, ...withoutLocks }))(
    'saves a Portal-managed backup and recovers the wallet %s',
    async (_name, open) => {
      const { place, close } = await open('')
      expect(await backUp(place)).toEqual({ status: 'saved', code: null })
      await place.waitForFunction(() => window.platform.recovery?.status === 'idle')
      expect(await recover(place)).toBe('recovered')
      await close()
    },
  )

  it.each(Object.entries(withoutDatabase))(
    'ends a self-managed backup with JOURNAL_UNAVAILABLE before the SDK is called %s',
    async (_name, open) => {
      const { place, close } = await open('custody=self')
      expect(await backUp(place)).toEqual({ status: 'failed', code: 'JOURNAL_UNAVAILABLE' })
      expect(await callsOf(place, 'backupWallet')).toBe(0)
      await close()
    },
  )

  it.each(Object.entries(withoutLocks))(
    'keeps two providers of one page apart %s',
    async (_name, open) => {
      const { place, close } = await open('hang')
      await starting(place)
      await place.evaluate(async (secret) => {
        const { backup } = window.platform
        if (backup.status === 'idle') void backup.start('PASSWORD', { password: secret })
      }, password)
      await place.waitForFunction(() => window.platform.backup.status === 'working')
      await place.waitForFunction(() =>
        window.platform.calls.some(({ call }) => call === 'backupWallet'),
      )
      await place.waitForFunction(() => window.platform.other.status === 'idle')
      const second = await place.evaluate(async (secret) => {
        const { other } = window.platform
        if (other.status !== 'idle') return other.status
        const state = await other.start('PASSWORD', { password: secret })
        return state.status === 'failed' ? state.error.code : state.status
      }, password)
      expect(second).toBe('BUSY')
      expect(await callsOf(place, 'backupWallet')).toBe(1)
      await close()
    },
  )
})

describe('a browser that does not say what it can do', () => {
  it.each<[string, () => void]>([
    [
      'is silent about its capabilities',
      () => {
        PublicKeyCredential.getClientCapabilities = () => new Promise(() => {})
        PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () =>
          new Promise(() => {})
      },
    ],
    [
      'fails to report its capabilities',
      () => {
        PublicKeyCredential.getClientCapabilities = () => {
          throw new TypeError('Denied.')
        }
        PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () =>
          Promise.reject(new DOMException('', 'SecurityError'))
      },
    ],
  ])('offers passkeys within three seconds where it %s', async (_name, stub) => {
    const { place, close } = await withStub(stub)('')
    await starting(place)
    await place.waitForFunction(() => window.platform.methods !== null, null, { timeout: 3_000 })
    const passkey = await place.evaluate(() =>
      window.platform.methods?.find(({ method }) => method === 'PASSKEY'),
    )
    expect(passkey).toMatchObject({ available: true, reason: null })
    await close()
  })
})

describe('a page without a secure context', () => {
  it('gives the reason for every method, starts nothing and throws nothing', async () => {
    const page = await browser.newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(`http://example.test:${site.port}/?form`)
    expect(await page.evaluate(() => [isSecureContext, crypto.subtle])).toEqual([false, undefined])
    await starting(page)
    await page.waitForFunction(() => window.platform.methods !== null)
    const reasons = await page.evaluate(() => window.platform.methods?.map(({ reason }) => reason))
    expect(reasons).toEqual(['insecure-context', 'insecure-context'])
    await page.getByText('this page has no secure connection').first().waitFor()
    expect(await page.locator('input[type=password]').count()).toBe(0)
    await page.getByRole('button', { name: 'Back up wallet' }).click()
    await page.getByRole('dialog').getByText('No backup can be made in this browser.').waitFor()
    expect(await backUp(page)).toEqual({ status: 'failed', code: 'METHOD_UNAVAILABLE' })
    expect(await callsOf(page, 'backupWallet')).toBe(0)
    await page.getByText('Details for support').click()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Not copied. Select the text instead.').first().waitFor()
    expect(errors).toEqual([])
    await page.close()
  })
})

describe('a recovery on a page without a secure context', () => {
  it('says beside each backup why it cannot be opened, and asks for no password', async () => {
    const page = await browser.newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(`http://example.test:${site.port}/?recover&earlier&away`)
    await page.getByRole('heading', { name: 'None of your backups can be opened here' }).waitFor()
    await page.getByText('this page has no secure connection').first().waitFor()
    await page.getByRole('button', { name: 'Recover wallet' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('None of your backups can be opened here').waitFor()
    expect(await page.locator('input[type=password]').count()).toBe(0)
    expect(await recover(page)).toBe('METHOD_UNAVAILABLE')
    expect(await callsOf(page, 'recoverWallet')).toBe(0)
    expect(errors).toEqual([])
    await page.close()
  })
})

describe('a page under trusted types', () => {
  const enforced = "require-trusted-types-for 'script'; script-src 'self'; worker-src 'self'"

  /** Lets the strength check run, and reports each violation and each worker that started. */
  async function checkUnder(policy: string) {
    site.setPolicy(policy)
    const page = await browser.newPage()
    const workers: string[] = []
    const errors: Error[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    page.on('pageerror', (error) => errors.push(error))
    await page.addInitScript(() => {
      Object.assign(window, { violations: [] as string[] })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        (window as unknown as { violations: string[] }).violations.push(violatedDirective),
      )
    })
    await page.goto(`${site.url}?strength`)
    expect((await backUp(page)).status).toBe('saved')
    const violations = await page.evaluate(
      () => (window as unknown as { violations: string[] }).violations,
    )
    await page.close()
    site.setPolicy(null)
    return { violations, workers, errors }
  }

  it('starts the strength worker without a violation where the policy is allowed', async () => {
    const { violations, workers, errors } = await checkUnder(
      `${enforced}; trusted-types portal-backup-kit`,
    )
    expect([violations, errors]).toEqual([[], []])
    expect(workers).toHaveLength(1)
  })

  it('checks the password on the page where the policy is not allowed', async () => {
    const { workers, errors } = await checkUnder(`${enforced}; trusted-types 'none'`)
    expect([workers, errors]).toEqual([[], []])
  })
})
