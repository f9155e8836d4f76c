import { join } from 'node:path'
import { PortTaken } from './server/PortTaken.ts'
import { startDemo } from './server/startDemo.ts'

const port = Number(process.env.PORT ?? 4300)

try {
  // Wallets and their webhooks belong to this address.
  const data = join(import.meta.dirname, `../.tmp/demo/${port}`)
  const demo = await startDemo({ port, data })
  console.log(`
  Harbor, a small wallet app on a local Portal:  ${demo.url}

  Back up     Sign in as Ada, make a wallet, and back it up: with a passkey, a password or
              Google Drive. Passkeys are your browser's own; Google is a stand-in.
  Watch       “Who holds what now” shows every share as it moves. Set latency to slow.
  Lose it     “Lose this device”, get the wallet back, and sign a message with it.
  Break it    Choose a weather, and see what a person is told when things go wrong.

  Ctrl+C ends it.
`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void demo.close())
  }
} catch (error) {
  if (!(error instanceof PortTaken)) throw error
  console.error(error.message)
  process.exitCode = 1
}
