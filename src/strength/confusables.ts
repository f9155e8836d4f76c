// Letters that look like Latin ones, from the letters people swap most (Unicode Technical Standard 39).

const pairs: readonly (readonly [latin: string, lookalikes: string])[] = [
  ['aceopxyisjhdqwlbkmtrnuvgfz', 'асеорхуіѕјһԁԛԝӏькмтгпцѵԍғʐ'],
  ['hnuop', 'нийδр'],
  ['aeikmnoprtuvxyzwsb', 'αεικμηορρτυνχγζωςβ'],
  ['oqnuhgsuldfpijt', 'օզոսհցտւլժֆթիյէ'],
  ['abcdefghijklmnoprstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'],
  ['abcdehgjkmprstvwxyz', 'ꭺᏼᏟᎠᎬᎻᏀᎫᏦᎷᏢᎡᏕᎢᏙᏔⲬᎩᏃ'.toLowerCase()],
  ['lodhtbiazeugfjnncks', 'łøđħŧƀıɑʒǝʉɡƒɉŋɲȼꝁʂ'],
  ['abcdegijklnorsuvxyz', 'ⱥɓƈɗɛɠɨʝƙɭɳɵɾƨʋѵӿɏƶ'],
]

const latinOf: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([latin, lookalikes]) =>
    [...lookalikes].map((lookalike, at) => [lookalike, latin.charAt(at)] as const),
  ),
)

/** The letters that the upside-down alphabet has in place of each Latin one. */
const turned: ReadonlyMap<string, string> = new Map(
  [...'ɐqɔpǝɟƃɥᴉɾʞɯudbɹʇnʌʍʎɓıןʃ'].map((letter, at) => [
    letter,
    'abcdefghijkmnpqrtuvwygill'.charAt(at),
  ]),
)

const onlyTurned = /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/u

/** Enclosed letters that have no compatibility decomposition, by the code point of their A. */
const enclosed = [0x1f150, 0x1f170, 0x1f1e6]

/**
 * Returns a text in small letters of one kind: compatibility forms decomposed (NFKD), accents and
 * other combining marks removed, decimal digits of every script as 0 to 9. Vowel signs of Indic scripts
 * and voiced marks of kana stay, as they make different letters there.
 */
export function foldText(text: string): string {
  return text
    .replace(/[\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, enclosedLetter)
    .normalize('NFKD')
    .replace(
      /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\u3099\u309a])[\p{Script=Inherited}\p{Me}]/gu,
      '',
    )
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(/[ß]/g, 'ss')
}

/** Returns folded text with letters that look like Latin ones replaced by these. */
export function foldConfusables(folded: string): string {
  return [...folded].map((letter) => latinOf.get(letter) ?? letter).join('')
}

/** Returns upside-down text the right way up, or null for text that is not upside down. */
export function turnBack(text: string): string | null {
  if (!onlyTurned.test(text)) return null
  return [...text.toLowerCase()]
    .map((letter) => turned.get(letter) ?? letter)
    .reverse()
    .join('')
}

function enclosedLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  const first = enclosed.findLast((start) => code >= start) ?? code
  return code - first < 26 ? String.fromCharCode(97 + code - first) : sign
}

/** The ten digits of a script follow each other (Unicode Standard Annex 44). */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero -= 1
    value += 1
  }
  return String(value % 10)
}
