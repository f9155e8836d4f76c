import { foldConfusables, foldText, turnBack } from './confusables.js'
import { onQwerty } from './walks.js'

/** A candidate with one disguise or more taken off. */
export interface Skeleton {
  readonly text: string
  /** log10 of the guesses for the disguise itself. */
  readonly disguiseLog10: number
}

/** Anyone who tries a disguise tries a handful of its forms. */
const fixedDisguise = 0.5

/** Each further separator that differs from the first multiplies the guesses. */
const mixedSeparator = 0.75

/** The share of single characters among the parts, from which separators count as padding. */
const singlesShare = 0.7

/** Fewer characters than this are refused by their number in any case. */
const shortestText = 3

/**
 * Returns what a candidate may be a disguise of: without accents, look-alikes, separators and doubled
 * letters, the right way up, and typed on another keyboard. Each text appears once, and the candidate
 * itself does not.
 */
export function skeletonsOf(candidate: string): Skeleton[] {
  const found = new Map<string, number>()
  const add = (text: string | null, disguiseLog10: number) => {
    if (text === null || [...text].length < shortestText || text === candidate) return
    found.set(text, Math.min(disguiseLog10, found.get(text) ?? Number.POSITIVE_INFINITY))
  }
  const folded = foldText(candidate)
  const bases = [candidate, folded, foldedToLatin(folded), turnBack(candidate), ...onQwerty(folded)]
  // Case alone makes no difference to the estimate, so folding that changes nothing else is left out.
  if (folded !== candidate.toLowerCase()) add(folded, fixedDisguise)
  for (const base of bases.slice(2)) add(base ?? null, fixedDisguise)
  for (const base of new Set(bases)) {
    if (base === null) continue
    for (const bare of withoutSeparators(base)) {
      add(bare.text, bare.disguiseLog10)
      add(withoutRepeats(bare.text), bare.disguiseLog10 + fixedDisguise)
      for (const typed of onQwerty(foldText(bare.text)))
        add(typed, bare.disguiseLog10 + fixedDisguise)
    }
    const single = withoutRepeats(base)
    add(single, fixedDisguise)
    if (single !== null) {
      for (const bare of withoutSeparators(single))
        add(bare.text, bare.disguiseLog10 + fixedDisguise)
    }
  }
  return distinctByCase(found)
}

/** Returns text with its look-alikes replaced, if that makes Latin words of most of it. */
function foldedToLatin(folded: string): string | null {
  const latin = foldConfusables(folded)
  if (latin === folded) return null
  const letters = [...latin].filter((character) => /[\p{L}\p{N}]/u.test(character))
  const ascii = letters.filter((character) => character <= 'z')
  return ascii.length >= letters.length * 0.8 ? latin : null
}

/** Takes out separators between single characters, and every second character of a padded text. */
function withoutSeparators(text: string): Skeleton[] {
  const found: Skeleton[] = []
  const parts = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '')
  const separators = text.match(/[^\p{L}\p{M}\p{N}]+/gu) ?? []
  const singles = parts.filter(
    (part) => new Set(part.toLowerCase()).size === 1 || [...part].length === 1,
  )
  if (separators.length > 2 && singles.length >= parts.length * singlesShare) {
    const cost = separatorCost(separators, singles.length === parts.length ? mixedSeparator : 1)
    found.push({ text: parts.join(''), disguiseLog10: cost })
  }
  const characters = [...text]
  for (const [kept, padding] of [everySecond(characters, 0), everySecond(characters, 1)]) {
    if (padding.length < 4 || kept.length < shortestText) continue
    if (new Set(padding.map((it) => it.toLowerCase())).size <= 2) {
      found.push({ text: kept.join(''), disguiseLog10: separatorCost(padding, 0.3) })
    } else if (padding.every((it) => /[^\p{L}\p{M}\p{N}]/u.test(it))) {
      found.push({ text: kept.join(''), disguiseLog10: separatorCost(padding, mixedSeparator) })
    }
  }
  return found
}

function everySecond(characters: readonly string[], offset: number): [string[], string[]] {
  return [
    characters.filter((_, at) => at % 2 === offset),
    characters.filter((_, at) => at % 2 !== offset),
  ]
}

function separatorCost(separators: readonly string[], each: number): number {
  const kinds = new Set(separators).size
  const characters = separators.join('').length
  return fixedDisguise + 0.5 + (kinds === 1 ? 0 : (characters - 1) * each)
}

/** Returns text with doubled or tripled letters once each, or null where few are repeated. */
function withoutRepeats(text: string): string | null {
  const characters = [...text]
  for (const times of [3, 2]) {
    const every = characters.filter((_, at) => at % times === 0)
    const isRepeated = every.every((it, at) =>
      characters.slice(at * times, (at + 1) * times).every((other) => other === it),
    )
    if (isRepeated && characters.length >= 2 * times) return every.join('')
  }
  const collapsed = characters.filter((it, at) => it !== characters[at - 1])
  return collapsed.length <= characters.length * 0.6 ? collapsed.join('') : null
}

/** The estimate ignores case, but for a small factor. */
function distinctByCase(found: ReadonlyMap<string, number>): Skeleton[] {
  const distinct = new Map<string, Skeleton>()
  for (const [text, disguiseLog10] of found) {
    const key = text.toLowerCase()
    const known = distinct.get(key)
    if (known === undefined || known.disguiseLog10 > disguiseLog10) {
      distinct.set(key, { text, disguiseLog10 })
    }
  }
  return [...distinct.values()]
}
