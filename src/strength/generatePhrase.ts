import { withStrengthEngine } from './strengthEngine.js'

/**
 * Makes a password of random words, joined by hyphens: five of 7,776 are worth 64 bits. The words
 * come with the dictionaries, which the first call loads. `passwordPolicy()` accepts every phrase.
 *
 * @param options.words How many, 4 to 12. @default 5
 * @throws {RangeError} for another number of words.
 * @throws {Error} where the words do not load, most likely for want of a network.
 */
export async function generatePhrase(options: { words?: number } = {}): Promise<string> {
  const { words = 5 } = options
  if (!Number.isInteger(words) || words < 4 || words > 12) {
    throw new RangeError('generatePhrase: words must be a whole number from 4 to 12.')
  }
  return withStrengthEngine((engine) => engine.perform({ task: 'drawPhrase', input: words }))
}
