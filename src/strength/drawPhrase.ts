import { assessStrength } from './assessStrength.js'
import { phraseWords } from './estimator.js'

/** What the default policy demands. */
const minGuessesLog10 = 11

/**
 * Draws words by chance, each as likely as any other. One phrase in some thousands looks leaked to
 * the default policy, or holds the same words twice: that one is drawn anew.
 */
export function drawPhrase(count: number): string {
  for (;;) {
    const candidate = Array.from({ length: count }, drawWord).join('-')
    const { rejections } = assessStrength({ candidate, words: [], minGuessesLog10 })
    if (rejections.length === 0) return candidate
  }
}

function drawWord(): string {
  return phraseWords[randomBelow(phraseWords.length)] ?? ''
}

/** A whole number below a limit. The remainder alone would favour the low ones. */
function randomBelow(limit: number): number {
  const highest = 2 ** 32 - (2 ** 32 % limit)
  const drawn = new Uint32Array(1)
  for (;;) {
    const [number = 0] = crypto.getRandomValues(drawn)
    if (number < highest) return number % limit
  }
}
