/**
 * Writes a date in the reader's language: `3 November 2026`, short `3 Nov 2026`,
 * with the time `3 November 2026 at 14:02`, as a stamp `3 Nov 2026, 14:02`.
 * @param moment Milliseconds since the epoch, or ISO 8601.
 */
export function formatDate(
  locale: string,
  moment: number | string,
  style: 'date' | 'short' | 'time' | 'stamp' = 'date',
): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: style === 'short' || style === 'stamp' ? 'short' : 'long',
    day: 'numeric',
    ...((style === 'time' || style === 'stamp') && { hour: 'numeric', minute: '2-digit' }),
  }).format(date)
}
