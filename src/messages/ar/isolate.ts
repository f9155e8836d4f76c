/** A name, a code or a date within a sentence: whatever its own direction, the sentence keeps its order. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
