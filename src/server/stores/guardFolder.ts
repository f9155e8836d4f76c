import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keeps a second process out of a folder: two embedded databases on the same files would destroy
 * them, and neither would notice. A guard that a dead process left behind is taken over. Works
 * among the processes of one machine; where two begin in the same instant, both may be refused.
 *
 * @returns the function that lets the folder go.
 * @throws where a live process, or another part of this one, has the folder.
 */
export async function guardFolder(folder: string): Promise<() => Promise<void>> {
  const startedAt = processStart()
  const own = fileName(process.pid, startedAt)
  const release = () => rm(join(folder, own), { force: true })

  // Claim first and look second. Whoever comes later sees this claim, so nobody has to trust a look
  // that has grown old; and a claim is removed only by its owner or after its owner's death.
  await writeFile(join(folder, own), '', { flag: 'wx' }).catch((error) => {
    throw error.code === 'EEXIST' ? heldError(folder, own, process.pid) : error
  })
  for (const name of await readdir(folder)) {
    const claim = readFileName(name)
    if (!claim || name === own) continue
    if (isAlive(claim, startedAt)) {
      await release()
      throw heldError(folder, name, claim.pid)
    }
    await rm(join(folder, name), { force: true })
  }
  return release
}

interface Claim {
  readonly pid: number
  readonly startedAt: number
}

const fileName = (pid: number, startedAt: number) => `open-by.${pid}.${startedAt}`

function readFileName(name: string): Claim | null {
  const [, pid, startedAt] = /^open-by\.(\d+)\.(-?\d+)$/.exec(name) ?? []
  return pid === undefined ? null : { pid: Number(pid), startedAt: Number(startedAt) }
}

// Milliseconds on the machine's own clock, which nobody sets. Tells this process from an earlier one
// with the same id: in a container, every run of an app may be process 1.
function processStart(): number {
  return Math.round(Number(process.hrtime.bigint() / 1_000_000n) - process.uptime() * 1000)
}

function isAlive({ pid, startedAt }: Claim, ownStart: number): boolean {
  if (pid === process.pid) return Math.abs(startedAt - ownStart) < 1000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function heldError(folder: string, name: string, pid: number): Error {
  const holder = pid === process.pid ? 'This process' : `The process ${pid}`
  return new Error(
    `${holder} has the share store in ${folder} open, and one at a time may. Close it there, or use a Postgres server (DATABASE_URL). If that is not so, remove ${join(folder, name)}.`,
  )
}
