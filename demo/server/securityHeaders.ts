/**
 * What an app that handles wallets sends with every answer. The kit needs none of it loosened: no
 * inline script or style, no `eval`, no `blob:` worker. `frame-src` is for Portal's iframe, which the
 * sandbox serves from this origin; Portal's own is `https://web.portalhq.io`.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
