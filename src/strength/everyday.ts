// Strings of everyday life with a fixed form. They are listed in address books, logs and calendars.

const topLevels =
  'com|net|org|info|edu|gov|io|app|dev|eu|de|at|ch|fr|es|it|nl|be|pl|se|no|dk|fi|pt|br|mx|ar|us|uk|ca|au|in|jp|cn|kr|tw|hk|ru|ua|tr|sa|ae|eg|za'

const host = `(?:[\\p{L}\\d-]+\\.)+(?:${topLevels})`

/** What may follow a host before the rest is a secret of its own. */
const pathEnd = '(?::\\d+)?(?:[/?#]\\S{0,12})?'

const month = '\\p{L}[\\p{L}\\p{M}]*'

const forms: readonly RegExp[] = [
  new RegExp(`^(?:https?://|ftp://)?(?:${host}|localhost)${pathEnd}$`, 'iu'),
  new RegExp(`^(?:https?://)?www\\.[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*${pathEnd}$`, 'iu'),
  new RegExp(`^(?:mailto:)?[\\w.+-]{1,40}@${host}$`, 'iu'),
  // IPv4, IPv6 and MAC addresses.
  /^(?:https?:\/\/)?\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d*)?$/,
  /^\[?(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}\]?(?:\/\d+)?$/i,
  /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i,
  // An identifier of ascending digits, which a person types as an example.
  /^12345678-?1234-?\d?[\da-f]{3}-?\d?[\da-f]{3}-?123456789[\da-f]{3}$/i,
  // A telephone number: a plus sign, a double zero, or groups. One in 110 random numbers begins like one
  // abroad, so a longer run of digits (ITU-T E.164 allows 15 after the zeros) counts as random.
  /^(?:tel:)?\+\d[\d\s()./-]{7,22}$/,
  /^(?:tel:)?00[1-9]\d{7,12}$/,
  /^(?:tel:)?00[1-9]\d{0,3}[\s()./-][\d\s()./-]{5,20}$/,
  /^\(?\d{2,5}\)?(?:[\s./-]\(?\d{2,5}\)?){2,5}$/,
  /^\(\d{2,5}\)\s?\d{2,5}(?:[\s./-]?\d{2,5}){1,3}$/,
  // A payment card, in its groups.
  /^\d{4}([\s.-])\d{4}\1\d{4}\1\d{4}$/,
  /^3\d{3}([\s.-])\d{6}\1\d{5}$/,
  // One or two dates or times in digits.
  /^(?:(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[時时]\d{1,2}分|\d{4}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일)(?:[\s,T~-]+|Z|[+-]\d{2}:?\d{2}|[ap]m|$)){1,3}$/iu,
  // A day, the name of a month, and a year, in either order.
  new RegExp(
    `^(?:${month},?\\s)?\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?[\\s/-](?:de |of )?${month}\\.?,?[\\s/-](?:de |of )?\\d{4}$`,
    'iu',
  ),
  new RegExp(`^${month}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}$`, 'iu'),
]

/** Fewer different characters than this are a pattern, whatever their order. */
const fewestGraphemes = 5

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : null

/** Returns whether a candidate is an address, a number or a date as people write them down. */
export function isEverydayString(candidate: string): boolean {
  const text = candidate.normalize('NFKC').trim()
  return forms.some((form) => form.test(text))
}

/** Returns whether a candidate repeats a few characters as people see them. */
export function hasFewGraphemes(candidate: string): boolean {
  const text = candidate.toLowerCase()
  const graphemes = segmenter ? Array.from(segmenter.segment(text), (it) => it.segment) : [...text]
  return new Set(graphemes).size < fewestGraphemes
}
