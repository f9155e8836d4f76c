import type { Handler } from './createRouter.js'
import type { ServerSettings } from './options.js'
import { HttpProblem } from './problems.js'

/** Lets a handler see a request only once it has shown one of the webhook secrets. */
export function withWebhookSecret({ webhookSecrets }: ServerSettings, handler: Handler): Handler {
  return async (call) => {
    const shown = call.request.headers.get('x-webhook-secret') ?? ''
    if (await isOneOf(webhookSecrets, shown)) return handler(call)
    throw new HttpProblem('WRONG_WEBHOOK_SECRET', {
      headers: { 'www-authenticate': 'X-Webhook-Secret' },
    })
  }
}

/**
 * Takes the same time whatever was shown: hashes have one length, each is compared to its last byte
 * with every secret.
 */
async function isOneOf(secrets: readonly string[], shown: string): Promise<boolean> {
  const [shownHash, ...hashes] = await Promise.all([shown, ...secrets].map(sha256))
  return hashes.map((hash) => shownHash !== undefined && sameBytes(hash, shownHash)).includes(true)
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0
}
