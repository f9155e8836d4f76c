import { dictionary } from '@zxcvbn-ts/language-common'
import { seededRandom } from '../test/support/seededRandom.ts'

const words = (dictionary['diceware-common'] ?? []).map(String)
const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
const lookalikes: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '$' }

/** Candidates of one length, in turn: random characters, words, words with look-alikes. The same for every run. */
export function strengthCandidates(length: number, count: number): string[] {
  const random = seededRandom(length)
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? ''
  const phrase = () => {
    let text = pick(words)
    while (text.length < length) text += `-${pick(words)}`
    return text.slice(0, length)
  }
  const kinds = [
    () => Array.from({ length }, () => pick(signs)).join(''),
    phrase,
    () => phrase().replace(/[aeios]/g, (letter) => lookalikes[letter] ?? letter),
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.() ?? '')
}
