import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program to its end, its output passed through. The project's own tools come first, and
 * with them the Node that it is developed on, whatever Node began the command.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] set for this program alone
 * @param {'inherit' | 'ignore' | number} [output] where it writes to: a number is an open file
 * @returns {Promise<number>} its exit code: 1 where it could not start or was ended by a signal
 */
export function run(command, args, env = {}, output = 'inherit') {
  const bin = join(root, 'node_modules/.bin')
  const PATH = [bin, process.env.PATH].filter(Boolean).join(delimiter)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', output, output],
    })
    // Whoever ends this command ends the program in it, and waits until that has cleaned up.
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      // Ctrl+C in a terminal has reached the program already, and a second one would cut it short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const signal of signals) process.on(signal, pass)
    // npm tells only the shell that stands between, which ends without handing the signal on.
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      pass('SIGTERM')
    }, 500)
    /** @param {number} code */
    const end = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, pass)
      resolve(code)
    }
    child.once('error', () => end(1))
    child.once('exit', (code) => end(code ?? 1))
  })
}
