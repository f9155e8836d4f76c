'use client'
import type { MessageOverrides } from '../messages/keys.js'

/**
 * The attributes that tell browsers and screen readers which language an element is in. Without words
 * of the app's own the page keeps its direction.
 */
export function languageOf(words: MessageOverrides | undefined) {
  return { lang: words?.language ?? 'en', dir: words?.direction }
}
