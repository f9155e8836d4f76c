import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { hexToBytes } from '@noble/curves/utils.js'
import type Portal from '@portal-hq/web'
import type { BackupMethods, PortalCurve } from '@portal-hq/web'
import { type Browser, chromium, type Page } from 'playwright'
import { type Sandbox, type SandboxClientOptions, startSandbox } from 'portal-backup-kit/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/findPrograms.mjs'
import { type PortalApp, startPortalApp } from './portalApp.js'

declare global {
  interface Window {
    Portal: typeof Portal
    BackupMethods: typeof BackupMethods
    PortalCurve: typeof PortalCurve
    portal: Portal
    backup: Awaited<ReturnType<Portal['backupWallet']>>
    settled: string[]
  }
}

const digest = 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'

let app: PortalApp
let sandbox: Sandbox
let browser: Browser

beforeAll(async () => {
  const executablePath = await findChromium()
  ;[app, sandbox, browser] = await Promise.all([
    startPortalApp(),
    startSandbox(),
    chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    }),
  ])
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([sandbox?.close(), app?.close()])
})

describe('the real web SDK on the sandbox', () => {
  it('creates, backs up and recovers a wallet that Portal keeps', async () => {
    const { page, clientId } = await setUp()
    const { address, progress } = await page.evaluate(async () => {
      const statuses: string[] = []
      return {
        address: await window.portal.createWallet(({ status }) => void statuses.push(status)),
        progress: statuses,
      }
    })
    expect(progress).toEqual(['Generating share', 'Storing share', 'Done'])
    const { addresses } = await sandbox.inspect(clientId)
    expect(addresses?.eip155).toBe(address)
    expect(await page.evaluate(() => window.portal.getSolanaAddress())).toBe(addresses?.solana)

    expect(await backUp(page)).toEqual([
      'Reading share',
      'Generating share',
      'Encrypting share',
      'Storing share',
      'Done',
    ])
    expect(await page.evaluate(() => window.portal.isWalletBackedUp())).toBe(true)
    await page.evaluate(() => window.portal.clearLocalWallet())
    expect(await page.evaluate(() => window.portal.isWalletOnDevice())).toBe(false)
    expect(await recover(page, '')).toBe(address)
    expect(await page.evaluate(() => window.portal.isWalletOnDevice())).toBe(true)
    await expectSignatures(page)
  })

  it('recovers a wallet that the app keeps, with the right password alone', async () => {
    const { page, clientId } = await setUp({ custody: 'self' })
    const address = await page.evaluate(() => window.portal.createWallet())
    await backUp(page)
    expect(await page.evaluate(() => window.portal.isWalletBackedUp())).toBe(false)
    await page.evaluate(() => window.backup.storageCallback())
    expect(await page.evaluate(() => window.portal.availableRecoveryMethods())).toEqual([
      'PASSWORD',
    ])
    expect((await sandbox.inspect(clientId)).told).toMatchObject([{ stored: true, by: 'ids' }])

    const cipherText = await page.evaluate(() => window.backup.cipherText)
    await page.evaluate(() => window.portal.clearLocalWallet())
    expect(await recover(page, cipherText, 'a wrong password')).toMatchObject({ code: 407 })
    expect(await recover(page, cipherText)).toBe(address)
    await expectSignatures(page)
  })

  it('completes a backup that is confirmed by its method', async () => {
    const { page, clientId } = await setUp({ custody: 'self' })
    await page.evaluate(() => window.portal.createWallet())
    await backUp(page)
    await page.evaluate(() =>
      window.portal.storedClientBackupShare(true, window.BackupMethods.password),
    )
    const { sharePairs } = await sandbox.inspect(clientId)
    expect(sharePairs.map(({ status }) => status)).toEqual(['completed', 'completed'])
  })

  it('finds the wallet again after a reload, and not in another profile', async () => {
    const { page, client } = await setUp()
    const address = await page.evaluate(() => window.portal.createWallet())
    await page.reload()
    await connect(page, client.apiKey)
    expect(await page.evaluate(() => window.portal.address)).toBe(address)
    expect(await page.evaluate(() => window.portal.isWalletOnDevice())).toBe(true)

    const elsewhere = await openApp()
    await connect(elsewhere, client.apiKey)
    expect(await elsewhere.evaluate(() => window.portal.doesWalletExist())).toBe(true)
    expect(await elsewhere.evaluate(() => window.portal.isWalletOnDevice())).toBe(false)
  })

  it('says so where the browser gives its frame no storage, as in an app of another site', async () => {
    const { apiKey } = await sandbox.createClient()
    const page = await openApp(app.foreignUrl)
    expect(await connect(page, apiKey)).toContain('The browser refuses storage to this frame')
  })

  it('does not start with an API key that nobody gave out', async () => {
    const page = await openApp()
    expect(await connect(page, 'made up')).toContain('AUTH_FAILED')
  })

  it('heeds nobody but the window that opened it', async () => {
    const { page } = await setUp()
    await page.evaluate(() => window.portal.createWallet())
    await page.evaluate(async (target) => {
      const sibling = document.createElement('iframe')
      document.body.append(sibling)
      const order = `parent.frames[0].postMessage({ type: 'portal:destroy', data: {} }, '${target}')`
      const script = Object.assign(document.createElement('script'), { text: order })
      sibling.contentDocument?.body.append(script)
    }, sandbox.url)
    // Messages to one window keep their order: this answer comes after the other's would have.
    expect(await page.evaluate(() => window.portal.isWalletOnDevice())).toBe(true)
  })
})

