import { createResponder } from './createResponder.js'

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
