import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database } from './Database.js'
import { guardFolder } from './guardFolder.js'
import { openPglite } from './openPglite.js'

/**
 * Runs Postgres inside this process with its data in a folder. What it has committed outlives the
 * process, not a power cut: PGlite leaves writing to the disk to the operating system.
 */
export async function openPgliteFolder(folder: string): Promise<Database> {
  const path = resolve(folder)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const release = await guardFolder(path)
  try {
    const data = join(path, 'data')
    if (!(await exists(data))) await createData(data, join(path, 'draft'))
    const database = await openPglite(data)
    return { ...database, close: () => database.close().finally(release) }
  } catch (error) {
    await release()
    throw error
  }
}

// Made beside its place and then renamed: a process that dies meanwhile leaves no half database.
async function createData(data: string, draft: string): Promise<void> {
  await rm(draft, { recursive: true, force: true })
  const database = await openPglite(draft)
  await database.close()
  await rename(draft, data)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
