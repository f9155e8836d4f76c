/** What no person is to read, whatever the language: the words of the trade, and holes in a text. */
const everywhere =
  /\b(mpc|tss|shares?|custod\w*|cipher\w*|webhooks?|relying party|undefined|null|nan)\b|\[object/i

/** The words of the trade as each language has them, and what blames or begs. */
const byLanguage: Readonly<Record<string, RegExp>> = {
  en: /\b(oops|sorry|please)\b/i,
  de: /schlüsselanteil|teilschlüssel|schlüsselteil|verwahrer|treuhänder|geheimtext|chiffrat|\b(anteile?|hoppla|leider|bitte)\b/i,
  fr: /parts? de (la )?clé|fragment|dépositaire|texte chiffré|cryptogramme|oups|désolé|veuillez|s’il vous plaît/i,
  es: /fragmento|fracción|partes? de la (clave|llave)|custodi[oa]|texto cifrado|criptograma|lo sentimos|por favor|\bups\b/i,
  'pt-BR':
    /fragmento|partes? da chave|custodiante|custódia|texto cifrado|criptograma|desculpe|por favor|\bops\b/i,
  ja: /シェア|分散鍵|秘密分散|鍵の断片|カストディ|暗号文|マルチパーティ/,
  'zh-Hans': /分片|份额|托管|密文|多方计算/,
  ar: /حصة|حصص|أمين الحفظ|نص مشفر|النص المشفر|الحوسبة/,
}

/** The first word of a text that may not be on a screen; undefined where there is none. */
export function forbiddenWord(tag: string, text: string): string | undefined {
  const own = byLanguage[tag]
  if (own === undefined) throw new Error(`Which words are forbidden in ${tag} is not said.`)
  return (everywhere.exec(text) ?? own.exec(text))?.[0]
}
