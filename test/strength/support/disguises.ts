/** Ways in which people change a password that everybody knows, by name. */
export const disguises: Readonly<Record<string, (password: string) => string>> = {
  'a space after each letter': separatedBy(' '),
  'a dot after each letter': separatedBy('.'),
  'a dash after each letter': separatedBy('-'),
  'an x after each letter': separatedBy('x'),
  'two separators after each letter': separatedBy('--'),
  'mixed separators': (password) => [...password].map((it, at) => it + '.-_ +'[at % 5]).join(''),
  'each letter doubled': (password) => [...password].map((it) => it.repeat(2)).join(''),
  'each letter tripled': (password) => [...password].map((it) => it.repeat(3)).join(''),
  'doubled letters between dots': (password) => [...password].map((it) => it.repeat(2)).join('.'),
  'a combining mark on each letter': (password) =>
    [...password].map((it) => `${it}\u0336`).join(''),
  'three combining marks on each letter': (password) =>
    [...password].map((it) => `${it}\u0301\u0336\u0359`).join(''),
  'mathematical letters': shiftedTo(0x1d41a),
  'double-struck letters': shiftedTo(0x1d552),
  'full-width letters': shiftedTo(0xff41),
  'circled letters': shiftedTo(0x24d0),
  'squared capital letters': (password) => shiftedTo(0x1f130)(password.toLowerCase()),
  'inverted squared letters': shiftedTo(0x1f170),
  'regional indicators': shiftedTo(0x1f1e6),
  'small capitals': swapped('abcdefghijklmnoprstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'),
  'Cyrillic look-alikes': swapped('aceopxyis', 'асеорхуіѕ'),
  'Greek look-alikes': swapped('aeoinvutpk', 'αεοινυμτρκ'.replace('μ', 'υ')),
  'Armenian look-alikes': swapped('oqnuhgs', 'օզոսհցտ'.replace('տ', 's')),
  'upside-down letters': (password) =>
    [...swapped('abcdefghijkmnpqrtuvwy', 'ɐqɔpǝɟƃɥᴉɾʞɯudbɹʇnʌʍʎ')(password)].reverse().join(''),
  'look-alike digits and dots': (password) =>
    separatedBy('.')(password.replaceAll('a', '4').replaceAll('o', '0').replaceAll('e', '3')),
  'reversed with dots': (password) => separatedBy('.')([...password].reverse().join('')),
  'full-width letters between dashes': (password) => separatedBy('-')(shiftedTo(0xff41)(password)),
  'capitals between underscores': (password) => separatedBy('_')(password.toUpperCase()),
  'a Russian keyboard': swapped(
    'qwertyuiop[]asdfghjkl;zxcvbnm,.',
    'йцукенгшщзхъфывапролджячсмитьбю',
  ),
  'a Hebrew keyboard': swapped('wertyuiopasdfghjklzxcvbnm', "'קראטוןםפשדגכעיחלךזסבהנמצ"),
  'a Korean keyboard': swapped(
    'qwertyuiopasdfghjklzxcvbnm',
    'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ',
  ),
  'a Greek keyboard': swapped('wertyuiopasdfghjklzxcvbnm', 'ςερτυθιοπασδφγηξκλζχψωβνμ'),
}

/** Characters that show nothing. They cannot be typed again, so they are refused as such. */
export const invisibles: Readonly<Record<string, string>> = {
  'zero-width spaces': '\u200b',
  'zero-width joiners': '\u200d',
  'zero-width non-joiners': '\u200c',
  'soft hyphens': '\u00ad',
  'word joiners': '\u2060',
  'variation selectors': '\ufe0f',
  'byte order marks': '\ufeff',
  'tag characters': '\u{e0061}',
  'Hangul fillers': '\u3164',
  'right-to-left marks': '\u200f',
}

function separatedBy(separator: string) {
  return (password: string) => [...password].join(separator)
}

function shiftedTo(first: number) {
  return (password: string) =>
    password.replace(/[a-z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97))
}

function swapped(from: string, to: string) {
  const targets = [...to]
  return (password: string) =>
    [...password].map((it) => (from.includes(it) ? targets[from.indexOf(it)] : it)).join('')
}