describe('a fault that the real web SDK meets', () => {
  it('rejects with the number of the Portal error', async () => {
    const { page, setFaults } = await setUpWithWallet()
    setFaults({ backup: { fail: 'WEBHOOK_FAILED', at: 'Generating share', times: 1 } })
    await expect(backUp(page)).rejects.toThrow('WEBHOOK_FAILED')
    await backUp(page)
    setFaults({ setBackupStatus: { fail: 'AUTH_FAILED' }, recover: { fail: 'DKG_REFRESH_FAILED' } })
    await expect(page.evaluate(() => window.backup.storageCallback())).rejects.toThrow(
      'AUTH_FAILED',
    )
    expect(await recover(page, '')).toMatchObject({ code: 114 })
  })

  it('never settles when the step hangs, and the page goes on', async () => {
    const { page, setFaults, clientId } = await setUpWithWallet()
    setFaults({ backup: { hang: true, at: 'Encrypting share', times: 1 } })
    await watchBackup(page)
    await expect.poll(() => page.evaluate(() => window.settled)).toContain('Encrypting share')
    expect(await page.evaluate(() => window.portal.doesWalletExist())).toBe(true)
    expect(await page.evaluate(() => window.settled)).not.toContain('settled')
    expect((await sandbox.inspect(clientId)).sharePairs.map(({ status }) => status)).toEqual([
      'incomplete',
      'incomplete',
    ])
  })

  it('leaves the backup made when only its answer is lost', async () => {
    const { page, setFaults, clientId } = await setUpWithWallet()
    setFaults({ backup: { drop: true, times: 1 } })
    await watchBackup(page)
    await expect.poll(() => page.evaluate(() => window.settled)).toContain('Done')
    expect(await page.evaluate(() => window.portal.isWalletBackedUp())).toBe(true)
    expect(await page.evaluate(() => window.settled)).not.toContain('settled')
    expect((await sandbox.inspect(clientId)).sharePairs).toHaveLength(2)
  })

  it('makes the page wait when a step is slow', async () => {
    const { page, setFaults } = await setUpWithWallet()
    setFaults({ getClient: { slow: 300 } })
    const took = await page.evaluate(async () => {
      const start = performance.now()
      await window.portal.getClient()
      return performance.now() - start
    })
    expect(took).toBeGreaterThanOrEqual(299)
  })

  it('keeps the SDK from becoming ready, with a reason or in silence', async () => {
    const client = await sandbox.createClient()
    sandbox.setFaults({ configure: { fail: 'INTERNAL_ERROR', times: 1 } }, client.clientId)
    const refused = await openApp()
    expect(await connect(refused, client.apiKey)).toContain('INTERNAL_ERROR')

    sandbox.setFaults({ address: { drop: true, times: 1 } }, client.clientId)
    const halfway = await openApp()
    void connect(halfway, client.apiKey).catch(() => {})
    await halfway.waitForFunction(() => window.portal?.ready)
    expect(await halfway.evaluate(() => window.portal.address)).toBeUndefined()
  })
})

