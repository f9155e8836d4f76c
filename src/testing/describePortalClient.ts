import { causesOf } from '../core/operationCauses.js'
import { toBackupError } from '../core/portalErrors.js'
import type { BackupRequest, PortalClient, PortalProgress, PortalWallet } from '../core/ports.js'
import type { Custody } from '../core/state.js'
import { outcomeOf, type TestGlobals } from './testGlobals.js'

/** The wallet that a suite asks for. */
export interface WantedWallet {
  readonly custody: Custody
}

/** What more a suite can check of a client. */
export interface PortalClientSuiteOptions {
  /**
   * Has the SDK behind the client answer nothing any more. With it the suite checks that silence
   * ends; give the client short limits for that.
   */
  silence?(client: PortalClient): void | Promise<void>
}

/**
 * Checks that a {@link PortalClient} keeps every promise that the engine relies on.
 * @param name What to call the client in the titles.
 * @param make Gives each test a client whose wallet is new: made, on this device, in this custody,
 * never backed up, and free to be backed up by `PASSWORD`.
 * @param test The functions of your test runner.
 */
export function describePortalClient(
  name: string,
  make: (wanted: WantedWallet) => PortalClient | Promise<PortalClient>,
  test: TestGlobals,
  { silence }: PortalClientSuiteOptions = {},
): void {
  const contextOf = (custody: Custody): Context => ({
    expect: test.expect,
    promise: (title, check, isReady = true) =>
      test.it(title, async () => {
        const client = await make({ custody })
        if (isReady) await client.ready()
        await check(client)
      }),
  })
  test.describe(`${name} as a PortalClient`, () => {
    for (const custody of ['self', 'portal'] as const) {
      test.describe(`in ${custody === 'self' ? 'self-managed' : 'Portal-managed'} custody`, () => {
        promiseReading(contextOf(custody), custody)
        promiseBackup(contextOf(custody))
        promiseRecovery(contextOf(custody), custody)
      })
    }
    test.describe('the notice, in self-managed custody', () => promiseNotice(contextOf('self')))
    test.describe('two operations at a time', () => promiseOrder(contextOf('self')))
    if (silence) {
      test.describe('an SDK that fell silent', () => promisePatience(contextOf('self'), silence))
    }
  })
}

interface Context {
  readonly expect: TestGlobals['expect']
  readonly promise: (
    title: string,
    check: (client: PortalClient) => Promise<void>,
    isReady?: boolean,
  ) => void
}

const password = 'gravel tulip canyon widget'
const byPassword = { method: 'PASSWORD', password } as const satisfies BackupRequest

function promiseReading({ promise, expect }: Context, custody: Custody): void {
  promise('is ready as often as it is asked', async (client) => {
    await client.ready()
    await client.ready({ signal: new AbortController().signal })
  })

  promise(
    'answers what it was asked before it was ready',
    async (client) => {
      expect(typeof (await client.getWallet()).id).toBe('string')
    },
    false,
  )

  promise('reads a wallet that was never backed up', async (client) => {
    const wallet = await client.getWallet()
    expect(typeof wallet.id === 'string' && wallet.id !== '').toBe(true)
    expect([wallet.exists, wallet.onDevice, wallet.custody]).toEqual([true, true, custody])
    expect(wallet.methods.includes('PASSWORD')).toBe(true)
    expect([...wallet.backups]).toEqual([])
  })

  promise('says the same of the wallet each time', async (client) => {
    expect(await client.getWallet()).toEqual(await client.getWallet())
  })
}

