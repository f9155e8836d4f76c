import { beforeAll, describe, expect, it } from 'vitest'
import {
  bundleApp,
  bundleStrengthWorker,
  type Chunk,
  sizeOf,
  smallestApp,
} from '../../scripts/size.mjs'

describe('an app with the button and its provider', () => {
  let chunks: Chunk[]
  beforeAll(async () => {
    chunks = await bundleApp(smallestApp)
  })

  it('loads at most 15 kB before it can run', () => {
    expect(sizeOf(chunks.filter(({ lazy }) => !lazy))).toBeLessThanOrEqual(15_000)
  })

  // Words that survive minification: one of the form library, two of the password dictionaries.
  it.each([
    ['the form library', 'shouldUnregister'],
    ['the common words', 'iloveyou'],
    ['the keyboard layouts', 'keypad'],
  ])('loads %s on demand alone', (_, word) => {
    const places = chunks.filter(({ text }) => text.includes(word))
    expect(places.map(({ lazy }) => lazy)).not.toContain(false)
    expect(places).not.toHaveLength(0)
  })
})

describe('the strength check', () => {
  it('is at most 280 kB, words and leaked passwords included', async () => {
    const worker = await bundleStrengthWorker()
    expect(worker.text).toContain('iloveyou')
    expect(worker.gzipped).toBeLessThanOrEqual(280_000)
  })

  it('adds nothing but its door to an app that makes a policy', async () => {
    const chunks = await bundleApp(`export { passwordPolicy } from 'portal-backup-kit/strength'`)
    expect(sizeOf(chunks.filter(({ lazy }) => !lazy))).toBeLessThanOrEqual(6_000)
  })
})
