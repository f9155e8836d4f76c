import { en, type Messages } from 'portal-backup-kit'
import { ar } from 'portal-backup-kit/messages/ar'
import { de } from 'portal-backup-kit/messages/de'
import { es } from 'portal-backup-kit/messages/es'
import { fr } from 'portal-backup-kit/messages/fr'
import { ja } from 'portal-backup-kit/messages/ja'
import { ptBR } from 'portal-backup-kit/messages/pt-BR'
import { zhHans } from 'portal-backup-kit/messages/zh-Hans'
import { pseudoWords } from './pseudoWords.js'

/** A language of the toolbar. */
export interface StageLanguage {
  /** What it calls itself. */
  readonly name: string
  readonly messages: Messages
  /** For dates: fixed, so that a story looks the same in every browser. */
  readonly locale: string
}

const english: StageLanguage = { name: 'English', messages: en, locale: 'en-GB' }

/** The languages of the toolbar, by their tags. */
export const stageLanguages = {
  en: english,
  de: { name: 'Deutsch', messages: de, locale: 'de' },
  fr: { name: 'Français', messages: fr, locale: 'fr' },
  es: { name: 'Español', messages: es, locale: 'es' },
  'pt-BR': { name: 'Português (Brasil)', messages: ptBR, locale: 'pt-BR' },
  ja: { name: '日本語', messages: ja, locale: 'ja' },
  'zh-Hans': { name: '简体中文', messages: zhHans, locale: 'zh-Hans' },
  ar: { name: 'العربية', messages: ar, locale: 'ar' },
  'en-XA': { name: 'Pseudo: Łóóng wóórds', messages: pseudoWords(en), locale: 'en-GB' },
} satisfies Readonly<Record<string, StageLanguage>>

/** The tag of a language of the toolbar. */
export type StageLanguageTag = keyof typeof stageLanguages

/** The language by that tag; English where there is none. */
export function stageLanguage(tag: unknown): StageLanguage {
  return isTag(tag) ? stageLanguages[tag] : english
}

function isTag(tag: unknown): tag is StageLanguageTag {
  return typeof tag === 'string' && Object.hasOwn(stageLanguages, tag)
}
