import type { PinWeakness } from '../../core/passwordPolicy.js'
import { counted } from '../counted.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** Writes a number of characters, in Brazilian Portuguese. */
export const characters = (count: number | string) =>
  counted('pt-BR', count, { one: 'caractere', other: 'caracteres' })

/** Writes a number of digits, in Brazilian Portuguese. */
export const digits = (count: number | string) =>
  counted('pt-BR', count, { one: 'dígito', other: 'dígitos' })

/** The Brazilian Portuguese words about a password. */
export const passwordPtBR: SecretMessages = {
  title: 'Escolha uma senha de backup',
  label: () => 'Senha',
  labelAgain: 'A mesma senha',
  acknowledgement: 'Ninguém pode redefinir esta senha.',
  empty: 'Primeiro escolha uma senha.',
  emptyAgain: 'Digite a mesma senha de novo, ou cole.',
  mismatch: 'As duas não são iguais. Compare, ou volte e escolha de novo.',
  show: 'Mostrar senha',
  shown: 'Sua senha está visível',
  hidden: 'Sua senha está oculta',
  chooseAnother: 'Escolha outra.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Esta senha tem menos de ${characters(limit)}.`,
      'Esta senha é curta demais.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Esta senha tem mais de ${characters(limit)}.`,
      'Esta senha é longa demais.',
    ),
    ONLY_SPACES: plain('Esta senha só tem espaços.'),
    TOO_COMMON: plain('Esta senha é, em sua maior parte, uma única palavra comum.'),
    LEAKED: plain('Esta senha está em uma lista de senhas vazadas.'),
    TOO_GUESSABLE: plain('Para um computador, esta senha é fácil demais de adivinhar.'),
    CONTAINS_USER_INPUT: plain('Esta senha é feita do seu nome ou de dados sobre você.'),
    UNUSABLE_CHARACTERS: plain('Esta senha tem caracteres que não podem ser usados aqui.'),
    CHECK_UNAVAILABLE: plain('Não foi possível verificar a senha.'),
    CUSTOM: ({ message }) => String(message ?? 'Esta senha não pode ser usada aqui.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'Este PIN se repete.',
  doubles: 'Neste PIN, cada dígito aparece duas ou três vezes seguidas.',
  counts: 'Este PIN aumenta ou diminui em passos iguais.',
  countingPairs: 'Este PIN aumenta ou diminui em pares de dígitos.',
  run: 'Este PIN tem quatro dígitos em sequência.',
  runsOfThree: 'Este PIN é feito de trios em sequência ou repetidos.',
  sameInARow: 'Este PIN tem um dígito quatro vezes seguidas.',
  fewDigits: 'Este PIN só tem dois dígitos diferentes.',
  palindrome: 'Este PIN é igual lido de trás para a frente.',
  keypadLines: 'Este PIN é feito de linhas retas no teclado.',
  keypadWalk: 'Este PIN é um caminho de tecla em tecla no teclado.',
  dayFirstDate: 'Este PIN parece uma data que começa pelo dia.',
  monthFirstDate: 'Este PIN parece uma data que começa pelo mês.',
  yearFirstDate: 'Este PIN parece uma data que começa pelo ano.',
  year: 'Este PIN contém um ano.',
}

/** The Brazilian Portuguese words about a PIN. */
export const pinPtBR: SecretMessages = {
  title: 'Escolha um PIN de backup',
  label: ({ length }) => (length === '' ? 'PIN' : `PIN, ${digits(length)}`),
  labelAgain: 'O mesmo PIN',
  acknowledgement: 'Ninguém pode redefinir este PIN.',
  empty: 'Primeiro escolha um PIN.',
  emptyAgain: 'Digite o mesmo PIN de novo, ou cole.',
  mismatch: 'Os dois não são iguais. Compare, ou volte e escolha de novo.',
  show: 'Mostrar PIN',
  shown: 'Seu PIN está visível',
  hidden: 'Seu PIN está oculto',
  chooseAnother: 'Escolha dígitos que não representem nada.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Este PIN tem menos de ${digits(limit)}.`,
      'Este PIN é curto demais.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Este PIN tem mais de ${digits(limit)}.`,
      'Este PIN é longo demais.',
    ),
    ONLY_SPACES: plain('Um PIN só tem dígitos.'),
    TOO_COMMON: plain('Muita gente usa este PIN.'),
    LEAKED: plain('Este PIN está em uma lista de PINs vazados.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'Este PIN é fácil demais de adivinhar.'),
    CONTAINS_USER_INPUT: plain('Este PIN faz parte de um número ligado a você.'),
    UNUSABLE_CHARACTERS: plain('Um PIN só tem dígitos.'),
    CHECK_UNAVAILABLE: plain('Não foi possível verificar o PIN.'),
    CUSTOM: ({ message }) => String(message ?? 'Este PIN não pode ser usado aqui.'),
  },
}

/** The Brazilian Portuguese words about the method of a password that is a PIN. */
export const pinMethodPtBR: MethodMessages = {
  name: 'PIN',
  keep: 'Só você sabe qual é. Ninguém pode redefinir.',
  opensWith: 'Seu PIN',
  locking: 'Protegendo com seu PIN',
  prompt: '',
  keepSafe: {
    title: 'Guarde bem o seu PIN',
    text: 'Salve no seu gerenciador de senhas. Ninguém pode redefinir.',
  },
  replaces: 'Um novo backup com PIN substitui o anterior: o PIN antigo deixa de funcionar.',
  olderMayBeClosed: 'Um backup anterior com PIN talvez não abra mais.',
  recoverWith: 'O PIN de backup que você escolheu.',
  add: 'Adicionar PIN',
  whyAdd: 'Um PIN abre a carteira se você perder o primeiro acesso.',
}
