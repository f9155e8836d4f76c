import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/**
 * The versions of Node at hand, each with its program: the one that runs the tests, the machine's own,
 * and those that `PBK_NODES` lists, separated as on the PATH.
 */
export const nodes: ReadonlyMap<string, string> = findNodes()

function findNodes(): Map<string, string> {
  const found = new Map<string, string>()
  const named = (process.env.PBK_NODES ?? '').split(delimiter).filter(Boolean)
  for (const node of [process.execPath, ...nodesOfMachine(), ...named]) {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    if (status === 0) found.set(stdout.trim(), node)
    else if (named.includes(node)) throw new Error(`${node} of PBK_NODES is not a Node.`)
  }
  return found
}

function nodesOfMachine(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.includes('node_modules')).map((it) => join(it, 'node'))
}
