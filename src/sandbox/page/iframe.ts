import { createResponder } from './createResponder.js'
import { runPasskeyCeremony } from './prompt/passkeyCeremony.js'
import { askInWindow } from './prompt/promptWindow.js'

const parentOrigin = new URLSearchParams(location.search).get('parentOrigin')

if (parentOrigin === null || parent === window) {
  document.body.textContent =
    'Portal sandbox, for development only. This page works inside an app that uses @portal-hq/web.'
} else {
  const respond = createResponder({
    reply: (type, data) => parent.postMessage({ type, data }, parentOrigin),
    report: reportError,
    origin: location.origin,
    openStorage: () => localStorage,
    prompts: {
      // A frame of another origin may not ask for passkeys: the SDK gives its frame no leave to
      // (`allow`). Nor has it the click of its page, so the window opens only where a browser lets
      // windows open without one.
      passkey: (ceremony) =>
        parentOrigin === location.origin
          ? runPasskeyCeremony(ceremony)
          : askInWindow('/passkeys/prompt', ceremony),
      google: (request) => askInWindow('/google/consent', request),
    },
  })

  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== parent || event.origin !== parentOrigin) return
    const message = event.data as { type?: unknown; data?: unknown } | null
    if (typeof message?.type !== 'string' || !message.type.startsWith('portal:')) return
    // Some messages outside of backups carry a plain text; no step here reads one.
    const data = typeof message.data === 'object' && message.data !== null ? message.data : {}
    void respond(message.type, { ...data })
  })
}
