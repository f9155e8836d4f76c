import { browserMethodSupport, passkeySupport } from 'portal-backup-kit/adapters'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

it('knows nothing of a browser where there is none, and does not fail of it', async () => {
  vi.stubGlobal('navigator', undefined)
  expect((await passkeySupport()).reason).toBe('passkey-unsupported')
  expect(await browserMethodSupport().read()).toEqual({ PASSKEY: 'passkey-unsupported' })
})
