/** Puts sentences in one line. Those of Chinese and Japanese bring their room with their full stop. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((line, next) => line + (line.endsWith('。') ? '' : ' ') + next)
}
