import { foldText } from './confusables.js'
import { compoundJamo, type Layout, latinLayouts, otherLayouts, recitedOrders } from './layouts.js'

interface Key {
  readonly row: number
  readonly column: number
}

type Keys = ReadonlyMap<string, Key>

/** log10 of the guesses for one key, for a straight run of keys, and for a run that joins the last one. */
const keyCost = 1.6
const runCost = 3
const joinedRunCost = 1.4

const shortestRun = 3

const orders = recitedOrders.map((order) => keysOf([[order, '']]))
const layouts = [...latinLayouts, ...otherLayouts].map(keysOf)
const otherKeys = otherLayouts.map(keysOf)
const qwerty = latinLayouts[0] ?? []

/**
 * Returns log10 of the guesses for a text that runs along the keys of one keyboard or along an alphabet,
 * or infinity for text that does neither.
 */
export function walkGuessesLog10(text: string): number {
  const typed = [...asJamoKeys(text)].filter((character) => /\S/u.test(character))
  const recited = [...text].filter((character) => /\S/u.test(character))
  return Math.min(lowestCost(typed, layouts), lowestCost(recited, orders))
}

function lowestCost(characters: readonly string[], keyboards: readonly Keys[]): number {
  let lowest = Number.POSITIVE_INFINITY
  for (const keys of keyboards) {
    const path = characters.map((it) => keys.get(it))
    if (path.filter((key) => key !== undefined).length < characters.length * 0.7) continue
    lowest = Math.min(lowest, costOf(path))
  }
  return lowest
}

/** Returns a text as the same keys give it on a QWERTY keyboard, once for each layout that has them all. */
export function onQwerty(text: string): string[] {
  const characters = [...asJamoKeys(text)]
  return otherKeys.flatMap((keys) => {
    const typed = characters.map((it) => {
      const key = keys.get(it)
      if (key === undefined) return /\p{L}/u.test(it) ? null : it
      return qwerty[key.row]?.[0].charAt(key.column) ?? it
    })
    const known = characters.filter((it) => keys.has(it)).length
    return typed.includes(null) || known < characters.length / 2 ? [] : [typed.join('')]
  })
}

/** Splits Hangul syllables and joined jamo into the jamo of single keys. */
function asJamoKeys(text: string): string {
  if (!/[\u3131-\u3163\uac00-\ud7a3\u1100-\u11ff]/u.test(text)) return text
  return [...text]
    .flatMap((character) => syllableJamo(character))
    .map((jamo) => compoundJamo[jamo] ?? jamo)
    .join('')
}

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

/** The parts of a precomposed syllable (Unicode Standard, section 3.12). */
function syllableJamo(character: string): string[] {
  const index = (character.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index >= 11_172) return [character]
  const initial = initials[Math.floor(index / 588)] ?? ''
  const vowel = String.fromCharCode(0x314f + Math.floor((index % 588) / 28))
  return [initial, vowel, finals[index % 28] ?? '']
}

function keysOf(layout: Layout): Keys {
  const keys = new Map<string, Key>()
  // A letter with a key of its own keeps it: й without its mark is the key of another letter.
  for (const form of [String, (text: string) => text.toLowerCase(), foldText]) {
    for (const [row, layers] of layout.entries()) {
      for (const layer of layers) {
        for (const [column, character] of [...layer].entries()) {
          const typed = form(character)
          if (typed.trim() !== '' && !keys.has(typed)) keys.set(typed, { row, column })
        }
      }
    }
  }
  return keys
}

function costOf(path: readonly (Key | undefined)[]): number {
  let cost = 0
  let joined = false
  for (let start = 0; start < path.length; ) {
    const length = runLength(path, start)
    if (length >= shortestRun) {
      cost += joined ? joinedRunCost : runCost
      joined = true
    } else {
      cost += keyCost * length
    }
    start += length
  }
  return cost
}

/** How many keys from `start` on lie in one line, at one distance from each other. */
function runLength(path: readonly (Key | undefined)[], start: number): number {
  const first = stepAt(path, start)
  if (first === null || Math.abs(first.row) > 1 || Math.abs(first.column) > 2) return 1
  let end = start + 1
  for (; end < path.length - 1; end += 1) {
    const step = stepAt(path, end)
    if (step?.row !== first.row || step.column !== first.column) break
  }
  return end - start + 1 >= shortestRun ? end - start + 1 : 1
}

function stepAt(path: readonly (Key | undefined)[], at: number): Key | null {
  const [from, to] = [path[at], path[at + 1]]
  if (from === undefined || to === undefined) return null
  return { row: to.row - from.row, column: to.column - from.column }
}
