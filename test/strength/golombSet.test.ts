import { describe, expect, it } from 'vitest'
import { encodeGolombSet } from '../../scripts/leakedPasswords.mjs'
import { decodeGolombSet } from '../../src/strength/golombSet.js'
import { seededRandom } from '../support/seededRandom.js'

describe('a Golomb-coded set', () => {
  it('has the numbers that were written, and no others', () => {
    const random = seededRandom(1)
    const numbers = new Set(Array.from({ length: 5_000 }, () => Math.floor(random() * 2 ** 24)))
    const sorted = [...numbers].sort((a, b) => a - b)
    const set = decodeGolombSet(encodeGolombSet(sorted), sorted.length)
    expect(set.size).toBe(sorted.length)
    expect(sorted.filter((number) => !set.has(number))).toEqual([])
    const others = sorted.map((number) => number + 1).filter((number) => !numbers.has(number))
    expect(others.filter((number) => set.has(number))).toEqual([])
  })

  it.each([[[]], [[0]], [[0, 1, 2]], [[4_095, 4_096, 8_192]], [[2 ** 32 - 1]]])(
    'keeps %j',
    (numbers: number[]) => {
      const set = decodeGolombSet(encodeGolombSet(numbers), numbers.length)
      const around = numbers.flatMap((number) => [number - 1, number, number + 1])
      expect(around.filter((number) => set.has(number))).toEqual(
        around.filter((number) => numbers.includes(number)),
      )
    },
  )
})
