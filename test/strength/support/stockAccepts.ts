import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

const complete = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: 64,
  l33tMaxSubstitutions: 20,
})

/** What the default policy would say with every word that zxcvbn-ts has for English. */
export function stockAccepts(candidate: string): boolean {
  return candidate.length >= 12 && complete.check(candidate).guessesLog10 >= 11
}
