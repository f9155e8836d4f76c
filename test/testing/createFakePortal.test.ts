import {
  createFakePortal,
  type FakePortalFaults,
  type FakePortalOptions,
  manualClock,
} from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

const password = 'gravel tulip canyon'
const byPassword = { method: 'PASSWORD', password } as const

function selfManaged(options: FakePortalOptions = {}) {
  return createFakePortal({ custody: 'self', ...options })
}

describe('createFakePortal()', () => {
  it('starts with a wallet on two curves that was never backed up', async () => {
    const wallet = await createFakePortal({ walletId: 'wallet-1' }).getWallet()
    expect(wallet).toEqual({
      id: 'wallet-1',
      exists: true,
      onDevice: true,
      custody: 'portal',
      methods: ['PASSKEY', 'PASSWORD', 'GDRIVE'],
      address: expect.stringMatching(/^0x[0-9a-f]{40}$/),
      curves: ['SECP256K1', 'ED25519'],
      backups: [],
    })
  })

  it('starts as it is told', async () => {
    const earlier = { method: 'ICLOUD', complete: true, createdAt: '2029-05-01T10:00:00.000Z' }
    const backups = [
      { ...earlier, curve: 'SECP256K1' },
      { ...earlier, curve: 'ED25519' },
    ] as const
    const portal = selfManaged({ onDevice: false, methods: ['PASSKEY'], backups })
    expect(await portal.getWallet()).toMatchObject({
      exists: true,
      onDevice: false,
      custody: 'self',
      methods: ['PASSKEY'],
      backups,
    })
    const none = await createFakePortal({ exists: false }).getWallet()
    expect(none).toMatchObject({ exists: false, onDevice: false, curves: [] })
  })

  it("reports progress in Portal's order", async () => {
    const heard: string[] = []
    const onProgress = ({ status, done }: { status: string; done: boolean }) =>
      heard.push(done ? `${status}!` : status)
    await createFakePortal().backupWallet({ method: 'PASSKEY', onProgress })
    expect(heard).toEqual([
      'Reading share',
      'Generating share',
      'Encrypting share',
      'Storing share',
      'Done!',
    ])
  })

  it('takes the given time for each step', async () => {
    const clock = manualClock()
    const portal = createFakePortal({ clock, latency: 500 })
    const heard: string[] = []
    const backup = portal.backupWallet({
      method: 'PASSKEY',
      onProgress: ({ status }) => heard.push(status),
    })
    await clock.advance(499)
    expect(heard).toEqual(['Reading share'])
    await clock.advance(1)
    expect(heard).toEqual(['Reading share', 'Generating share'])
    const started = clock.now()
    await clock.runUntil(backup)
    expect(clock.now() - started).toBe(1_500)
  })

  it('completes a Portal-managed backup by itself, and recovers without a ciphertext', async () => {
    const portal = createFakePortal()
    await portal.backupWallet(byPassword)
    expect(portal.inspect().sharePairs.map(({ status }) => status)).toEqual([
      'completed',
      'completed',
    ])
    expect(portal.inspect().told).toEqual([])
    portal.loseDevice()
    const recovered = await portal.recoverWallet({ ...byPassword, cipherText: '' })
    expect(recovered.address).toBe(portal.inspect().addresses?.eip155)
    expect((await portal.getWallet()).onDevice).toBe(true)
  })

  it('can leave a Portal-managed backup to be confirmed', async () => {
    const portal = createFakePortal({ completesManagedRuns: false })
    const { confirmStored } = await portal.backupWallet(byPassword)
    const statuses = () => new Set(portal.inspect().sharePairs.map(({ status }) => status))
    expect(statuses()).toEqual(new Set(['incomplete']))
    await confirmStored?.()
    expect(statuses()).toEqual(new Set(['completed']))
  })

  it('rejects another password as the web SDK does, with number 407', async () => {
    const portal = selfManaged()
    const { cipherText, confirmStored } = await portal.backupWallet(byPassword)
    await confirmStored?.()
    const wrong = portal.recoverWallet({ ...byPassword, cipherText, password: 'gravel tulip' })
    await expect(wrong).rejects.toMatchObject({ code: 407, message: expect.any(String) })
  })

  it('recovers nothing from a share that Portal was never told of', async () => {
    const portal = selfManaged()
    const { cipherText } = await portal.backupWallet(byPassword)
    await expect(portal.recoverWallet({ ...byPassword, cipherText })).rejects.toThrow('never told')
  })

  it('replaces the key of a passkey with each run, and so locks the backup before it', async () => {
    const portal = selfManaged()
    const first = await portal.backupWallet({ method: 'PASSKEY' })
    await first.confirmStored?.()
    const recover = (cipherText: string) => portal.recoverWallet({ method: 'PASSKEY', cipherText })
    await recover(first.cipherText)
    const second = await portal.backupWallet({ method: 'PASSKEY' })
    await second.confirmStored?.()
    await recover(second.cipherText)
    await expect(recover(first.cipherText)).rejects.toMatchObject({ code: 407 })
  })

  it('keeps older backups by password open', async () => {
    const portal = selfManaged()
    const first = await portal.backupWallet(byPassword)
    await first.confirmStored?.()
    await portal.backupWallet({ method: 'PASSWORD', password: 'another password' })
    const { address } = await portal.recoverWallet({ ...byPassword, cipherText: first.cipherText })
    expect(address).toBe(portal.inspect().addresses?.eip155)
  })

  it('takes the notice by method for the newest run, and records what it was told', async () => {
    const clock = manualClock(Date.UTC(2031, 0, 1))
    const portal = selfManaged({ clock })
    await portal.backupWallet(byPassword)
    await portal.backupWallet(byPassword)
    await portal.storedClientBackupShare(true, 'PASSWORD')
    const { sharePairs, told } = portal.inspect()
    expect(sharePairs.map(({ status }) => status)).toEqual([
      'incomplete',
      'incomplete',
      'completed',
      'completed',
    ])
    expect(told).toEqual([
      {
        at: Date.UTC(2031, 0, 1),
        stored: true,
        by: 'method',
        method: 'PASSWORD',
        digests: [sharePairs[2]?.digest],
      },
    ])
  })

  it('takes a false notice for the worst: the newest share pairs are incomplete again', async () => {
    const portal = selfManaged()
    const { confirmStored } = await portal.backupWallet(byPassword)
    await confirmStored?.()
    await portal.storedClientBackupShare(false, 'PASSWORD')
    expect(portal.inspect().told.map(({ by, stored }) => [by, stored])).toEqual([
      ['ids', true],
      ['method', false],
    ])
    expect(portal.inspect().sharePairs.every(({ status }) => status === 'incomplete')).toBe(true)
  })

  it('gives every run a later time than the one before it, though the clock stands', async () => {
    const portal = selfManaged({ clock: manualClock() })
    await portal.backupWallet(byPassword)
    await portal.backupWallet(byPassword)
    const times = portal.inspect().sharePairs.map(({ createdAt }) => createdAt)
    expect(new Set(times).size).toBe(2)
    expect(times).toEqual([...times].sort())
  })

  it.each([
    ['without a wallet on the device', { onDevice: false }, byPassword],
    ['by a method that is not offered', { methods: ['PASSKEY'] }, byPassword],
    ['by PASSWORD without a password', {}, { method: 'PASSWORD' }],
    ['by PASSWORD with three characters', {}, { method: 'PASSWORD', password: 'abc' }],
  ] as const)('backs nothing up %s', async (_when, options, request) => {
    const portal = createFakePortal(options)
    await expect(portal.backupWallet(request)).rejects.toThrow()
    expect(portal.inspect().sharePairs).toEqual([])
  })

  it('logs each call, and no secret', async () => {
    const portal = selfManaged()
    await portal.ready()
    const { cipherText, confirmStored } = await portal.backupWallet(byPassword)
    await confirmStored?.()
    await portal.storedClientBackupShare(true, 'PASSWORD')
    await portal.recoverWallet({ ...byPassword, cipherText })
    expect(portal.calls.map(({ at, ...call }) => call)).toEqual([
      { call: 'ready' },
      { call: 'backupWallet', method: 'PASSWORD' },
      { call: 'confirmStored', method: 'PASSWORD', stored: true },
      { call: 'storedClientBackupShare', method: 'PASSWORD', stored: true },
      { call: 'recoverWallet', method: 'PASSWORD' },
    ])
    const visible = JSON.stringify([portal.calls, portal.inspect()])
    expect(visible).not.toContain(password)
    expect(visible).not.toContain(cipherText)
  })
})

