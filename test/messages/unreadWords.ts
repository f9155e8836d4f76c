import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is looked up by a key that only the running code knows, by the type of the key. */
const lookedUp: Readonly<Record<string, readonly string[]>> = {
  Label: ['backUp', 'backingUp', 'finish', 'backedUp', 'recover', 'recovering'],
  Level: ['weak', 'fair', 'strong'],
}

/** The titles of failures stand in a table of that module, by the code of the error. */
const titleTable = 'src/messages/failureTitle.ts'

const parts = /^export interface (?!Messages\b)(\w+Messages) \{\n(.*?)^\}/gms

/**
 * The words that no source reads, as `FormMessages.tip`. The compiler finds those that are read: it
 * complains of each where the types of the words have no properties.
 */
export function unreadWords(keys: string): string[] {
  const read = readWords(keys.replace(parts, 'export interface $1 {}'))
  const all = [...keys.matchAll(parts)].flatMap(([, type, body = '']) =>
    [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => `${type}.${name}`),
  )
  return all.filter((word) => !read.has(word))
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function readWords(keysWithoutWords: string): Set<string> {
  const complaints = compileWith(keysWithoutWords)
  const named = [...complaints.matchAll(/Property '(\w+)' does not exist on type '([^']+)'/g)]
  const indexed = complaints.matchAll(/of type '([^']+)' can't be used to index type '([^']+)'/g)
  const titles = readSource(titleTable).matchAll(/'(title\w*)'/g)
  return new Set([
    ...[...titles].map(([, name]) => `FailedMessages.${name}`),
    ...named.flatMap(([, name, types = '']) => types.split(' | ').map((type) => `${type}.${name}`)),
    ...[...indexed].flatMap(([, key = '', type]) => namesOf(key).map((name) => `${type}.${name}`)),
  ])
}

function namesOf(key: string): readonly string[] {
  return lookedUp[key] ?? [...key.matchAll(/"(\w+)"/g)].map(([, name = '']) => name)
}

function compileWith(keys: string): string {
  const folder = join(root, '.tmp/unread-words')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const sources = ['adapters', 'components', 'core', 'messages', 'react', 'strength', 'theme']
  for (const source of sources) {
    cpSync(join(root, 'src', source), join(folder, 'src', source), { recursive: true })
  }
  writeFileSync(join(folder, 'src/messages/keys.ts'), keys)
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { types: [] },
    include: ['src/components', 'src/react'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(root, 'node_modules/.bin/tsc')
  return spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' }).stdout
}
