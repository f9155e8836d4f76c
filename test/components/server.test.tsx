import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupProvider,
  BackupStatus,
  darkTheme,
  PasswordBackupForm,
  RecoverWallet,
} from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'

const everyPart = (
  <>
    <BackupButton />
    <BackupMethodPicker />
    <PasswordBackupForm />
    <BackupProgress />
    <BackupNotice />
    <BackupStatus />
    <RecoverWallet />
  </>
)

let errors: MockInstance
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})
afterEach(() => {
  expect(errors.mock.calls).toEqual([])
  errors.mockRestore()
})

describe('on a server', () => {
  it('shows every part as it starts, and asks nobody for anything', () => {
    const portal = createFakePortal()
    const html = renderToString(<BackupProvider portal={portal}>{everyPart}</BackupProvider>)
    expect(html).toMatch(/<button[^>]*data-status="starting"[^>]*>/)
    expect(html).toContain('Back up wallet')
    expect(portal.calls).toEqual([])
  })

  it('needs no inline style, whatever the theme: a strict policy would refuse it', () => {
    const html = renderToString(
      <BackupProvider theme={darkTheme} tokens={{ 'color-accent': '#5b3fb8', radius: '1em' }}>
        {everyPart}
      </BackupProvider>,
    )
    expect(html).toContain('data-pbk-theme="dark"')
    expect(html).not.toMatch(/\sstyle=|<style|<script/)
  })
})
