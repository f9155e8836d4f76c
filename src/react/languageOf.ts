'use client'
import type { MessageOverrides } from '../messages/keys.js'

/**
 * The attributes that tell browsers and screen readers which language an element is in. Without words
 * of the app's own the page keeps its direction; of own words that name no language it is not known.
 */
export function languageOf(words: MessageOverrides | undefined) {
  return { lang: words ? words.language : 'en', dir: words?.direction }
}
