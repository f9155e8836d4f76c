/**
 * A name as it stands among Chinese characters: with a space on each side that is written in Latin
 * letters or digits, with none on a side that is not.
 */
export function among(name: string): string {
  const before = /^[\p{Script=Latin}\p{Nd}]/u.test(name) ? ' ' : ''
  const after = /[\p{Script=Latin}\p{Nd}]$/u.test(name) ? ' ' : ''
  return `${before}${name}${after}`
}
