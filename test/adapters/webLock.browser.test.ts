import { webLock } from 'portal-backup-kit/adapters'
import { describeRunLock } from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

describeRunLock('webLock', async () => webLock(), { describe, it, expect })

it('can take again at once what it has just given back', async () => {
  const lock = webLock()
  for (let turn = 0; turn < 5; turn += 1) {
    const release = await lock.tryAcquire('again')
    expect(release).not.toBeNull()
    release?.()
  }
})
