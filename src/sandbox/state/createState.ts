import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientRecord, GoogleAccountRecord, StateFile } from './records.js'

/** The sandbox's memory. */
export interface SandboxState {
  add(client: ClientRecord): void
  find(clientId: string): ClientRecord | undefined
  findByApiKey(apiKey: string): ClientRecord | undefined
  /** How many clients there are. */
  readonly size: number
  /** Who can sign in at the stand-in for Google. */
  readonly googleAccounts: readonly GoogleAccountRecord[]
  /** Resolves once everything known when it was called is on disk; at once where there is no file. */
  save(): Promise<void>
}

/**
 * @param folder Where to keep the state between starts; made if missing. Without it, memory only.
 * @throws {Error} when the folder holds a state file that cannot be read.
 */
export async function createState(folder?: string): Promise<SandboxState> {
  const file = folder === undefined ? null : await openStateFile(folder)
  const byId = new Map<string, ClientRecord>()
  const byApiKey = new Map<string, ClientRecord>()
  const add = (client: ClientRecord) => {
    byId.set(client.clientId, client)
    byApiKey.set(client.apiKey, client)
  }
  for (const client of file?.content.clients ?? []) add(client)
  const googleAccounts = file?.content.googleAccounts ?? newGoogleAccounts()

  return {
    add,
    find: (clientId) => byId.get(clientId),
    findByApiKey: (apiKey) => byApiKey.get(apiKey),
    get size() {
      return byId.size
    },
    googleAccounts,
    async save() {
      await file?.write(() => ({ version: 1, clients: [...byId.values()], googleAccounts }))
    },
  }
}

function newGoogleAccounts(): readonly GoogleAccountRecord[] {
  const names = ['Ada', 'Ben']
  return names.map((name) => ({
    email: `${name.toLowerCase()}@example.com`,
    name,
    allowed: [],
    files: [],
  }))
}

async function openStateFile(folder: string) {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'sandbox.json')
  let last: Promise<void> = Promise.resolve()
  return {
    content: await readStateFile(path),
    write(snapshot: () => StateFile): Promise<void> {
      // One write after the other, each with all that is known when its turn comes: a slow older
      // write can never overtake a newer one.
      last = last.catch(() => {}).then(() => replaceFile(path, JSON.stringify(snapshot())))
      return last
    },
  }
}

async function readStateFile(path: string): Promise<StateFile> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return { version: 1, clients: [] }
    }
    throw cause
  }
  try {
    const content: unknown = JSON.parse(text)
    if (isStateFile(content)) return content
  } catch {
    // Told below, along with every other content that is not ours.
  }
  throw new Error(`${path} is not a state file of this sandbox: move it away to start afresh`)
}

function isStateFile(value: unknown): value is StateFile {
  const content = value as Partial<StateFile> | null
  return content?.version === 1 && Array.isArray(content.clients)
}

/** A process that dies in mid-write leaves the old file or the new one, never half of one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  await writeFile(temporary, text, { mode: 0o600 })
  await rename(temporary, path)
}
