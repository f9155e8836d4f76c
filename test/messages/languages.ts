import { readdirSync } from 'node:fs'
import type { Messages } from 'portal-backup-kit'

/** A set of words, by the name that it is imported under. */
export interface Language {
  readonly tag: string
  readonly exported: Readonly<Record<string, Messages>>
  readonly messages: Messages
}

const folders = readdirSync(new URL('../../src/messages', import.meta.url), {
  withFileTypes: true,
}).filter((entry) => entry.isDirectory())

/** The languages that there are: a folder for each. */
export const tags = folders.map((folder) => folder.name)

export async function loadLanguage(tag: string): Promise<Language> {
  const exported: Record<string, Messages> = await import(`portal-backup-kit/messages/${tag}`)
  const messages = exported[tag.replaceAll('-', '')]
  if (messages === undefined) throw new Error(`messages/${tag} has no words under its name`)
  return { tag, exported, messages }
}

/** What fills the blanks. None of it could come from a sentence. */
export const blanks = {
  app: 'Qapp',
  portal: 'Qportal',
  method: 'Qmethod',
  date: 'Qdate',
  opensWith: 'Qkey',
  attempt: '71',
  length: '72',
  label: 'Qlabel',
  minLength: 73,
  maxLength: 74,
}

type Blanks = Readonly<Record<string, number | string>>

/** Every text that people read, by its path; functions with their blanks filled. */
export function wordsOf(messages: Messages, filling: Blanks = blanks): Map<string, string> {
  const { language: _, direction: __, ...words } = messages
  return new Map(textsOf(words, filling, ''))
}

function textsOf(value: unknown, filling: Blanks, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(filling))]]
  return Object.entries(Object(value)).flatMap(([key, part]) =>
    textsOf(part, filling, path === '' ? key : `${path}.${key}`),
  )
}

/** The texts that are not as they have to be, with their places. */
export function findAll(
  words: Iterable<readonly [string, string]>,
  isWrong: (text: string) => unknown,
): string[] {
  return [...words].filter(([, text]) => isWrong(text)).map(([path, text]) => `${path}: ${text}`)
}
