/**
 * What is known about the person, as the single words that a guesser would try: whole, a full name
 * or an address hides its parts from the estimate. Words under three letters would match by chance.
 */
export function userInputWords(inputs: readonly string[]): string[] {
  const words = inputs.flatMap((input) =>
    input
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  return [...new Set(words.filter((word) => [...word].length >= 3))]
}

/** Whether the words make up more than half of the candidate, in any case and order. */
export function isMostlyUserInput(candidate: string, words: readonly string[]): boolean {
  const text = candidate.toLowerCase()
  const covered = new Set<number>()
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      for (let offset = 0; offset < word.length; offset += 1) covered.add(at + offset)
    }
  }
  return covered.size > text.length / 2
}
