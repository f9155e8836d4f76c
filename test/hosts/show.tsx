import type { BackupProviderProps } from 'portal-backup-kit'
import { createFakePortal } from 'portal-backup-kit/testing'
import { type ComponentType, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const fakePortal = createFakePortal()

/** Shows an app that has no wallet before its sign-in, and a switch to the dark. */
export function show(App: ComponentType<BackupProviderProps & { dark: boolean }>): void {
  // Follows the colour scheme: what is behind the parts is the host's.
  document.body.style.background = 'canvas'
  createRoot(document.body.appendChild(document.createElement('main'))).render(
    <StrictMode>
      <Host App={App} />
    </StrictMode>,
  )
}

function Host({ App }: { readonly App: Parameters<typeof show>[0] }) {
  const [portal, setPortal] = useState<typeof fakePortal | null>(null)
  const [dark, setDark] = useState(false)
  useEffect(() => {
    document.documentElement.classList.toggle('dark', dark)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return (
    <>
      <h1>Wallet</h1>
      <button type="button" onClick={() => setPortal(fakePortal)}>
        Sign in
      </button>
      <button type="button" onClick={() => setDark(!dark)}>
        Dark
      </button>
      <App portal={portal} dark={dark} />
    </>
  )
}
