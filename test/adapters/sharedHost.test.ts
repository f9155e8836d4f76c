import { portalClient } from 'portal-backup-kit/adapters'
import { describe, expect, it } from 'vitest'
import { SharedFrame } from './support/SharedFrame.js'

const timeoutMs = 30
const timedOut = { code: 'TIMEOUT' }
const busy = { code: 'BUSY', retryable: true }

/** Two wallets of one page, whose instances talk to the same frame; it is silent at first. */
function twoWallets(limits = { one: timeoutMs, other: timeoutMs }) {
  const frame = new SharedFrame()
  frame.answers = false
  const custody = 'self'
  const client = (id: 'one' | 'other') =>
    portalClient(frame.instanceOf(id), { custody, timeoutMs: limits[id] })
  return { frame, one: client('one'), other: client('other') }
}

describe('after a wallet of the same page waited in vain', () => {
  it('a client is not given the record of that wallet', async () => {
    const { frame, one, other } = twoWallets()
    await expect(one.getWallet()).rejects.toMatchObject(timedOut)
    const reading = other.getWallet()
    await expect(reading).rejects.toMatchObject(busy)
    frame.answerOldest()
    frame.answers = true
    expect((await other.getWallet()).id).toBe('other')
  })

  it('a notice does not pass for given by the answer to the same notice of that wallet', async () => {
    const { frame, one, other } = twoWallets()
    await expect(one.storedClientBackupShare(true, 'PASSWORD')).rejects.toMatchObject(timedOut)
    const notice = other.storedClientBackupShare(true, 'PASSWORD')
    await expect(notice).rejects.toMatchObject(busy)
    expect(frame.waiting.map(({ instance }) => instance)).toEqual(['one'])
    frame.answerOldest()
    frame.answers = true
    await other.storedClientBackupShare(true, 'PASSWORD')
  })

  it('that wallet itself may ask again', async () => {
    const { frame, one } = twoWallets()
    await expect(one.getWallet()).rejects.toMatchObject(timedOut)
    frame.answers = true
    // The oldest message is answered first, and ends both.
    expect((await one.getWallet()).id).toBe('one')
  })

  it('a client waits for the answers to all that was asked again', async () => {
    const { frame, one, other } = twoWallets({ one: 200, other: 1_000 })
    await expect(one.getWallet()).rejects.toMatchObject(timedOut)
    const again = one.getWallet()
    await expect.poll(() => frame.waiting.length).toBe(2)
    frame.answerOldest()
    expect((await again).id).toBe('one')
    await expect(other.getWallet()).rejects.toMatchObject(busy)
    frame.answerOldest()
    frame.answers = true
    await expect.poll(async () => (await other.getWallet().catch(() => null))?.id).toBe('other')
  })
})

describe('two clients of one host', () => {
  it('keep each its own limit', { timeout: 5_000 }, async () => {
    const { one, other } = twoWallets({ one: 20_000, other: timeoutMs })
    void one.storedClientBackupShare(true, 'PASSWORD')
    await expect(other.getWallet()).rejects.toMatchObject(timedOut)
  })

  it('wait for one another no longer than their own limit', { timeout: 5_000 }, async () => {
    const { frame, one, other } = twoWallets({ one: 20_000, other: timeoutMs })
    const patient = one.getWallet()
    await expect(other.getWallet()).rejects.toMatchObject(busy)
    expect(frame.waiting.map(({ instance }) => instance)).toEqual(['one'])
    frame.answerOldest()
    expect((await patient).id).toBe('one')
    expect(frame.waiting).toEqual([])
  })

  it('are answered in turn while the frame answers', async () => {
    const { frame, one, other } = twoWallets({ one: 20_000, other: 20_000 })
    frame.answers = true
    const wallets = await Promise.all([one, other, one, other].map((client) => client.getWallet()))
    expect(wallets.map(({ id }) => id)).toEqual(['one', 'other', 'one', 'other'])
  })
})