describe('a fault of the fake Portal', () => {
  const failure = Object.assign(new Error('WEBHOOK_FAILED'), { code: 999 })

  async function backUpUnder(faults: FakePortalFaults) {
    const clock = manualClock()
    const portal = selfManaged({ clock, faults })
    const progress: string[] = []
    const backup = portal.backupWallet({
      ...byPassword,
      onProgress: ({ status }) => progress.push(status),
    })
    let outcome = 'pending'
    backup.then(
      () => (outcome = 'resolved'),
      (error) => (outcome = error === failure ? 'rejected with the fault' : 'rejected'),
    )
    await clock.advance(0)
    return { clock, portal, progress, outcome: () => outcome }
  }

  it('rejects, and nothing is done', async () => {
    const { portal, progress, outcome } = await backUpUnder({ backupWallet: { reject: failure } })
    expect(outcome()).toBe('rejected with the fault')
    expect(progress).toEqual([])
    expect(portal.inspect().sharePairs).toEqual([])
  })

  it('rejects, and what was on its way lands later', async () => {
    const faults = { backupWallet: { reject: failure, lands: 5_000 } }
    const { clock, portal, outcome } = await backUpUnder(faults)
    expect(outcome()).toBe('rejected with the fault')
    expect(portal.inspect().sharePairs).toHaveLength(0)
    await clock.advance(5_000)
    expect(portal.inspect().sharePairs).toHaveLength(2)
  })

  it('hangs, and nothing is done', async () => {
    const { clock, portal, outcome } = await backUpUnder({ backupWallet: { hang: true } })
    await clock.advance(3_600_000)
    expect(outcome()).toBe('pending')
    expect(portal.inspect().sharePairs).toHaveLength(0)
  })

  it('drops the answer to what is done', async () => {
    const silent = await backUpUnder({ backupWallet: { drop: true } })
    expect(silent.outcome()).toBe('pending')
    expect(silent.portal.inspect().sharePairs).toHaveLength(2)
    const loud = await backUpUnder({ backupWallet: { drop: failure } })
    expect(loud.outcome()).toBe('rejected with the fault')
    expect(loud.portal.inspect().sharePairs).toHaveLength(2)
  })

  it('is slow: done and answered after a time', async () => {
    const { clock, portal, outcome } = await backUpUnder({ backupWallet: { slow: 5_000 } })
    await clock.advance(4_999)
    expect(portal.inspect().sharePairs).toHaveLength(0)
    await clock.advance(1)
    expect([outcome(), portal.inspect().sharePairs.length]).toEqual(['resolved', 2])
  })

  it('is late: done at once, answered after a time', async () => {
    const { clock, portal, outcome } = await backUpUnder({ backupWallet: { late: 5_000 } })
    expect(portal.inspect().sharePairs).toHaveLength(2)
    expect(outcome()).toBe('pending')
    await clock.advance(5_000)
    expect(outcome()).toBe('resolved')
  })

  it('strikes in mid-run', async () => {
    const { portal, progress, outcome } = await backUpUnder({
      backupWallet: { reject: failure, at: 'Encrypting share' },
    })
    expect(outcome()).toBe('rejected with the fault')
    expect(progress).toEqual(['Reading share', 'Generating share', 'Encrypting share'])
    expect(portal.inspect().sharePairs.map(({ status }) => status)).toEqual([
      'incomplete',
      'incomplete',
    ])
  })

  it('holds a run up in the middle', async () => {
    const { clock, progress, outcome } = await backUpUnder({
      backupWallet: { slow: 90_000, at: 'Generating share' },
    })
    await clock.advance(89_999)
    expect(progress.at(-1)).toBe('Generating share')
    await clock.advance(1)
    expect(outcome()).toBe('resolved')
  })

  it('strikes the calls it is meant for', async () => {
    const portal = createFakePortal()
    const outcomes = async (calls: number) => {
      const settled: string[] = []
      for (let call = 0; call < calls; call += 1) {
        const read = portal.getWallet()
        settled.push(
          await read.then(
            () => 'done',
            (error: Error) => error.message,
          ),
        )
      }
      return settled.join(' ')
    }
    const no = { reject: new Error('no') }
    portal.setFaults({ getWallet: no })
    expect(await outcomes(3)).toBe('no no no')
    portal.setFaults({ getWallet: { ...no, times: 2 } })
    expect(await outcomes(3)).toBe('no no done')
    portal.setFaults({ getWallet: { ...no, nth: 2 } })
    expect(await outcomes(3)).toBe('done no done')
    portal.setFaults({ getWallet: { ...no, nth: 2, times: 2 } })
    expect(await outcomes(4)).toBe('done no no done')
    portal.setFaults({
      getWallet: [
        { ...no, nth: 3 },
        { reject: new Error('never'), nth: 1 },
      ],
    })
    expect(await outcomes(3)).toBe('never done no')
    portal.setFaults({})
    expect(await outcomes(2)).toBe('done done')
  })

  it('may strike the notice alone', async () => {
    const portal = selfManaged({ faults: { confirmStored: { reject: failure, times: 1 } } })
    const { confirmStored } = await portal.backupWallet(byPassword)
    await expect(confirmStored?.()).rejects.toBe(failure)
    expect(portal.inspect().told).toEqual([])
    await confirmStored?.()
    expect(portal.inspect().told).toHaveLength(1)
  })

  it('keeps the wallet from getting ready, until the caller gives up', async () => {
    const portal = createFakePortal({ faults: { ready: { hang: true } } })
    const patience = new AbortController()
    const ready = portal.ready({ signal: patience.signal })
    patience.abort()
    await expect(ready).rejects.toHaveProperty('name', 'AbortError')
  })
})
