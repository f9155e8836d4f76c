type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>

/** `12 حرفًا`. In the genitive, as after "less than". */
export function characters(count: number | string): string {
  const other = `${count} حرف`
  return counted(count, {
    zero: other,
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other,
  })
}

/** `6 أرقام`. In the genitive, as after "less than". */
export function digits(count: number | string): string {
  const other = `${count} رقم`
  return counted(count, {
    zero: other,
    one: 'رقم واحد',
    two: 'رقمين',
    few: `${count} أرقام`,
    many: `${count} رقمًا`,
    other,
  })
}

function counted(count: number | string, forms: Forms): string {
  return forms[new Intl.PluralRules('ar').select(Number(count))]
}
