import type { JoinedWordLists } from './estimator.js'
import { withinLoadLimit } from './loadLimit.js'
import type { StrengthEngine } from './strengthEngine.js'

/**
 * Words that a guesser would try, by the name of their list, the most common first. A list whose
 * name begins with `names`, `firstnames`, `lastnames` or `passwords` brings the hint for those.
 */
export type WordLists = Readonly<Record<string, readonly (string | number)[]>>

/**
 * Gets lists of words when the first check needs them. Packages in the form of
 * `@zxcvbn-ts/language-de` fit as they are: `() => import('@zxcvbn-ts/language-de')`.
 */
export type DictionaryLoader = () => Promise<{ readonly dictionary: WordLists }>

// By the loader itself, so that policies which share one share its words.
const loading = new WeakMap<DictionaryLoader, Promise<JoinedWordLists>>()
const given = new WeakMap<StrengthEngine, Set<JoinedWordLists>>()

/** Loads the lists of every loader, each once; one that failed or stalled is tried again. */
export function loadWordLists(loaders: readonly DictionaryLoader[]): Promise<JoinedWordLists[]> {
  return Promise.all(
    loaders.map((load) => {
      const started = loading.get(load) ?? startLoading(load)
      loading.set(load, started)
      started.catch(() => loading.delete(load))
      return started
    }),
  )
}

/** Gives an engine the lists that it does not have yet. */
export async function giveWordLists(
  engine: StrengthEngine,
  lists: readonly JoinedWordLists[],
): Promise<void> {
  const known = given.get(engine) ?? new Set()
  given.set(engine, known)
  for (const input of lists) {
    if (known.has(input)) continue
    await engine.perform({ task: 'addWordLists', input })
    known.add(input)
  }
}

/** One text for each list: a worker is sent that in a hundredth of the time of its words. */
async function startLoading(load: DictionaryLoader): Promise<JoinedWordLists> {
  const { dictionary } = await withinLoadLimit(load())
  return Object.fromEntries(
    Object.entries(dictionary).map(([name, words]) => [name, words.join('\n')]),
  )
}
