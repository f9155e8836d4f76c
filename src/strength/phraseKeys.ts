import { foldText } from './confusables.js'

// The script that writes the phrases and the check that looks them up share this module.

/** The number of characters in a hashed part of a phrase with ideographs. */
export const ideographPart = 4

const katakana = /[\u30a1-\u30f6]/gu

/**
 * Returns the letters and digits of a text in the one form in which phrases are compared: without
 * spaces, signs, accents and case; hiragana for katakana; spelled-out umlauts as plain vowels.
 */
export function phraseKey(text: string): string {
  return foldText(text)
    .replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{M}\p{N}]+|ـ/gu, '')
    .replace(/([aou])e/g, '$1')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
}

/** Returns the keys of a candidate: as it is, and with digits and signs read as the letters they look like. */
export function candidateKeys(candidate: string): string[] {
  const read = candidate.replace(/[013456789!|€@$+]/g, (sign) => lookalikes[sign] ?? sign)
  const reversed = [...candidate].reverse().join('')
  const readOnce = candidate.replaceAll('1', 'l')
  return [...new Set([candidate, read, readOnce, reversed].map(phraseKey))]
}
