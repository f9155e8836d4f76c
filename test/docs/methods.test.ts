import { readFileSync } from 'node:fs'
import { en, type OfferedMethod } from 'portal-backup-kit'
import { browserMethodSupport, type PortalInstance, portalClient } from 'portal-backup-kit/adapters'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StandInCore } from '../adapters/support/StandInCore.js'
import { StandInDocumented } from '../adapters/support/StandInDocumented.js'
import { StandInLegacy } from '../adapters/support/StandInLegacy.js'
import { StandInWeb } from '../adapters/support/StandInWeb.js'
import { createSmallPortal } from '../adapters/support/smallPortal.js'

const page = readFileSync(new URL('../../docs/methods.md', import.meta.url), 'utf8')

type Reason = NonNullable<OfferedMethod['reason']>

/** Every reason: one that is left out here does not compile. */
const reasons = Object.keys({
  'insecure-context': true,
  'in-app-browser': true,
  'passkey-unsupported': true,
  'wrong-domain': true,
  'no-authenticator': true,
  platform: true,
  'not-set-up': true,
  'wallet-not-on-device': true,
} satisfies Record<Reason, true>) as Reason[]

/** The cells of each row under a heading, without the head of the table. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  const [table = ''] = /^\|.*?\n\n/ms.exec(section) ?? []
  const lines = table.trim().split('\n').slice(2)
  return lines.map((line) => line.slice(2, -2).split(' | '))
}

/** Stands in for a browser on a device that can do all of it, but for what is given. */
function stubBrowser({
  secure = true,
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  passkeys = true,
} = {}) {
  vi.stubGlobal('isSecureContext', secure)
  vi.stubGlobal('navigator', { userAgent, credentials: {} })
  vi.stubGlobal(
    'PublicKeyCredential',
    passkeys ? { isUserVerifyingPlatformAuthenticatorAvailable: async () => true } : undefined,
  )
}

const webView =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36'

function webWithout(...configs: readonly ('passkeyConfig' | 'gDriveConfig')[]): PortalInstance {
  const portal = new StandInWeb()
  for (const config of configs) Reflect.deleteProperty(portal, config)
  return portal
}

async function offeredBy(portal: PortalInstance): Promise<string> {
  const record = createSmallPortal().record
  const { methods } = await portalClient(portal, { getClient: record }).getWallet()
  const missing = await browserMethodSupport().read()
  const usable = methods.filter((method) => !missing[method])
  return usable.map((method) => en.methods[method].name).join(', ') || 'none'
}

/** One for each row of the table, in its order. */
const places: readonly [PortalInstance, Parameters<typeof stubBrowser>[0]?][] = [
  [new StandInWeb()],
  [webWithout('passkeyConfig')],
  [webWithout('gDriveConfig')],
  [webWithout('passkeyConfig', 'gDriveConfig')],
  [new StandInWeb(), { passkeys: false }],
  [new StandInWeb(), { secure: false }],
  [new StandInWeb(), { userAgent: webView }],
  [new StandInDocumented()],
  [new StandInCore()],
  [new StandInLegacy()],
]

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the page about methods', () => {
  it('has what is offered by default as it is', async () => {
    const rows = rowsUnder('What is offered by default')
    const offered = []
    for (const [portal, browser] of places) {
      stubBrowser(browser)
      offered.push(await offeredBy(portal))
    }
    expect(rows.map(([, methods]) => methods)).toEqual(offered)
  })

  it('explains every reason, and none that there is not', () => {
    const named = rowsUnder('Why a method cannot be used').map(([code]) => code)
    expect(named.sort()).toEqual(reasons.map((reason) => `\`${reason}\``).sort())
  })

  it.each(reasons)('has the words that people read of %s', (reason) => {
    const row = rowsUnder('Why a method cannot be used').find(([code]) => code === `\`${reason}\``)
    expect(row).toHaveLength(4)
    expect(row?.[2]).toBe(en.picker.unavailable[reason])
  })

  it('has the words that people read of iCloud', () => {
    expect(page).toContain(`"${en.picker.unavailableMethod.ICLOUD}"`)
  })
})
