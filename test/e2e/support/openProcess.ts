import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright'
import { openProfile } from './openBrowser.ts'

/** A Chromium of its own that can be killed. */
export interface BrowserProcess {
  readonly profile: BrowserContext
  /** Ends all its processes at once, as a crash does: nothing is flushed, no page hears of it. */
  kill(): Promise<void>
}

/** Starts a Chromium that keeps its profile in a folder. */
export async function openProcess(folder: string): Promise<BrowserProcess> {
  const profile = await openProfile(folder)
  const pid = await pidOf(folder)
  return {
    profile,
    async kill() {
      const gone = new Promise((resolve) => profile.once('close', resolve))
      process.kill(-pid, 'SIGKILL')
      await gone
    },
  }
}

/** Chromium marks a profile that is in use with a link to `<host>-<pid>`. */
async function pidOf(folder: string): Promise<number> {
  const mark = await readlink(join(folder, 'SingletonLock'))
  const pid = Number(/-(\d+)$/.exec(mark)?.[1])
  // As the number of a group, anything else would stand for other processes than Chromium's.
  if (!(pid > 1)) throw new Error(`No process id in the mark of the profile: ${mark}`)
  return pid
}
