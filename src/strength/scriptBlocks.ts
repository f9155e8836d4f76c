// The script that writes the phrases and the check that reads them share this module, so it imports nothing.

/** The first and last letter of scripts that are stored with ASCII characters, from `(` on. */
export const scriptBlocks: readonly (readonly [first: string, last: string])[] = [
  ['\u0621', '\u064a'],
  ['\u3041', '\u3096'],
  ['\u0430', '\u045f'],
]

/** Reads a line that begins with the number of its script and an exclamation mark. */
export function readScriptLine(line: string): string {
  const [first] = (line.charAt(1) === '!' && scriptBlocks[Number(line.charAt(0))]) || []
  if (first === undefined) return line
  const shift = first.charCodeAt(0) - 40
  return Array.from(line.slice(2), (it) => String.fromCharCode(it.charCodeAt(0) + shift)).join('')
}
