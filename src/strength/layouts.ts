/** Four rows of keys, from the digits down, as typed without and with Shift. */
export type Layout = readonly (readonly [plain: string, shifted: string])[]

// A key stands at the same place of its row in every layout; a blank is a key without a letter.
const digitRow = ['1234567890-=', '!@#$%^&*()_+'] as const

function layout(...rows: readonly string[]): Layout {
  return [digitRow, ...rows.map((row) => [row, ''] as const)]
}

/** Layouts with Latin letters. */
export const latinLayouts: readonly Layout[] = [
  [
    digitRow,
    ['qwertyuiop[]\\', 'QWERTYUIOP{}|'],
    ["asdfghjkl;'", 'ASDFGHJKL:"'],
    ['zxcvbnm,./', 'ZXCVBNM<>?'],
  ],
  layout('qwertzuiopü+', 'asdfghjklöä#', 'yxcvbnm,.-'),
  [
    ['1234567890', '&é"\'(-è_çà'],
    ['azertyuiop^$', ''],
    ['qsdfghjklmù*', ''],
    ['wxcvbn,;:!', ''],
  ],
  layout("',.pyfgcrl/=", 'aoeuidhtns-', ';qjkxbmwvz'),
  layout('qwfpgjluy;[]', "arstdhneio'", 'zxcvbkm,./'),
  layout('qwfpbjluy;[]', "arstgmneio'", 'zxcdvkh,./'),
  layout('bépoè^vdljzw', 'auie,ctsrnmç', 'êàyx.k’qghf'),
  layout('fgğıodrnhpqw', 'uieaütkmlyşx', 'jövcçzsb.,'),
  layout('qwertyuıopğü', 'asdfghjklşi,', 'zxcvbnmöç.'),
]

/** Layouts of other scripts. What is typed on one may be a password of a Latin keyboard. */
export const otherLayouts: readonly Layout[] = [
  layout('йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю.'),
  layout('йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю.'),
  layout('йцукенгшўзх’', 'фывапролджэ', 'ячсмітьбю.'),
  layout(',уеишщксдзц;', 'ьяаожгтнвмч', 'юйъэфхпрлб'),
  layout('чшертъуиопющ', 'асдфгхйклжѝ', 'зьцжбнм,.-'),
  layout('явертъуиопшщ', 'асдфгхйклжѝ', 'зьцжбнм,.-'),
  layout('ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ[]', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ;', 'ㅋㅌㅊㅍㅠㅜㅡ,./'),
  [
    ['ぬふあうえおやゆよわほへ', ''],
    ['たていすかんなにらせ゛゜', ''],
    ['ちとしはきくまのりれけむ', ''],
    ['つさそひこみもねるめろ', ''],
  ],
  layout("/'קראטוןםפ][", 'שדגכעיחלךף,', 'זסבהנמצתץ.'),
  layout(';ςερτυθιοπ[]', 'ασδφγηξκλ΄', 'ζχψωβνμ,./'),
  layout('ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'),
  layout('ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو./'),
  layout('ๆไำพะัีรนยบล', 'ฟหกดเ้่าสวง', 'ผปแอิืทมใฝ'),
  layout('ౌైాీూబహగదజడ', 'ోే్ిుపరకతచట', 'ెంమనవలస,.'),
  layout('ौैाीूबहगदजड़', 'ोे्िुपरकतचट', 'ॆंमनवलस,.य'),
  layout('քոեռտըւիօպխծ', 'ասդֆգհյկլ;', 'զղցվբնմշղծ'),
]

/** The jamo that stand for two keys, or for a key with Shift, on a Korean keyboard. */
export const compoundJamo: Readonly<Record<string, string>> = {
  ㅃ: 'ㅂ',
  ㅉ: 'ㅈ',
  ㄸ: 'ㄷ',
  ㄲ: 'ㄱ',
  ㅆ: 'ㅅ',
  ㅒ: 'ㅐ',
  ㅖ: 'ㅔ',
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** Characters in the order in which people recite them. */
export const recitedOrders: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'अआइईउऊऋएऐओऔअंअः',
  'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
  'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  'あかさたなはまやらわをん',
  'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  'ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ',
  '가나다라마바사아자차카타파하',
  '거너더러머버서어저처커터퍼허',
  '일이삼사오육칠팔구십백천만억',
  '하나둘셋넷다섯여섯일곱여덟아홉열',
  '〇一二三四五六七八九十百千万亿兆',
  '零壹贰叁肆伍陆柒捌玖拾佰仟萬億',
  '一二三四五六七八九十百千萬億兆',
  '壱弐参肆伍陸漆捌玖拾',
  '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
  '鼠牛虎兔龙蛇马羊猴鸡狗猪',
  '日月火水木金土',
  '金木水火土',
  '赤橙黄绿青蓝紫',
  'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ',
  '1234567890',
]
