import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Custody } from '../shared/session.ts'

/** A Portal client that the app made for one of its people. */
export interface WalletRecord {
  readonly id: string
  readonly apiKey: string
  readonly custody: Custody
}

/** What the app itself remembers between starts, beside the kit's share store. */
export interface DemoState {
  wallet(name: string): WalletRecord | undefined
  addWallet(name: string, wallet: WalletRecord): Promise<void>
  /** How many backups the app has stored for a wallet and method. */
  storedCount(walletId: string, method: string): number
  countStored(walletId: string, method: string): Promise<void>
}

interface StateFile {
  readonly wallets: Record<string, WalletRecord>
  readonly stored: Record<string, number>
}

/** @param folder Where it is kept; without one, in memory. */
export async function openDemoState(folder?: string): Promise<DemoState> {
  const file = folder === undefined ? undefined : join(folder, 'harbor.json')
  const state = await read(file)
  let last: Promise<void> = Promise.resolve()

  const save = () => {
    if (file === undefined) return last
    last = last
      .catch(() => {})
      .then(async () => {
        await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
        await rename(`${file}.new`, file)
      })
    return last
  }

  return {
    wallet: (name) => state.wallets[name],
    addWallet(name, wallet) {
      state.wallets[name] = wallet
      return save()
    },
    storedCount: (walletId, method) => state.stored[`${walletId}/${method}`] ?? 0,
    countStored(walletId, method) {
      const key = `${walletId}/${method}`
      state.stored[key] = (state.stored[key] ?? 0) + 1
      return save()
    },
  }
}

async function read(file: string | undefined): Promise<StateFile> {
  const empty = { wallets: {}, stored: {} }
  if (file === undefined) return empty
  await mkdir(join(file, '..'), { recursive: true })
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return empty
    throw error
  }
}
