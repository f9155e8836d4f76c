import type { PinWeakness } from '../core/passwordPolicy.js'

type Rule = (pin: string, digits: readonly number[]) => boolean

// In the order in which they are told: the plainest reason first. Together they refuse 13.5 % of the
// six-digit PINs, and nearly all of those that people choose most. About 10 % is the best balance
// (Markert et al., "This PIN Can Be Easily Guessed", IEEE S&P 2020). Three equal digits in a row and
// dates with the day last are left to people: too much for what they catch.
const rules: Readonly<Record<PinWeakness, Rule>> = {
  repeats: isRepeated,
  run: (pin) => windows(pin, 4).some((part) => '0123456789 9876543210'.includes(part)),
  counts: (_, digits) =>
    digits.slice(2).every((_digit, at) => step(digits, at + 2) === step(digits, 1)),
  dayFirstDate: (pin) => isDate(pin, pin.slice(0, 2), pin.slice(2, 4)),
  monthFirstDate: (pin) => isDate(pin, pin.slice(2, 4), pin.slice(0, 2)),
  yearFirstDate: (pin) => pin.length > 4 && isDate(pin, pin.slice(-2), pin.slice(-4, -2)),
  year: (pin) => /^(19|20)\d\d|(19|20)\d\d$/.test(pin),
  sameInARow: (pin) => /(\d)\1{3}/.test(pin),
  fewDigits: (_, digits) => new Set(digits).size <= 2,
  doubles: (pin) => /^((\d)\2)+$|^((\d)\4\4)+$/.test(pin),
  palindrome: (pin) => [...pin].reverse().join('') === pin,
  keypadLines: (pin) => inGroups(pin, 3, (group) => keypadLines.has(group)),
  runsOfThree: (pin) => inGroups(pin, 3, isRunOfThree),
  countingPairs: isCountingPairs,
  keypadWalk: isKeypadWalk,
}

/** Everything that makes a PIN of the digits 0 to 9 easy to guess, the plainest first. */
export function pinWeaknesses(pin: string): PinWeakness[] {
  const digits = [...pin].map(Number)
  const weaknesses = Object.keys(rules) as PinWeakness[]
  return weaknesses.filter((weakness) => rules[weakness](pin, digits))
}

/** 121212, 123123, 777777: up to half of it, and then the same again. */
function isRepeated(pin: string): boolean {
  for (let length = 1; length <= pin.length / 2; length += 1) {
    if (pin.startsWith(pin.slice(length))) return true
  }
  return false
}

/** From one digit to the next on a dial: 9 to 0 is one step up. */
function step(digits: readonly number[], at: number): number {
  return ((digits[at] ?? 0) - (digits[at - 1] ?? 0) + 10) % 10
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day and a month, with two digits of a year or without. Longer ones show a year in full. */
function isDate(pin: string, day: string, month: string): boolean {
  if (pin.length !== 4 && pin.length !== 6) return false
  return Number(day) >= 1 && Number(day) <= (daysOfMonth[Number(month) - 1] ?? 0)
}

const keypadLines = bothWays(['123', '456', '789', '147', '258', '369', '159', '357', '580'])

function bothWays(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => [line, [...line].reverse().join('')]))
}

/** 123, 901, 555. */
function isRunOfThree(group: string): boolean {
  const digits = [...group].map(Number)
  return step(digits, 1) === step(digits, 2) && [0, 1, 9].includes(step(digits, 1))
}

/** 101112, 102030: two-digit numbers, each as far from the last, and no further than eleven. */
function isCountingPairs(pin: string): boolean {
  if (pin.length < 6) return false
  const [first = 0, second = 0] = [Number(pin.slice(0, 2)), Number(pin.slice(2, 4))]
  const by = second - first
  let next = first - by
  return (
    Math.abs(by) <= 11 &&
    inGroups(pin, 2, (group) => {
      next += by
      return Number(group) === next
    })
  )
}

/** From key to key, slantwise too, no key twice. Among short PINs that would be every sixteenth. */
function isKeypadWalk(pin: string, digits: readonly number[]): boolean {
  if (pin.length < 5 || new Set(digits).size < pin.length) return false
  return digits.every((key, at) => at === 0 || areNeighbours(key, digits[at - 1] ?? key))
}

function areNeighbours(one: number, other: number): boolean {
  const [a, b] = [placeOf(one), placeOf(other)]
  return Math.abs(a.column - b.column) <= 1 && Math.abs(a.row - b.row) <= 1
}

/** On the keypad of a telephone: 1 at the top left, 0 below 8. */
function placeOf(key: number): { readonly column: number; readonly row: number } {
  return key === 0 ? { column: 1, row: 3 } : { column: (key - 1) % 3, row: Math.ceil(key / 3) - 1 }
}

function inGroups(pin: string, size: number, test: (group: string) => boolean): boolean {
  if (pin.length % size !== 0 || pin.length === size) return false
  for (let at = 0; at < pin.length; at += size) {
    if (!test(pin.slice(at, at + size))) return false
  }
  return true
}

function windows(pin: string, size: number): string[] {
  return Array.from({ length: Math.max(0, pin.length - size + 1) }, (_, at) =>
    pin.slice(at, at + size),
  )
}
