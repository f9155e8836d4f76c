import Portal from '@portal-hq/web'
import { portalClient } from 'portal-backup-kit/adapters'
import type { Custody } from 'portal-backup-kit/core'
import { describePortalClient, type TestGlobals } from 'portal-backup-kit/testing'
import { collectPromises } from '../support/collectPromises.ts'

declare global {
  /** Makes a sandbox client and answers with its key. */
  var createSandboxClient: (custody: Custody) => Promise<string>
  /** Has the sandbox answer this client no more. */
  var silenceSandbox: () => Promise<void>
}

const host = new URLSearchParams(location.search).get('host') ?? ''

/** Keeps one promise of the suite for clients with the unchanged SDK, in this page. */
export async function keepPromise(wanted: string): Promise<void> {
  const promises = new Map<string, () => Promise<void>>()
  const makeClient = async ({ custody }: { custody: Custody }) => {
    const apiKey = await createSandboxClient(custody)
    const portal = new Portal({ rpcConfig: {}, apiKey, host })
    await new Promise<void>((resolve) => void portal.onReady(() => resolve()))
    await portal.createWallet()
    return portalClient(portal, wanted.includes('silent') ? { timeoutMs: 1_500 } : {})
  }
  const test = collectPromises((place, body) => promises.set(place, body), expect)
  describePortalClient('', makeClient, test, { silence: () => silenceSandbox() })
  await promises.get(wanted)?.()
}

/** Vitest's own does not come into a built page. */
const expect: TestGlobals['expect'] = (value) => ({
  toBe(expected) {
    if (!Object.is(value, expected)) throw new Error(`${value} is not ${expected}`)
  },
  toEqual(expected) {
    const [said, meant] = [value, expected].map((part) => JSON.stringify(part))
    if (said !== meant) throw new Error(`${said} is not ${meant}`)
  },
})