describe('portal-sandbox', () => {
  const program = fileURLToPath(
    new URL('./bin.js', import.meta.resolve('portal-backup-kit/sandbox')),
  )

  it('starts, says that it is for development only, and ends on a signal', async () => {
    const child = spawn(process.execPath, [program, '--port', '0'])
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    expect(line).toContain('for development only')
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? ''
    expect(await (await fetch(url)).text()).toContain('For development only')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('explains itself when it is called wrongly', async () => {
    const child = spawn(process.execPath, [program, '--port', 'many'])
    const [text] = (await once(child.stderr.setEncoding('utf8'), 'data')) as [string]
    expect(text).toContain('many is not a port')
    expect(await once(child, 'exit')).toEqual([1, null])
  })
})

async function openApp(url = app.url): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** Makes the page's Portal and waits for it. Resolves with the reason when it does not start. */
async function connect(page: Page, apiKey: string): Promise<string | null> {
  return await page.evaluate(
    ({ host, apiKey }) =>
      new Promise<string | null>((resolve) => {
        window.portal = new window.Portal({ host, apiKey, rpcConfig: {} })
        window.portal.onReady(() => resolve(null))
        window.portal.onInitializationError(resolve)
      }),
    { host: sandbox.host, apiKey },
  )
}

async function setUp(options: SandboxClientOptions = {}) {
  const client = await sandbox.createClient(options)
  const page = await openApp()
  expect(await connect(page, client.apiKey)).toBeNull()
  return { page, client, clientId: client.clientId }
}

async function setUpWithWallet() {
  const { page, clientId } = await setUp()
  await page.evaluate(() => window.portal.createWallet())
  const setFaults = (faults: Parameters<Sandbox['setFaults']>[0]) =>
    sandbox.setFaults(faults, clientId)
  return { page, clientId, setFaults }
}

/** Backs up by password; the result stays in the page. Resolves with the progress. */
async function backUp(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const statuses: string[] = []
    window.backup = await window.portal.backupWallet(
      window.BackupMethods.password,
      ({ status }) => void statuses.push(status),
      { passwordStorage: { password: 'the right password' } },
    )
    return statuses
  })
}

/** Starts a backup without waiting: `window.settled` fills with its progress and its end. */
async function watchBackup(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.settled = []
    const settled = () => void window.settled.push('settled')
    window.portal
      .backupWallet(
        window.BackupMethods.password,
        ({ status }) => void window.settled.push(status),
        { passwordStorage: { password: 'the right password' } },
      )
      .then(settled, settled)
  })
}

/** Resolves with the address, or with what the SDK's error shows. */
async function recover(page: Page, cipherText: string, password = 'the right password') {
  return await page.evaluate(
    async ({ cipherText, password }) => {
      const method = window.BackupMethods.password
      try {
        return await window.portal.recoverWallet(cipherText, method, {
          passwordStorage: { password },
        })
      } catch (error) {
        const { code, message } = error as { code?: number; message: string }
        return { code, message }
      }
    },
    { cipherText, password },
  )
}

/** What the page signs passes the standard check under the keys that Portal names. */
async function expectSignatures(page: Page): Promise<void> {
  const { wallets, signatures } = await page.evaluate(async (digest) => {
    const { ED25519, SECP256K1 } = window.PortalCurve
    return {
      wallets: (await window.portal.getClient()).wallets,
      signatures: {
        ED25519: await window.portal.rawSign(ED25519, digest),
        SECP256K1: await window.portal.rawSign(SECP256K1, `0x${digest}`),
      },
    }
  }, digest)
  const keyOf = (curve: string) =>
    hexToBytes(wallets.find((wallet) => wallet.curve === curve)?.publicKey ?? '')
  const message = hexToBytes(digest)

  const eddsa = hexToBytes(signatures.ED25519)
  expect(ed25519.verify(eddsa, message, keyOf('ED25519'))).toBe(true)
  const ecdsa = hexToBytes(signatures.SECP256K1.slice(0, 128))
  expect(secp256k1.verify(ecdsa, message, keyOf('SECP256K1'), { prehash: false })).toBe(true)
}
