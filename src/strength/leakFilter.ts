import { leaked } from './data/leaked.js'
import { decodeGolombSet } from './golombSet.js'
import { leakHash, leakKeysOf } from './leakKeys.js'

const numbers = decodeGolombSet(leaked.encoded, leaked.size)

/**
 * Whether a candidate, or one from which it differs by case, look-alikes and a few signs or digits
 * around it, is among the million most common leaked passwords that the estimate alone would
 * accept. About one in two thousand strong passwords is taken for one of them.
 */
export function isLeaked(candidate: string): boolean {
  return leakKeysOf(candidate).some((key) => numbers.has(leakHash(key, leaked.range)))
}
