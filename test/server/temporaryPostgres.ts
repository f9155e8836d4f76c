import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A Postgres cluster of one's own, on a socket in a temporary folder. */
export interface TemporaryPostgres {
  /** Where a database of the cluster is, as this role. */
  url(database: string, role?: string): string
  start(): Promise<void>
  /** Ends it as a power cut would: no goodbye to anyone who is connected. */
  crash(): Promise<void>
  remove(): Promise<void>
}

/** @throws where no Postgres server is installed: a missing one is a failure, not a pass. */
export async function createTemporaryPostgres(): Promise<TemporaryPostgres> {
  const programs = await findPrograms()
  const folder = await mkdtemp(join(tmpdir(), 'pbk-postgres-'))
  const owner = await serverUser()
  if (owner) await chown(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  // Postgres refuses to run as root.
  const runProgram = (name: string, args: readonly string[]) =>
    run(join(programs, name), args, { ...owner, cwd: folder, env: { PATH: process.env.PATH } })

  await runProgram('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '--no-sync', '-E', 'UTF8'])
  const start = async () => {
    const options = `-c listen_addresses= -c unix_socket_directories=${folder}`
    await runProgram('pg_ctl', [
      'start',
      '-w',
      '-D',
      data,
      '-o',
      options,
      '-l',
      join(folder, 'log'),
    ])
  }
  const crash = async () => {
    await runProgram('pg_ctl', ['stop', '-w', '-D', data, '-m', 'immediate'])
  }
  await start()
  return {
    url: (database, role = 'owner') =>
      `postgres://${role}@localhost/${database}?host=${encodeURIComponent(folder)}`,
    start,
    crash,
    async remove() {
      await crash()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function findPrograms(): Promise<string> {
  const debian = '/usr/lib/postgresql'
  const versions = await readdir(debian).catch(() => [])
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a))
  const folders = [
    process.env.PBK_POSTGRES,
    ...newestFirst.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  const found = folders.find((folder) => folder && existsSync(join(folder, 'initdb')))
  if (found) return found
  throw new Error(
    'These tests need a Postgres server: install it (Debian: apt-get install postgresql), or name the folder of its initdb in PBK_POSTGRES.',
  )
}

/** Who runs the server: this user, unless that is root. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g') }
}
