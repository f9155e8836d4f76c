import { backupErrorCodes, errorFacts, type PinWeakness } from 'portal-backup-kit/core'
import { en } from 'portal-backup-kit/messages/en'
import { describe, expect, it } from 'vitest'
import { forbiddenWord } from './forbiddenWords.ts'
import { blanks, findAll, loadLanguage, tags, wordsOf } from './languages.ts'

const weaknesses: Readonly<Record<PinWeakness, true>> = {
  repeats: true,
  doubles: true,
  counts: true,
  countingPairs: true,
  run: true,
  runsOfThree: true,
  sameInARow: true,
  fewDigits: true,
  palindrome: true,
  keypadLines: true,
  keypadWalk: true,
  dayFirstDate: true,
  monthFirstDate: true,
  yearFirstDate: true,
  year: true,
}

const ill = /[!！¡"']|\s\s|^\s|\s$/

const english = wordsOf(en)
const languages = await Promise.all(tags.map(loadLanguage))

/** Arabic may write its own digits. */
function withLatinDigits(text = ''): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

describe.each(languages)('the words in $tag', ({ tag, exported, messages }) => {
  const words = wordsOf(messages)

  it('are all that their door exports, and say which language they are', () => {
    expect(Object.values(exported)).toEqual([messages])
    expect(messages.language).toBe(tag)
    expect(messages.direction).toBe(tag === 'ar' ? 'rtl' : 'ltr')
  })

  it('are those that there are in English, and no more', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('are missing nowhere but in the prompt of a method that has none', () => {
    const empty = [...words].filter(([, text]) => text.trim() === '').map(([path]) => path)
    expect(empty.sort()).toEqual(['methods.PASSWORD.prompt', 'pinMethod.prompt'])
  })

  it('pass on all that the English ones pass on', () => {
    const dropped = [...english].flatMap(([path, text]) => {
      const own = withLatinDigits(words.get(path))
      return Object.entries(blanks)
        .filter(([, blank]) => text.includes(String(blank)) && !own.includes(String(blank)))
        .map(([name]) => `${path}: ${name}`)
    })
    expect(dropped).toEqual([])
  })

  it('give way to the reason of a policy that is not the kit’s', () => {
    const message = 'Qreason.'
    expect(messages.password.rejections.CUSTOM({ message })).toBe(message)
    expect(messages.pin.rejections.CUSTOM({ message })).toBe(message)
  })

  it('have no hole where a policy does not tell its limits', () => {
    for (const { rejections } of [messages.password, messages.pin]) {
      const told = Object.entries(rejections).map(([code, words]) => [code, words({})] as const)
      expect(findAll(told, (text) => forbiddenWord(tag, text) ?? ill.exec(text))).toEqual([])
      expect(rejections.TOO_LONG({ minLength: 6, maxLength: 8 })).toBe(
        rejections.TOO_LONG({ maxLength: 8 }),
      )
      expect(rejections.TOO_SHORT({})).not.toBe(rejections.TOO_LONG({}))
    }
    expect(messages.pin.rejections.CUSTOM({})).not.toBe(messages.password.rejections.CUSTOM({}))
  })

  it('name one length of a PIN, a range of them, or none', () => {
    const { digits } = messages.form.rules
    const numbersOf = (text: string) => withLatinDigits(text).match(/\d+/g)
    expect(numbersOf(digits({ minLength: 8, maxLength: 8 }))).toEqual(['8'])
    expect(numbersOf(digits({ minLength: 4, maxLength: 8 }))).toEqual(['4', '8'])
    expect(numbersOf(messages.pin.label({ length: '4–8' }))).toEqual(['4', '8'])
    expect(messages.pin.label({ length: '' })).not.toMatch(/\p{N}|[,、،:：\s]$/u)
  })

  it('give each weakness of a PIN a sentence of its own, and one to those that are not known', () => {
    const told = [...Object.keys(weaknesses), 'another'].map(
      (reason) => [reason, messages.pin.rejections.TOO_GUESSABLE({ reason })] as const,
    )
    expect(new Set(told.map(([, text]) => text)).size).toBe(told.length)
    expect(findAll(told, (text) => forbiddenWord(tag, text) ?? ill.exec(text))).toEqual([])
  })

  it('have none of the trade’s, and neither blame nor beg', () => {
    expect(findAll(words, (text) => forbiddenWord(tag, text))).toEqual([])
  })

  it('have no exclamation mark, no straight quote and no stray space', () => {
    expect(findAll(words, (text) => ill.test(text))).toEqual([])
  })

  it('say of every error what happened, and of some what to do, in sentences', () => {
    const sentences = backupErrorCodes.flatMap((code) => {
      const { happened, next } = messages.errors[code]
      return [[code, happened(blanks)] as const, ...(next ? [[code, next(blanks)] as const] : [])]
    })
    expect(findAll(sentences, (text) => !/^[^\p{Ll}].*[.。]$/u.test(text))).toEqual([])
  })

  it('say what to do about every error that trying again does not mend', () => {
    const silent = backupErrorCodes.filter(
      (code) => !errorFacts[code].retryable && !messages.errors[code].next,
    )
    expect(silent).toEqual([])
  })

  it('begin a sentence with a capital where the app has no name, and leave its name as it is', () => {
    const unnamed = wordsOf(messages, { ...blanks, app: messages.app })
    const named = wordsOf(messages, { ...blanks, app: 'qapp' })
    for (const [path, text] of words) {
      if (!text.includes(blanks.app)) continue
      expect(unnamed.get(path)).toMatch(/^[^\p{Ll}]/u)
      expect(named.get(path)).toBe(text.replaceAll(blanks.app, 'qapp'))
    }
  })
})

/** What is called the same everywhere. */
const names = ['iCloud', 'Google Drive', 'PIN', 'Passkey']

/** The labels of buttons, which are drawn for the English words. */
const labels: Readonly<Record<string, readonly string[]>> = {
  button: ['backUp', 'backingUp', 'finish', 'backedUp', 'recover', 'recovering'],
  dialog: ['close', 'back', 'tryAgain'],
  'methods.PASSKEY': ['add'],
  'methods.PASSWORD': ['add'],
  'methods.GDRIVE': ['add'],
  'methods.ICLOUD': ['add'],
  pinMethod: ['add'],
  picker: ['continue'],
  overview: ['again', 'addAnother'],
  status: ['add', 'again', 'finish'],
  password: ['show'],
  pin: ['show'],
  clipboard: ['copy', 'copied'],
  form: ['suggest', 'suggestAnother', 'saveInManager', 'checkAgain', 'submit'],
  progress: ['stopWaiting'],
  saved: ['done'],
  interrupted: ['finish', 'startOverAction', 'notNow'],
  failed: ['tryAgain', 'checkAgain', 'finish', 'later', 'close', 'useAnother'],
  recovery: ['continue', 'submit', 'notNow'],
}

const labelPaths = Object.entries(labels).flatMap(([part, keys]) =>
  keys.map((key) => `${part}.${key}`),
)

describe.each(languages.filter(({ tag }) => tag !== 'en'))('the words in $tag', ({ messages }) => {
  const words = wordsOf(messages)

  it('are not English', () => {
    const foreign = [...words].filter(([, text]) => text !== '' && !names.includes(text))
    expect(foreign.filter(([path, text]) => text === english.get(path))).toEqual([])
  })

  it('are on buttons at most half as long again, or eight letters longer', () => {
    const long = labelPaths.filter((path) => {
      const { length } = english.get(path) ?? ''
      return (words.get(path) ?? '').length > Math.max(length * 1.5, length + 8)
    })
    expect(long.map((path) => `${path}: ${words.get(path)}`)).toEqual([])
  })
})

describe('a number of digits', () => {
  it.each(['de', 'fr', 'es', 'pt-BR'])('has the form of its noun in %s', async (tag) => {
    const { messages } = await loadLanguage(tag)
    const noun = (minLength: number) =>
      messages.pin.rejections.TOO_SHORT({ minLength }).replace(/\d+/, '')
    expect(noun(1)).not.toBe(noun(2))
    expect(noun(2)).toBe(noun(6))
  })
})

describe('French', () => {
  it('has a narrow space that does not break at its signs', async () => {
    const words = wordsOf((await loadLanguage('fr')).messages)
    expect(findAll(words, (text) => /(?<!\u202F)[;:?»]|«(?!\u202F)/.test(text))).toEqual([])
  })
})
