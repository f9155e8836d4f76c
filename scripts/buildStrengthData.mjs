// Writes src/strength/data from the lists of pinned packages, which takes minutes; with --check it
// compares instead. Run it by hand after a change of a list, of the estimate or of this script.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scriptBlocks } from '../src/strength/scriptBlocks.ts'
import { importInYear } from './importInYear.mjs'
import { encodeFilter, leakedLists, longLeakedPasswords } from './leakedPasswords.mjs'
import { root } from './project.mjs'
import {
  dataYear,
  encodeWords,
  readPatterns,
  redundancyTest,
  usefulWords,
} from './strengthWords.mjs'

/** Where the data stands, and the file that says what it was made from. */
export const dataFolder = 'src/strength/data'
const manifestFile = join(dataFolder, 'manifest.json')

/** What twenty more years add to the estimate of a date, in powers of ten. */
const yearsMargin = 0.3

/** Phrases that many people know, one a line, in a file for each language. */
const phraseFolder = 'scripts/phrases'
const phraseLists = readdirSync(join(root, phraseFolder))
  .sort()
  .map((name) => join(phraseFolder, name))

/** The files that the data is made from. Their packages are pinned. */
const inputs = [
  ...leakedLists,
  ...phraseLists,
  'node_modules/@zxcvbn-ts/core/package.json',
  'node_modules/@zxcvbn-ts/language-common/package.json',
  'node_modules/@zxcvbn-ts/language-en/package.json',
]

/** @param {string} path */
function checksum(path) {
  return createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex')
}

/** @param {readonly string[]} paths */
function checksums(paths) {
  return Object.fromEntries(paths.map((path) => [path, checksum(path)]))
}

/** Keyboards and word sequences, as the estimate takes them. */
export function patternsModule() {
  const { adjacencyGraphs, sequences } = readPatterns()
  return generated(
    'keyboards and sequences of zxcvbn-ts, MIT; see its NOTICE.',
    `export const adjacencyGraphs: Record<string, Record<string, (string | null)[]>> = ${JSON.stringify(adjacencyGraphs)}\n`,
    `export const wordSequences: Record<string, (string | number)[]> = ${JSON.stringify(sequences)}\n`,
  )
}

async function wordsModule() {
  const words = usefulWords()
  const isRedundant = await redundancyTest()
  for (const word of words.keys()) if (isRedundant(word)) words.delete(word)
  return generated(
    'words of zxcvbn-ts, MIT, and OpenSubtitles 2024 through OPUS, ODC-BY; see its NOTICE.',
    `export const words: string =\n  ${JSON.stringify(encodeWords(words))}\n`,
  )
}

/**
 * Phrases without spaces, accents and case: those of letters as text, those with ideographs as hashes of
 * their parts, which take fewer bytes.
 */
export async function phrasesModule() {
  /** @type {typeof import('../src/strength/phraseKeys.ts')} */
  const { ideographPart, phraseKey } = await importInYear('src/strength/phraseKeys.ts', dataYear)
  const lines = phraseLists.flatMap((path) => readFileSync(join(root, path), 'utf8').split('\n'))
  const keys = [...new Set(lines.map(phraseKey))].filter((key) => key !== '')
  const hasIdeographs = (/** @type {string} */ key) => /\p{Script=Han}/u.test(key)
  const letters = keys.filter((key) => !hasIdeographs(key))
  const parts = keys.filter(hasIdeographs).flatMap((key) => {
    const starts = Array.from(key, (_, at) => at).filter((at) => at % 2 === 0)
    return starts.map((at) => key.slice(at, at + ideographPart))
  })
  const whole = parts.filter((part) => part.length === ideographPart)
  return generated(
    'phrases that many people know, compiled for this package, MIT.',
    `export const phraseText: string =\n  ${JSON.stringify(letters.map(asciiLine).join('\n'))}\n\n`,
    `export const ideographs = ${JSON.stringify(encodeFilter(whole), null, 2)}\n`,
  )
}

/** Writes a line of one script with ASCII characters, as bundlers escape others in six bytes. @param {string} key */
function asciiLine(key) {
  const block = scriptBlocks.findIndex(([first, last]) => {
    return [...key].every((it) => it <= 'z' || (it >= first && it <= last))
  })
  if (block === -1 || /^[a-z0-9]+$/.test(key)) return key
  const [first = ''] = scriptBlocks[block] ?? []
  const shift = first.charCodeAt(0) - 40
  return `${block}!${key.replace(/[^\0-z]/g, (it) => String.fromCharCode(it.charCodeAt(0) - shift))}`
}

/** The filter lists what the rest of the check would accept, so the words have to be there. */
async function leakedModule() {
  const accepts = await acceptanceTest()
  const filter = encodeFilter(longLeakedPasswords().filter(accepts))
  return generated(
    'hashes made from lists of OWASP SecLists, CC BY-SA 3.0; see its NOTICE.',
    `export const leaked = ${JSON.stringify(filter, null, 2)}\n`,
  )
}

/**
 * A module under a comment that bundlers keep, so that its sources are named wherever it goes.
 *
 * @param {string} sources
 * @param {...string} code
 */
function generated(sources, ...code) {
  return [`/*! portal-backup-kit: ${sources} */\n\n`, ...code].join('')
}

/**
 * Whether the default policy accepts a password, but for the filter, or will some day: the further
 * back a year lies, the more guesses it counts for.
 *
 * @returns {Promise<(password: string) => boolean>}
 */
async function acceptanceTest() {
  /** @type {typeof import('../src/strength/assessStrength.ts')} */
  const { assessStrength } = await importInYear('src/strength/assessStrength.ts', dataYear)
  const minGuessesLog10 = 11 - yearsMargin
  return (password) => {
    const candidate = password.normalize('NFC')
    const { rejections } = assessStrength({ candidate, words: [], minGuessesLog10 })
    return rejections.every(({ code }) => code === 'LEAKED')
  }
}

/** In the order to write them: each is made with the ones before. */
const modules = {
  'patterns.ts': patternsModule,
  'words.ts': wordsModule,
  'phrases.ts': phrasesModule,
  'leaked.ts': leakedModule,
}

/** What is out of date: a source or a data file that is not the one the manifest names. */
export function findStale() {
  const { sources, outputs } = JSON.parse(readFileSync(join(root, manifestFile), 'utf8'))
  return Object.entries({ ...sources, ...outputs })
    .filter(([path, sum]) => checksum(path) !== sum)
    .map(([path]) => path)
}

async function writeData() {
  mkdirSync(join(root, dataFolder), { recursive: true })
  for (const [name, make] of Object.entries(modules)) {
    const text = await make()
    writeFileSync(join(root, dataFolder, name), text)
    console.log(`${name.padEnd(12)} ${text.length} characters`)
  }
  const files = Object.keys(modules).map((name) => `${dataFolder}/${name}`)
  const manifest = { sources: checksums(inputs), outputs: checksums(files) }
  writeFileSync(join(root, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Makes everything anew and compares. @returns {Promise<boolean>} whether nothing differs */
async function checkData() {
  const stale = findStale()
  for (const path of stale) console.log(`${path} is not the one that the manifest names`)
  let same = stale.length === 0
  for (const [name, make] of Object.entries(modules)) {
    const differs = readFileSync(join(root, dataFolder, name), 'utf8') !== (await make())
    console.log(`${name.padEnd(12)} ${differs ? 'differs' : 'is the same'}`)
    if (differs) same = false
  }
  return same
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) await writeData()
  else if (!(await checkData())) process.exitCode = 1
}
