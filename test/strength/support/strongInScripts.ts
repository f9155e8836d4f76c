import type { Recipe } from './candidates.js'

const words: Readonly<Record<string, string>> = {
  German:
    'Regal Wolke Kiesel Fenster Laterne Acker Nebel Zwiebel Kutsche Ofen Farbe Trompete Igel Schraube Käse Ampel Flöte Wiese Teller Hafen Zange Möwe Gurke Brücke Kragen Birne Sattel Pinsel',
  French:
    'lampe nuage rivière fourmi carotte fenêtre balai citron tambour valise escargot tiroir poivre chemise marteau colline bougie violon sable jardin plume horloge cerise tapis',
  Spanish:
    'nube piedra ventana zanahoria tambor maleta caracol cajón pimienta camisa martillo colina vela violín arena jardín pluma reloj cereza alfombra puente lluvia caballo espejo',
  Portuguese:
    'nuvem pedra janela cenoura tambor mala caracol gaveta pimenta camisa martelo colina vela violino areia jardim pena relógio cereja tapete ponte chuva cavalo espelho',
  Japanese:
    'りんご つくえ かみなり ひこうき たまねぎ とけい さかな でんしゃ えんぴつ くつした まくら やさい にわとり ふうせん かいだん すいか ねじ ほうき こおり みかん ゆきだるま たいこ',
  Chinese:
    '苹果 桌子 窗户 铅笔 火车 洋葱 鸽子 楼梯 西瓜 螺丝 扫帚 冰块 橘子 鼓手 抽屉 胡椒 衬衫 锤子 山坡 蜡烛 沙滩 花园 羽毛 樱桃 地毯 桥梁 雨伞 镜子',
  Arabic:
    'تفاحة نافذة قلم قطار بصل حمامة درج بطيخ مسمار مكنسة جليد برتقال طبل فلفل قميص مطرقة تلة شمعة رمل حديقة ريشة كرز سجادة جسر مظلة مرآة',
  Russian:
    'яблоко окно карандаш поезд голубь лестница арбуз гвоздь метла апельсин барабан перец рубашка молоток холм свеча песок сад перо вишня ковёр мост зонт зеркало',
  Korean:
    '사과 책상 창문 연필 기차 양파 비둘기 계단 수박 나사 빗자루 얼음 귤 북 서랍 후추 셔츠 망치 언덕 양초 모래 정원 깃털 체리 양탄자 다리 우산 거울',
}

function letters(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
}

const alphabets: Readonly<Record<string, readonly string[]>> = {
  Hangul: letters(0xac00, 0xd7a3),
  hiragana: letters(0x3042, 0x3093),
  Han: letters(0x4e00, 0x8fff),
  Cyrillic: letters(0x430, 0x44f),
  Arabic: letters(0x627, 0x64a).filter((it) => /\p{Lo}/u.test(it)),
  Greek: letters(0x3b1, 0x3c9),
  Hebrew: letters(0x5d0, 0x5ea),
  Devanagari: letters(0x905, 0x939),
}

/** Passwords of many scripts that nobody guesses: words at random and characters at random. */
export const strongInScripts: Readonly<Record<string, Recipe>> = Object.fromEntries([
  ...Object.entries(words).flatMap(([language, list]) =>
    [4, 5, 6].map((count) => [
      `${count} words of ${language}`,
      drawn(list.split(' '), count + (/Chinese|Korean/.test(language) ? 2 : 0), ' '),
    ]),
  ),
  ...Object.entries(alphabets).flatMap(([script, alphabet]) =>
    [12, 14, 16].map((count) => [
      `${count} random characters of ${script}`,
      drawn(alphabet, count, ''),
    ]),
  ),
])

function drawn(choices: readonly string[], count: number, separator: string): Recipe {
  return (random) =>
    Array.from({ length: count }, () => choices[Math.floor(random() * choices.length)] ?? '').join(
      separator,
    )
}
