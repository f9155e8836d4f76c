import { BackupButton, BackupProvider, BackupStatus } from 'portal-backup-kit'
import { createFakePortal, memoryJournal, memoryLock } from 'portal-backup-kit/testing'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, onTestFinished } from 'vitest'
import 'portal-backup-kit/styles.css'

it('takes over what a server rendered, without a jump', async () => {
  const app = (
    <BackupProvider
      portal={createFakePortal()}
      journal={memoryJournal()}
      lock={memoryLock()}
      tokens={{ 'color-accent': '#5b3fb8' }}
    >
      <BackupButton />
      <BackupStatus />
    </BackupProvider>
  )
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = renderToString(app)
  const button = page.querySelector('button')
  const before = button?.getBoundingClientRect()
  const complaints: unknown[] = []
  const root = hydrateRoot(page, app, { onRecoverableError: (error) => complaints.push(error) })
  onTestFinished(() => {
    root.unmount()
    page.remove()
  })
  await expect.poll(() => button?.dataset.status).toBe('idle')
  expect(complaints).toEqual([])
  expect(page.querySelector('button')).toBe(button)
  expect(button?.getBoundingClientRect()).toEqual(before)
  expect(button?.style.getPropertyValue('--pbk-color-accent')).toBe('#5b3fb8')
})
