#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startSandbox } from './startSandbox.js'

const usage = `Usage: portal-sandbox [--port 4400] [--data DIR]

Runs a local Portal for development. Never use it for real funds.
  --port  the port on localhost (default 4400; 0 takes a free one)
  --data  a folder to keep clients and wallets in (default: memory only)
`

function readOptions(): { port: number; data?: string } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4400' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`${values.port} is not a port`)
  return { port, ...(values.data === undefined ? {} : { data: values.data }) }
}

try {
  const sandbox = await startSandbox(readOptions())
  console.log(`Portal sandbox, for development only, never for real funds: ${sandbox.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close())
  }
} catch (cause) {
  console.error(`portal-sandbox: ${cause instanceof Error ? cause.message : String(cause)}\n`)
  console.error(usage)
  process.exitCode = 1
}
