/**
 * Returns a language tag that `Intl` accepts: `en-US` for `en_US`, undefined for an invalid one, at which
 * `Intl` would throw.
 */
export function validLocale(locale: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale?.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
