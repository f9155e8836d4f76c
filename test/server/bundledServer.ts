import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder with the server in it as `server.mjs`, for tests that need whole processes. */
export async function bundleServer({ packages }: { packages: boolean }) {
  const folder = await mkdtemp(join(tmpdir(), 'pbk-server-'))
  await build({
    entryPoints: [join(root, 'src/server/index.ts')],
    outfile: join(folder, 'server.mjs'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  })
  if (packages) await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const children: ChildProcess[] = []

  return {
    folder,
    /** Runs a module in a process of its own, in that folder. */
    run(code: string, ...args: string[]) {
      const { DATABASE_URL: _, ...env } = process.env
      const child = spawn(process.execPath, ['--input-type=module', '-e', code, ...args], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      let complaints = ''
      child.stderr.setEncoding('utf8').on('data', (text) => {
        complaints += text
      })
      const ended = new Promise<{ code: number | null; complaints: string }>((resolve) =>
        child.on('close', (exitCode) => resolve({ code: exitCode, complaints })),
      )
      return {
        pid: child.pid,
        lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
        ended,
        kill: () => child.kill('SIGKILL'),
      }
    },
    async remove() {
      for (const child of children) child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
