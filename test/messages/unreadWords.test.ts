import { describe, expect, it } from 'vitest'
import { readSource, unreadWords } from './unreadWords.ts'

describe('the words', () => {
  it('are all read somewhere: of one that is planted among them, and no other, it is noticed', () => {
    const keys = readSource('src/messages/keys.ts')
    const planted = keys.replace('  readonly tip: string', '$&\n  readonly planted: string')
    expect(unreadWords(planted)).toEqual(['FormMessages.planted'])
  })
})
