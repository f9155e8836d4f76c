/**
 * What is known about the person, as the single words that a guesser would try: whole, a full name
 * or an address hides its parts from the estimate. Each also as it is written without accents. Words
 * under three letters would match by chance; in scripts of syllables and signs two are a name, and a
 * name is written without spaces as well.
 */
export function userInputWords(inputs: readonly string[]): string[] {
  const words = inputs.flatMap((input) => {
    const parts = input
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
    return parts.some((part) => eastAsian.test(part)) ? [...parts, parts.join('')] : parts
  })
  const spellings = words.flatMap((word) => [word, fold(word), fold(withUmlautsSpelledOut(word))])
  return [...new Set(spellings.filter(isLongEnough))]
}

/** Whether the words make up more than half of the candidate, in any case and order, with accents or without. */
export function isMostlyUserInput(candidate: string, words: readonly string[]): boolean {
  const text = candidate.normalize('NFC').toLowerCase()
  return isMostly(text, words) || isMostly(fold(text), words)
}

function isMostly(text: string, words: readonly string[]): boolean {
  const covered = new Set<number>()
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      for (let offset = 0; offset < word.length; offset += 1) covered.add(at + offset)
    }
  }
  return covered.size > text.length / 2
}

/** Letters that are no accented form of another, as people write them where a keyboard has none. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** Without accents. What is not Latin, Greek or Cyrillic keeps its marks: there they are letters. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .replace(/[łøıßæœđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
}

function withUmlautsSpelledOut(word: string): string {
  return word.replace(/[äöü]/g, (letter) => `${fold(letter)}e`)
}

function isLongEnough(word: string): boolean {
  return [...word].length >= (eastAsian.test(word) ? 2 : 3)
}

const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
