import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../e2e/platform/app.tsx'
import { servePlatform } from '../e2e/support/servePlatform.ts'
import { goodPassword } from '../e2e/support/walletPage.ts'
import type { EnginePage } from './support/EnginePage.ts'
import { engines } from './support/engines.ts'
import { backUp, finish, notifications, recover, reloadWhileStoring } from './support/runs.ts'
import { until } from './support/until.ts'
import { useStage } from './support/useStage.ts'

/** Scripts that run before the page's own, and what is true of the page then. */
const denials = {
  'whose getter of indexedDB throws': `Object.defineProperty(window, 'indexedDB', {
    get: () => { throw new DOMException('Denied.', 'SecurityError') },
  })`,
  'without indexedDB': `Object.defineProperty(window, 'indexedDB', { value: undefined })`,
  'whose databases never open': `IDBFactory.prototype.open = () => new EventTarget()`,
  'whose storage is full': `IDBObjectStore.prototype.put = () => {
    throw new DOMException('Full.', 'QuotaExceededError')
  }`,
}

let platform: Awaited<ReturnType<typeof servePlatform>>
beforeAll(async () => {
  platform = await servePlatform()
})
afterAll(() => platform.close())

describe.each(engines)('$name', (engine) => {
  const stage = useStage(engine)

  it.each(Object.entries(denials))(
    'saves and recovers a Portal-managed backup on a page %s',
    async (_, script) => {
      const { address, apiKey, page } = await stage.newWallet('portal')
      stage.app.setScript(script)
      await page.reload()
      expect(await backUp(page)).toMatchObject({ status: 'saved' })
      const fresh = await stage.openElsewhere(apiKey)
      expect(await recover(fresh)).toMatchObject({ status: 'recovered', address })
    },
  )

  it.each(Object.entries(denials))(
    'makes no self-managed backup on a page %s',
    async (_, script) => {
      const { clientId, page } = await stage.newWallet('self')
      stage.app.setScript(script)
      await page.reload()
      expect(await backUp(page)).toMatchObject(journalUnavailable)
      const { sharePairs, told } = await stage.app.sandbox.inspect(clientId)
      expect([sharePairs, told]).toEqual([[], []])
    },
  )

  it('saves a Portal-managed backup in a sandboxed frame', async () => {
    const page = await stage.openPage(await stage.newProfile(), `${platform.url}frame?`)
    expect(await backUpOnPlatform(page, 'frame')).toEqual({ status: 'saved', code: null, calls: 1 })
  })

  it('makes no self-managed backup in a sandboxed frame', async () => {
    const page = await stage.openPage(await stage.newProfile(), `${platform.url}frame?custody=self`)
    expect(await backUpOnPlatform(page, 'frame')).toEqual(refusedOnPlatform)
  })
})

const inFirefox = engines.filter(({ name }) => name === 'Firefox')

describe.each(inFirefox)('$name with all site data blocked', (engine) => {
  const stage = useStage(engine, { preferences: { 'network.cookie.cookieBehavior': 2 } })

  it.each([
    ['saves a Portal-managed backup', 'portal', { status: 'saved', code: null, calls: 1 }],
    [
      'makes no self-managed backup',
      'self',
      { status: 'failed', code: 'JOURNAL_UNAVAILABLE', calls: 0 },
    ],
  ])('%s', async (_, custody, end) => {
    const page = await stage.openPage(
      await stage.newProfile(),
      `${platform.url}?custody=${custody}`,
    )
    expect(await backUpOnPlatform(page, 'page')).toEqual(end)
  })
})

describe.each(inFirefox)('$name in private browsing', (engine) => {
  const stage = useStage(engine, { preferences: { 'browser.privatebrowsing.autostart': true } })

  it('finishes a self-managed backup whose page was reloaded before the share was stored', async () => {
    const { clientId, page } = await stage.newWallet('self')
    await reloadWhileStoring(stage.app, page)
    expect(await finish(page)).toEqual(['interrupted resume', 'saved'])
    expect(await notifications(stage.app, clientId)).toEqual([true])
  })
})

const journalUnavailable = { status: 'failed', error: { code: 'JOURNAL_UNAVAILABLE' } }
const refusedOnPlatform = { status: 'failed', code: 'JOURNAL_UNAVAILABLE', calls: 0 }

/** Runs a backup with the Portal of the platform page, and counts the backups that it was asked for. */
async function backUpOnPlatform(page: EnginePage, place: 'page' | 'frame') {
  await until('the kit', () =>
    page.evaluateIn(place, () => window.platform?.backup?.status === 'idle'),
  )
  await page.evaluateIn(
    place,
    (password) => {
      const { backup } = window.platform
      if (backup.status === 'idle') void backup.start('PASSWORD', { password })
    },
    goodPassword,
  )
  return until('the end of the backup', () =>
    page.evaluateIn(place, () => {
      const { backup, calls } = window.platform
      if (backup.status !== 'saved' && backup.status !== 'failed') return null
      return {
        status: backup.status,
        code: backup.status === 'failed' ? backup.error.code : null,
        calls: calls.filter(({ call }) => call === 'backupWallet').length,
      }
    }),
  )
}
