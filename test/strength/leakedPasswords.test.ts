import { passwordPolicy } from 'portal-backup-kit/strength'
import { describe, expect, it } from 'vitest'
import { leakedLists, longLeakedPasswords, readList } from '../../scripts/leakedPasswords.mjs'
import { isLeaked } from '../../src/strength/leakFilter.js'
import { seededRandom } from '../support/seededRandom.js'
import { acceptedOf } from './support/acceptedOf.js'
import { strongRecipes } from './support/candidates.js'

const policy = passwordPolicy()

async function codesFor(candidate: string): Promise<string[]> {
  return (await policy.check(candidate)).rejections.map(({ code }) => code)
}

describe('leaked passwords', () => {
  it('are all refused, of the 100,000 most common', async () => {
    const top = readList(leakedLists[0] ?? '').slice(0, 100_000)
    expect(top).toHaveLength(100_000)
    // The length alone refuses the others.
    expect(await acceptedOf(top.filter((password) => password.length >= 12))).toEqual([])
  })

  // The long run, and the script that writes the filter, ask about every one of them. Here it is some.
  it('are all refused, of the million most common', async () => {
    const long = longLeakedPasswords()
    expect(long.length).toBeGreaterThan(44_000)
    const leftToTheEstimate = long.filter((password) => !isLeaked(password))
    const some = leftToTheEstimate.filter((_, index) => index % 64 === 0)
    expect(await acceptedOf(some)).toEqual([])
  })

  it.each([
    'panicatthedisco',
    'PanicAtTheDisco',
    'p4n1c4tth3d1sc0',
    'panicatthedisco1',
    '#panicatthedisco2024!',
  ])('are recognised as %s', async (candidate) => {
    expect(await codesFor(candidate)).toContain('LEAKED')
  })

  it('do not spoil a longer password that holds one', async () => {
    expect(await codesFor('panicatthedisco over velvet canyons')).toEqual([])
  })

  it('are seldom seen in what is none', () => {
    const random = seededRandom(5)
    const strong = Object.values(strongRecipes).flatMap(({ recipe }) =>
      Array.from({ length: 10_000 }, () => recipe(random)),
    )
    expect(strong.filter(isLeaked).length / strong.length).toBeLessThan(0.001)
  })
})
