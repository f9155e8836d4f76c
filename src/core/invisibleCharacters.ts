// Emoji sequences need joiners, variation selectors and tags (Unicode Technical Standard 51); words of
// Indic and Arabic scripts need joiners (Unicode Standard, section 23.2); Han ideographs have variants.
const emojiSequence =
  /\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*|[0-9#*]\ufe0f\u20e3/gu
const tagFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu
const ideographVariant = /\p{Script=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const joinedLetters =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Khmer}][\u200c\u200d](?=\p{L}|\p{M}|\s|$)/gu
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const everyInvisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Returns whether a text has characters that show nothing where no script or emoji needs them. */
export function hasStrayInvisibles(text: string): boolean {
  if (!invisible.test(text)) return false
  const rest = [tagFlag, emojiSequence, ideographVariant, joinedLetters].reduce(
    (left, allowed) => left.replace(allowed, ' '),
    text,
  )
  return invisible.test(rest)
}

/** Returns the text without every character that shows nothing, such as joiners and soft hyphens. */
export function withoutInvisibles(text: string): string {
  return text.replace(everyInvisible, '')
}
