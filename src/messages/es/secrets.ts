import type { PinWeakness } from '../../core/passwordPolicy.js'
import { counted } from '../counted.js'
import type { MethodMessages, SecretMessages } from '../keys.js'
import { longerThan, plain, shorterThan, weaknessWords } from '../phrasing.js'

/** Writes a number of characters, in Spanish. */
export const characters = (count: number | string) =>
  counted('es', count, { one: 'carácter', other: 'caracteres' })

/** Writes a number of digits, in Spanish. */
export const digits = (count: number | string) =>
  counted('es', count, { one: 'dígito', other: 'dígitos' })

/** The Spanish words about a password. */
export const passwordEs: SecretMessages = {
  title: 'Elige una contraseña de respaldo',
  label: () => 'Contraseña',
  labelAgain: 'La misma contraseña',
  acknowledgement: 'Nadie puede restablecer esta contraseña.',
  empty: 'Primero elige una contraseña.',
  emptyAgain: 'Escribe otra vez la misma contraseña, o pégala.',
  mismatch: 'Las dos no coinciden. Compáralas, o vuelve atrás y elige de nuevo.',
  show: 'Mostrar contraseña',
  shown: 'Tu contraseña está a la vista',
  hidden: 'Tu contraseña está oculta',
  chooseAnother: 'Elige otra.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Esta contraseña tiene menos de ${characters(limit)}.`,
      'Esta contraseña es demasiado corta.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Esta contraseña tiene más de ${characters(limit)}.`,
      'Esta contraseña es demasiado larga.',
    ),
    ONLY_SPACES: plain('Esta contraseña solo tiene espacios.'),
    TOO_COMMON: plain('Esta contraseña es en su mayor parte una sola palabra común.'),
    LEAKED: plain('Esta contraseña está en una lista de contraseñas robadas.'),
    TOO_GUESSABLE: plain('Para una computadora, esta contraseña es demasiado fácil de adivinar.'),
    CONTAINS_USER_INPUT: plain('Esta contraseña se compone de tu nombre o de datos sobre ti.'),
    UNUSABLE_CHARACTERS: plain('Esta contraseña tiene caracteres que no se pueden usar aquí.'),
    CHECK_UNAVAILABLE: plain('No se pudo revisar la contraseña.'),
    CUSTOM: ({ message }) => String(message ?? 'Esta contraseña no se puede usar aquí.'),
  },
}

const weaknesses: Readonly<Record<PinWeakness, string>> = {
  repeats: 'Este PIN se repite.',
  doubles: 'En este PIN, cada dígito aparece dos o tres veces seguidas.',
  counts: 'Este PIN sube o baja en pasos iguales.',
  countingPairs: 'Este PIN sube o baja en pares de dígitos.',
  run: 'Este PIN tiene cuatro dígitos consecutivos.',
  runsOfThree: 'Este PIN se compone de grupos de tres que avanzan o se repiten.',
  sameInARow: 'Este PIN tiene un dígito cuatro veces seguidas.',
  fewDigits: 'Este PIN solo tiene dos dígitos distintos.',
  palindrome: 'Este PIN se lee igual al revés.',
  keypadLines: 'Este PIN se compone de líneas rectas en el teclado.',
  keypadWalk: 'Este PIN es un recorrido de tecla en tecla por el teclado.',
  dayFirstDate: 'Este PIN parece una fecha que empieza por el día.',
  monthFirstDate: 'Este PIN parece una fecha que empieza por el mes.',
  yearFirstDate: 'Este PIN parece una fecha que empieza por el año.',
  year: 'Este PIN contiene un año.',
}

/** The Spanish words about a PIN. */
export const pinEs: SecretMessages = {
  title: 'Elige un PIN de respaldo',
  label: ({ length }) => (length === '' ? 'PIN' : `PIN, ${digits(length)}`),
  labelAgain: 'El mismo PIN',
  acknowledgement: 'Nadie puede restablecer este PIN.',
  empty: 'Primero elige un PIN.',
  emptyAgain: 'Escribe otra vez el mismo PIN, o pégalo.',
  mismatch: 'Los dos no coinciden. Compáralos, o vuelve atrás y elige de nuevo.',
  show: 'Mostrar PIN',
  shown: 'Tu PIN está a la vista',
  hidden: 'Tu PIN está oculto',
  chooseAnother: 'Elige dígitos que no representen nada.',
  rejections: {
    TOO_SHORT: shorterThan(
      (limit) => `Este PIN tiene menos de ${digits(limit)}.`,
      'Este PIN es demasiado corto.',
    ),
    TOO_LONG: longerThan(
      (limit) => `Este PIN tiene más de ${digits(limit)}.`,
      'Este PIN es demasiado largo.',
    ),
    ONLY_SPACES: plain('Un PIN solo tiene dígitos.'),
    TOO_COMMON: plain('Mucha gente usa este PIN.'),
    LEAKED: plain('Este PIN está en una lista de PIN robados.'),
    TOO_GUESSABLE: weaknessWords(weaknesses, 'Este PIN es demasiado fácil de adivinar.'),
    CONTAINS_USER_INPUT: plain('Este PIN es parte de un número relacionado contigo.'),
    UNUSABLE_CHARACTERS: plain('Un PIN solo tiene dígitos.'),
    CHECK_UNAVAILABLE: plain('No se pudo revisar el PIN.'),
    CUSTOM: ({ message }) => String(message ?? 'Este PIN no se puede usar aquí.'),
  },
}

/** The Spanish words about the method of a password that is a PIN. */
export const pinMethodEs: MethodMessages = {
  name: 'PIN',
  keep: 'Solo tú lo sabes. Nadie puede restablecerlo.',
  opensWith: 'Tu PIN',
  locking: 'Protegiendo con tu PIN',
  prompt: '',
  keepSafe: {
    title: 'Guarda bien tu PIN',
    text: 'Guárdalo en tu gestor de contraseñas. Nadie puede restablecerlo.',
  },
  replaces: 'Un nuevo respaldo con PIN reemplaza el anterior: el PIN anterior deja de funcionar.',
  olderMayBeClosed: 'Puede que un respaldo anterior con PIN ya no se abra.',
  recoverWith: 'El PIN de respaldo que elegiste.',
  add: 'Agregar PIN',
  whyAdd: 'Un PIN abre la billetera si pierdes el primer acceso.',
}
