/** The forms of a noun. What is neither one nor many takes `other`. */
interface NounForms {
  readonly one: string
  readonly other: string
}

/**
 * Writes a count with its noun: `12 Ziffern`.
 * @param count A range such as `4–8` takes the form for many.
 */
export function counted(language: string, count: number | string, { one, other }: NounForms) {
  const form = new Intl.PluralRules(language).select(Number(count))
  return `${count} ${form === 'one' ? one : other}`
}
