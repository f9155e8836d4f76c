import { ed25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/curves/utils.js'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { HarnessPage } from './harness/main.tsx'
import { openStage } from './support/openStage.ts'
import { ethereumSigners } from './support/signersOf.ts'
import { goodPassword, newWallet, openWalletPage } from './support/walletPage.ts'

declare const harness: HarnessPage

const { app, browser } = await openStage()

describe.each(['portal', 'self'] as const)('a wallet in %s custody', (custody) => {
  it('comes back in a fresh browser with its password, and signs as before', async () => {
    const { apiKey, clientId, context, page } = await newWallet(app, browser, { custody })
    const before = await addressesOf(page)

    expect(await backUp(page, goodPassword)).toMatchObject({ status: 'saved', method: 'PASSWORD' })
    const { sharePairs } = await app.sandbox.inspect(clientId)
    expect(sharePairs.map(({ curve, status }) => `${curve} ${status}`).sort()).toEqual([
      'ED25519 completed',
      'SECP256K1 completed',
    ])
    await context.close()

    const fresh = await openWalletPage(app, await browser.newContext(), apiKey)
    expect(await recover(fresh, 'lantern orbit maple thirsty gravel')).toEqual({
      status: 'collecting',
      method: 'PASSWORD',
      wrongPassword: true,
    })
    expect(await recover(fresh, goodPassword)).toEqual({
      status: 'recovered',
      method: 'PASSWORD',
      address: before.eip155,
    })
    expect(await addressesOf(fresh)).toEqual(before)
    await expectSignatures(fresh, before)
    await fresh.context().close()
  })

  it('opens with the same password in another Unicode composition', async () => {
    const { apiKey, context, page } = await newWallet(app, browser, { custody })
    await backUp(page, 'crème brûlée à la façon 72')
    await context.close()
    const fresh = await openWalletPage(app, await browser.newContext(), apiKey)
    const decomposed = 'crème brûlée à la façon 72'.normalize('NFD')
    expect(await recover(fresh, decomposed)).toMatchObject({ status: 'recovered' })
    await fresh.context().close()
  })
})

it('tells Portal nothing in Portal-managed custody', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'portal' })
  await backUp(page, goodPassword)
  expect((await app.sandbox.inspect(clientId)).told).toEqual([])
  await context.close()
})

it('tells Portal once, by exact ids, and only after the database holds the ciphertext', async () => {
  const { clientId, context, page } = await newWallet(app, browser, { custody: 'self' })
  await backUp(page, goodPassword)
  const { told } = await app.sandbox.inspect(clientId)
  expect(told).toMatchObject([{ stored: true, by: 'ids', method: 'PASSWORD' }])
  const stored = await app.store.newestShare({ kind: 'user', id: clientId }, 'PASSWORD')
  expect(stored).not.toBeNull()
  expect(Number(stored?.storedAt)).toBeLessThanOrEqual(told[0]?.at ?? 0)
  await context.close()
})

it('leaves the password in no storage, document, log or request but the SDK’s own message', async () => {
  const { context, page } = await newWallet(app, browser, { custody: 'self' })
  const traces: string[] = []
  page.on('console', (message) => traces.push(message.text()))
  page.on('request', (request) => traces.push(request.url(), request.postData() ?? ''))
  await backUp(page, goodPassword)
  for (const frame of page.frames()) {
    traces.push(
      await frame.evaluate(async () => {
        const databases = await indexedDB.databases()
        const rows = await Promise.all(
          databases.map(
            ({ name = '' }) =>
              new Promise((resolve, reject) => {
                const opening = indexedDB.open(name)
                opening.onerror = () => reject(opening.error)
                opening.onsuccess = () => {
                  const stores = [...opening.result.objectStoreNames]
                  if (stores.length === 0) return resolve([])
                  const rows = opening.result
                    .transaction(stores)
                    .objectStore(stores[0] ?? '')
                    .getAll()
                  rows.onsuccess = () => resolve(rows.result)
                }
              }),
          ),
        )
        const { localStorage, sessionStorage, document, location } = window
        return JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          rows,
          document.documentElement.outerHTML,
          document.cookie,
          location.href,
        ])
      }),
    )
  }
  expect(traces.length).toBeGreaterThan(5)
  expect(traces.filter((trace) => trace.includes(goodPassword))).toEqual([])
  await context.close()
})

function backUp(page: Page, password: string) {
  return page.evaluate(async (password) => {
    const { controller } = harness.makeKit()
    return harness.plain(await controller.start('PASSWORD', { password }))
  }, password)
}

function recover(page: Page, password: string) {
  return page.evaluate(
    (password) => harness.makeKit().recovery.start('PASSWORD', { password }),
    password,
  )
}

function addressesOf(page: Page) {
  return page.evaluate(async () => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    return { eip155: await portal.getEip155Address(), solana: await portal.getSolanaAddress() }
  })
}

/** Signs through the SDK and checks both signatures against nothing but the addresses. */
async function expectSignatures(
  page: Page,
  addresses: { eip155: string; solana: string },
): Promise<void> {
  const digest = 'a3'.repeat(32)
  const signed = await page.evaluate(async (digest) => {
    const { portal, client } = harness.makeKit()
    await client.ready()
    return {
      secp256k1: await portal.rawSign(harness.PortalCurve.SECP256K1, digest),
      ed25519: await portal.rawSign(harness.PortalCurve.ED25519, digest),
    }
  }, digest)
  expect(ethereumSigners(signed.secp256k1, digest)).toContain(addresses.eip155.toLowerCase())

  const solanaKey = base58Bytes(addresses.solana)
  expect(ed25519.verify(hexToBytes(signed.ed25519), hexToBytes(digest), solanaKey)).toBe(true)
}

function base58Bytes(text: string): Uint8Array {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  let value = 0n
  for (const letter of text) value = value * 58n + BigInt(alphabet.indexOf(letter))
  return hexToBytes(value.toString(16).padStart(64, '0'))
}
