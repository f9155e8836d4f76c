import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { postgresShareStore, type ServerShareStore } from 'portal-backup-kit/server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { bundleServer } from './bundledServer.js'

let processes: Awaited<ReturnType<typeof bundleServer>>
let parent: string
let template: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  processes = await bundleServer({ packages: true })
  parent = await mkdtemp(join(tmpdir(), 'pbk-shares-'))
  template = newPath()
  await (await postgresShareStore({ connection: template })).close()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closing.splice(0)) await close()
})
afterAll(async () => {
  await processes.remove()
  await rm(parent, { recursive: true, force: true })
})

const newPath = () => join(parent, crypto.randomUUID())

/** A folder with an empty store in it: to copy one is quicker than to make one. */
async function newFolder(path = newPath()): Promise<string> {
  await cp(template, path, { recursive: true })
  return path
}

async function open(connection?: string) {
  const store = await postgresShareStore(connection === undefined ? {} : { connection })
  closing.push(store.close)
  return store
}

const owner = { kind: 'user', id: 'alice' } as const
const shareOf = (run: number) => ({
  owner,
  method: 'PASSWORD' as const,
  cipherText: `opaque ${run}`,
  digest: `digest ${run}`,
  idempotencyKey: `run ${run}`,
})
const newestText = async (store: ServerShareStore) =>
  (await store.newestShare(owner, 'PASSWORD'))?.cipherText

/** Stores one run after the other, from the given number on, and says each once it is stored. */
const storeWithoutEnd = `
  import { postgresShareStore } from './server.mjs'
  const [connection, first] = process.argv.slice(1)
  const store = await postgresShareStore({ connection })
  for (let run = Number(first); ; run += 1) {
    await store.putShare({
      owner: { kind: 'user', id: 'alice' },
      method: 'PASSWORD',
      cipherText: 'opaque ' + run,
      digest: 'digest ' + run,
      idempotencyKey: 'run ' + run,
    })
    console.log(run)
  }`

describe('postgresShareStore in a folder', () => {
  it('has everything again when it is opened again', async () => {
    const folder = await newFolder()
    const store = await open(folder)
    await store.putShare(shareOf(1))
    await store.addCustodianShare({
      clientId: 'wallet-1',
      share: 'custodian',
      backupMethod: null,
      backupSharePairId: null,
    })
    await store.close()
    await store.close()
    await expect(store.putShare(shareOf(2))).rejects.toThrow()

    const reopened = await open(folder)
    expect(await newestText(reopened)).toBe('opaque 1')
    expect(await reopened.custodianShares('wallet-1')).toEqual(['custodian'])
    expect(await reopened.putShare(shareOf(1))).toBe('repeated')
  })

  it('loses nothing that it has confirmed when its process is killed', async () => {
    const folder = await newFolder()
    let confirmed = -1
    for (const runs of [1, 40, 90]) {
      const child = processes.run(storeWithoutEnd, folder, String(confirmed + 1))
      for (let count = 0; count < runs; count += 1) {
        confirmed = Number((await child.lines.next()).value)
      }
      child.kill()
      await child.ended

      const store = await open(folder)
      for (let run = 0; run <= confirmed; run += 1) {
        expect(await store.putShare(shareOf(run))).toBe('repeated')
      }
      expect(Number((await newestText(store))?.split(' ')[1])).toBeGreaterThanOrEqual(confirmed)
      await store.close()
    }
  })

  it('opens where a process was killed while it made the database', async () => {
    const folder = newPath()
    const child = processes.run(storeWithoutEnd, folder, '0')
    const begun = () => readdir(join(folder, 'draft')).catch(() => [])
    await expect.poll(begun, { interval: 5 }).not.toHaveLength(0)
    child.kill()
    await child.ended

    const store = await open(folder)
    expect(await store.putShare(shareOf(1))).toBe('stored')
  })

  it('refuses a second process while the first has it, and says which', async () => {
    const folder = await newFolder()
    const store = await open(folder)
    await store.putShare(shareOf(1))

    const second = await processes.run(storeWithoutEnd, folder, '5').ended
    expect(second.code).toBe(1)
    expect(second.complaints).toContain(`The process ${process.pid} has the share store`)
    expect(second.complaints).toContain(folder)

    expect(await store.putShare(shareOf(2))).toBe('stored')
    await store.close()
    expect(await newestText(await open(folder))).toBe('opaque 2')
  })

  it('is refused while another process has it', async () => {
    const folder = await newFolder()
    const child = processes.run(storeWithoutEnd, folder, '0')
    await child.lines.next()
    await expect(open(folder)).rejects.toThrow(`The process ${child.pid} has the share store`)
    child.kill()
    await child.ended
    expect(await newestText(await open(folder))).toMatch(/^opaque/)
  })

  it('refuses a second store of the same process, under another spelling too', async () => {
    const folder = await newFolder()
    await open(folder)
    await expect(open(join(folder, '..', folder.slice(parent.length)))).rejects.toThrow(
      'This process has the share store',
    )
  })

  it('lets one of two begin at most', async () => {
    const folder = await newFolder()
    const outcomes = await Promise.allSettled([open(folder), open(folder)])
    const opened = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(opened.length).toBeLessThan(2)
  })

  it('takes over from an earlier process that had the same number', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, `open-by.${process.pid}.12345`), '')
    await (await open(folder)).close()
    expect(await readdir(folder)).toEqual(['data'])
  })

  it('lets the folder go when it cannot open', async () => {
    const folder = newPath()
    await mkdir(folder)
    await writeFile(join(folder, 'data'), 'not a folder')
    await expect(open(folder)).rejects.toThrow()
    await rm(join(folder, 'data'))
    await open(await newFolder(folder))
  })

  it('is for the eyes of its owner only', async () => {
    expect((await stat(template)).mode & 0o077).toBe(0)
  })

  it('puts no share into its errors', async () => {
    const store = await open(await newFolder())
    const error = await store
      .putShare({ ...shareOf(1), cipherText: 'secret\0' })
      .catch((reason) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: null })).not.toContain('secret')
  })
})

describe('the connection', () => {
  it('is DATABASE_URL where none is given', async () => {
    const folder = await newFolder()
    vi.stubEnv('DATABASE_URL', folder)
    await open()
    await expect(open(folder)).rejects.toThrow('This process has the share store')
    vi.stubEnv('DATABASE_URL', 'mysql://app.example/shares')
    await expect(open()).rejects.toThrow(TypeError)
  })

  it('is a folder beside the app where the environment names none', async () => {
    await newFolder(join(processes.folder, '.portal-backups'))
    const child = processes.run(`
      import { readdirSync } from 'node:fs'
      import { postgresShareStore } from './server.mjs'
      const store = await postgresShareStore()
      console.log(readdirSync('.portal-backups'))
      await store.close()`)
    expect((await child.lines.next()).value).toContain(`open-by.${child.pid}`)
    expect(await child.ended).toEqual({ code: 0, complaints: '' })
  })

  it.each(['', 'mysql://app.example/shares', 'https://app.example'])(
    'is refused where it is %j',
    async (connection) => {
      await expect(open(connection)).rejects.toThrow(TypeError)
      await expect(open(connection)).rejects.toThrow('neither postgres://…')
    },
  )
})
