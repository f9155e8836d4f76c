import type { Messages } from 'portal-backup-kit'

/**
 * English that no language is as long as: every vowel is doubled, in short texts tripled, and
 * accented, and brackets show where a text begins and ends. What stays plain is not from the messages.
 */
export function pseudoWords(messages: Messages): Messages {
  return { ...stretched(messages), language: 'en-XA', direction: messages.direction }
}

function stretched<Part>(part: Part): Part {
  if (typeof part === 'string') return stretch(part) as Part & string
  if (typeof part === 'function') {
    const fill: unknown = (params: unknown) => stretch(String(part(params)))
    return fill as Part
  }
  if (typeof part !== 'object' || part === null) return part
  const own = Object.entries(part).map(([key, value]) => [key, stretched(value)])
  return Object.fromEntries(own)
}

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ö',
  u: 'û',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Ü',
  y: 'ÿ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
}

function stretch(text: string): string {
  if (text === '') return ''
  const times = text.length < 20 ? 3 : 2
  const long = text.replace(/[aeiou]/gi, (vowel) => vowel.repeat(times))
  return `[${long.replace(/./gu, (letter) => accented[letter] ?? letter)}]`
}