function promiseBackup({ promise, expect }: Context): void {
  promise('makes a backup on every curve of the wallet', async (client) => {
    await client.backupWallet(byPassword)
    const { backups, curves } = await client.getWallet()
    const backedUp = new Set(backups.map(({ curve }) => curve))
    expect(backups.every(({ method }) => method === 'PASSWORD')).toBe(true)
    expect(backups.every(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)))).toBe(true)
    expect((curves ?? ['SECP256K1']).every((curve) => backedUp.has(curve))).toBe(true)
  })

  promise('reports progress before it answers', async (client) => {
    const heard: PortalProgress[] = []
    await client.backupWallet({ ...byPassword, onProgress: (status) => heard.push(status) })
    expect(heard.length > 0).toBe(true)
    expect(heard.every(({ status }) => typeof status === 'string' && status !== '')).toBe(true)
  })

  promise('is not thrown by a progress callback that throws', async (client) => {
    const onProgress = () => {
      throw new Error('A callback of the app failed.')
    }
    expect(await outcomeOf(client.backupWallet({ ...byPassword, onProgress }))).toBe('resolved')
  })

  promise('does not wait for what a progress callback returns', async (client) => {
    const onProgress = () => new Promise<void>(() => {})
    expect(await outcomeOf(client.backupWallet({ ...byPassword, onProgress }))).toBe('resolved')
  })

  promise('reads the wallet while a backup is on its way', async (client) => {
    const backup = client.backupWallet(byPassword)
    expect(await outcomeOf(client.getWallet())).toBe('resolved')
    await backup
  })

  promise('makes no backup by PASSWORD without a password, and says so', async (client) => {
    expect(await codeOf(client.backupWallet({ method: 'PASSWORD' }))).toBe('PASSWORD_REJECTED')
    expect([...(await client.getWallet()).backups]).toEqual([])
  })

  promise('is free for a backup after one that failed', async (client) => {
    await outcomeOf(client.backupWallet({ method: 'PASSWORD' }))
    expect(await outcomeOf(client.backupWallet(byPassword))).toBe('resolved')
  })
}

function promiseNotice({ promise, expect }: Context): void {
  promise('is needed: until then no share pair is complete', async (client) => {
    const { cipherText } = await client.backupWallet(byPassword)
    expect(typeof cipherText === 'string' && cipherText !== '').toBe(true)
    expect(cipherText.includes(password)).toBe(false)
    expect([...(await completePairs(client))]).toEqual([])
  })

  promise('by confirmStored completes every share pair of the run', async (client) => {
    const { confirmStored } = await client.backupWallet(byPassword)
    await confirmStored?.()
    const { backups } = await client.getWallet()
    expect(confirmStored === undefined || backups.every(({ complete }) => complete)).toBe(true)
  })

  promise('by confirmStored completes no share pair of another run', async (client) => {
    const first = await client.backupWallet(byPassword)
    const { backups: pairsOfFirst } = await client.getWallet()
    await client.backupWallet(byPassword)
    if (first.confirmStored === undefined) return
    await first.confirmStored()
    expect(timesOf(await completePairs(client))).toEqual(timesOf(pairsOfFirst))
  })

  promise('by method completes the share pairs of the method', async (client) => {
    await client.backupWallet(byPassword)
    await client.storedClientBackupShare(true, 'PASSWORD')
    const { backups } = await client.getWallet()
    expect(backups.every(({ complete }) => complete)).toBe(true)
  })

  promise('that the share was not stored completes nothing', async (client) => {
    await client.backupWallet(byPassword)
    await client.storedClientBackupShare(false, 'PASSWORD')
    expect([...(await completePairs(client))]).toEqual([])
  })

  promise('may be given twice', async (client) => {
    const { confirmStored } = await client.backupWallet(byPassword)
    await confirmStored?.()
    await confirmStored?.()
    await client.storedClientBackupShare(true, 'PASSWORD')
    await client.storedClientBackupShare(true, 'PASSWORD')
  })
}

