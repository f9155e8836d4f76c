import type { StrengthAssessment, StrengthRequest } from './assessStrength.js'
import { unlessAborted } from './loadLimit.js'
import { preloadEngine, withStrengthEngine } from './strengthEngine.js'
import { type DictionaryLoader, giveWordLists, loadWordLists } from './wordLists.js'

/**
 * Assesses a candidate once every dictionary is in. Checks are made one after the other; one whose
 * signal has aborted gives up its turn.
 * @throws the signal's reason once it has aborted, and another error where a dictionary does not
 * load in time or there is no way to assess.
 */
export async function checkStrength(
  request: StrengthRequest,
  signal?: AbortSignal,
  dictionaries: readonly DictionaryLoader[] = [],
): Promise<StrengthAssessment> {
  const lists = await unlessAborted(loadWordLists(dictionaries), signal)
  return withStrengthEngine(async (engine) => {
    await giveWordLists(engine, lists)
    return engine.perform({ task: 'assess', input: request })
  }, signal)
}

/** Starts loading what a check needs, so that the first one does not wait for it. */
export function preloadStrength(dictionaries: readonly DictionaryLoader[] = []): void {
  preloadEngine()
  loadWordLists(dictionaries).catch(() => {})
}
