// What a leaked password and its variants have in common. The script that builds the filter and the
// check that asks it both go by this module, so it imports nothing.

/** The filter lists no shorter passwords: the estimate refuses those. In code points. */
const shortestLeaked = 12

/** As people write them: the letters that look like these. */
const lookalikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  $: 's',
  '5': 's',
  '7': 't',
}

/**
 * The key under which a password is listed: one for all that differ in case and look-alikes.
 */
export function leakKey(password: string): string {
  return foldCase(password).replace(/[@4031!$57]/g, (sign) => lookalikes[sign] ?? sign)
}

/**
 * The keys to look up for a candidate: its own, and those of what is left without up to two
 * leading and five trailing characters that are no letters, as long as 12 remain.
 */
export function leakKeysOf(candidate: string): string[] {
  const characters = [...foldCase(candidate)]
  const leading = Math.min(2, Math.max(0, characters.findIndex(isLetter)))
  const lastLetter = characters.findLastIndex(isLetter)
  const trailing = lastLetter === -1 ? 0 : Math.min(5, characters.length - 1 - lastLetter)
  const keys: string[] = []
  for (let start = 0; start <= leading; start += 1) {
    for (let end = characters.length; end >= characters.length - trailing; end -= 1) {
      if (end - start >= shortestLeaked) keys.push(leakKey(characters.slice(start, end).join('')))
    }
  }
  return keys
}

/**
 * The number that stands for a key in a filter.
 *
 * @param range one more than the largest number, at most 2³²
 */
export function leakHash(key: string, range: number): number {
  const high = mix(key, 0x9e3779b9)
  const low = mix(key, 0x85ebca6b) >>> 11
  return Math.floor(((high * 2 ** 21 + low) / 2 ** 53) * range)
}

/** Spreads a text over 32 bits, differently for each seed. */
function mix(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}

function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}