function promiseRecovery({ promise, expect }: Context, custody: Custody): void {
  const backUp = async (client: PortalClient, request: BackupRequest = byPassword) => {
    const { cipherText, confirmStored } = await client.backupWallet(request)
    if (confirmStored === undefined) await client.storedClientBackupShare(true, 'PASSWORD')
    else await confirmStored()
    return custody === 'self' ? cipherText : ''
  }

  promise('recovers the same wallet each time', async (client) => {
    const cipherText = await backUp(client)
    const first = await client.recoverWallet({ ...byPassword, cipherText })
    const second = await client.recoverWallet({ ...byPassword, cipherText })
    expect(typeof first.address === 'string' && first.address !== '').toBe(true)
    expect(second.address).toBe(first.address)
  })

  promise(
    'does not recover with another password, and then does with the right one',
    async (client) => {
      const cipherText = await backUp(client)
      const wrong = client.recoverWallet({ ...byPassword, cipherText, password: `${password}!` })
      expect(await codeOf(wrong)).toBe('DECRYPT_FAILED')
      const right = client.recoverWallet({ ...byPassword, cipherText })
      expect(await outcomeOf(right)).toBe('resolved')
    },
  )

  promise('takes a password as it is, spaces and all', async (client) => {
    const spaced = { ...byPassword, password: `  ${password} é  ` }
    const cipherText = await backUp(client, spaced)
    const trimmed = { ...spaced, password: spaced.password.trim(), cipherText }
    expect(await outcomeOf(client.recoverWallet(trimmed))).toBe('rejected')
    expect(await outcomeOf(client.recoverWallet({ ...spaced, cipherText }))).toBe('resolved')
  })

  promise('leaves the backup as it is when it recovers', async (client) => {
    const cipherText = await backUp(client)
    const before = (await client.getWallet()).backups
    await client.recoverWallet({ ...byPassword, cipherText })
    expect((await client.getWallet()).backups).toEqual(before)
  })
}

function promiseOrder({ promise, expect }: Context): void {
  promise('are never given the same answer', async (client) => {
    const runs = [client.backupWallet(byPassword), client.backupWallet(byPassword)]
    const outcomes = await Promise.allSettled(runs)
    const made = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.cipherText] : [],
    )
    const { backups, curves = ['SECP256K1'] } = await client.getWallet()
    expect(made.length > 0).toBe(true)
    expect(new Set(made).size).toBe(made.length)
    expect(backups.length).toBe(made.length * curves.length)
  })

  promise('both succeed, or the second is told to wait', async (client) => {
    const runs = [client.backupWallet(byPassword), client.backupWallet(byPassword)]
    const codes = (await Promise.all(runs.map(codeOf))).filter((code) => code !== 'resolved')
    expect(codes.every(isWaiting)).toBe(true)
  })
}

function promisePatience(
  { promise, expect }: Context,
  silence: NonNullable<PortalClientSuiteOptions['silence']>,
): void {
  promise('is not waited for without end by a read', async (client) => {
    await silence(client)
    expect(await outcomeOf(client.getWallet())).toBe('rejected')
  })

  promise('is not waited for without end by a notice', async (client) => {
    await client.backupWallet(byPassword)
    await silence(client)
    const notice = client.storedClientBackupShare(true, 'PASSWORD')
    expect(await outcomeOf(notice)).toBe('rejected')
  })

  // Its answer may still come, and would be taken for the answer of the next one.
  promise('is asked for no second operation', async (client) => {
    await silence(client)
    void outcomeOf(client.backupWallet(byPassword))
    expect(isWaiting(await codeOf(client.backupWallet(byPassword)))).toBe(true)
  })
}

function isWaiting(code: string): boolean {
  return code === 'BUSY' || code === 'OPERATION_IN_PROGRESS'
}

/** How the engine understands the end of a promise. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (cause) => toBackupError(cause, 'UNEXPECTED', {}, causesOf('PASSWORD')).code,
  )
}

async function completePairs(client: PortalClient): Promise<PortalWallet['backups']> {
  const { backups } = await client.getWallet()
  return backups.filter(({ complete }) => complete)
}

function timesOf(backups: PortalWallet['backups']): string[] {
  return backups.map(({ createdAt }) => createdAt).sort()
}
