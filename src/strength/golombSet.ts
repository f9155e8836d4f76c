/** A set of whole numbers that was written as the Golomb-coded gaps between them. */
export interface GolombSet {
  /** How many numbers it holds. */
  readonly size: number
  has(value: number): boolean
}

/** The low bits of a gap stand as they are; what is above them is counted out in ones. */
export const remainderBits = 12

/**
 * Unpacks a set: its numbers in rising order, each as the gap to the one before.
 *
 * @param encoded base64 of the bits, the highest bit of a byte first
 * @param size how many numbers there are
 */
export function decodeGolombSet(encoded: string, size: number): GolombSet {
  const readBit = bitsOf(atob(encoded))
  const values = new Uint32Array(size)
  let value = 0
  for (let index = 0; index < size; index += 1) {
    let gap = 0
    while (readBit() === 1) gap += 1
    for (let bit = 0; bit < remainderBits; bit += 1) gap = gap * 2 + readBit()
    value += gap
    values[index] = value
  }
  return { size, has: (wanted) => isAmong(values, wanted) }
}

function bitsOf(bytes: string): () => number {
  let position = 0
  return () => {
    const bit = (bytes.charCodeAt(position >> 3) >> (7 - (position & 7))) & 1
    position += 1
    return bit
  }
}

function isAmong(sorted: Uint32Array, wanted: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return sorted[low] === wanted
}
