import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodes } from './support/nodes.ts'

const importWatched = fileURLToPath(new URL('./importWatched.mjs', import.meta.url))
const entries = ['', '/core', '/adapters', '/strength', '/server', '/sandbox', '/testing']

async function importOn(node: string, entry: string) {
  // A timer or an open handle would keep it from ending by itself.
  const child = spawn(node, [importWatched, entry], { timeout: 120_000 })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code))
  })
  const [touched, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { touched: touched.trim(), complaints, ended: await ended }
}

describe.each([...nodes])('on Node %s', (_, node) => {
  it.each(entries)('importing portal-backup-kit%s does no work', async (entry) => {
    expect(await importOn(node, `portal-backup-kit${entry}`)).toEqual({
      touched: '[]',
      complaints: '',
      ended: 0,
    })
  })
})

it('notices what a module does while it loads', async () => {
  const planted = join(mkdtempSync(join(tmpdir(), 'planted-')), 'dist', 'busy.mjs')
  mkdirSync(dirname(planted))
  writeFileSync(planted, 'typeof document; setTimeout(() => {}, 1); globalThis.leaked = true')
  const { touched } = await importOn(process.execPath, pathToFileURL(planted).href)
  expect(JSON.parse(touched)).toEqual(['document', 'setTimeout', 'leaked'])
})
