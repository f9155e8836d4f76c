import { type BackupMethod, backupMethods } from '../state.js'
import { WireFormatError } from './WireFormatError.js'

/** The longest id or name that a body may carry, in UTF-16 units. */
export const maxIdLength = 255

/** The fields of a parsed JSON body. */
export type BodyFields = Readonly<Record<string, unknown>>

/** Takes a parsed JSON body for an object. */
export function bodyFields(body: unknown): BodyFields {
  if (isObject(body)) return body
  throw new WireFormatError('MALFORMED_BODY', `The body is ${kindOf(body)}, not a JSON object.`)
}

/**
 * Like {@link bodyFields}, and looks into `data` where the share itself is not at the top. axios
 * takes the body as its second argument, so the guides' `axios.post(url, { data: … })` sends it
 * wrapped.
 */
export function unwrappedFields(body: unknown, shareName: string): BodyFields {
  const fields = bodyFields(body)
  return fields[shareName] === undefined && isObject(fields.data) ? fields.data : fields
}

/** A share: opaque text, kept as it is to the last character. */
export function shareField(fields: BodyFields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') {
    const hint = isObject(value)
      ? ' Send the text in it: the SDK may return an object around it.'
      : ''
    throw new WireFormatError('INVALID_SHARE', `${name} is ${kindOf(value)}, not a text.${hint}`)
  }
  if (value === '') throw new WireFormatError('INVALID_SHARE', `${name} is empty.`)
  if (/^(\[object \w+\]|undefined|null)$/.test(value)) {
    throw new WireFormatError(
      'INVALID_SHARE',
      `${name} is the text "${value}": something else than a text was turned into one. Send the text that the SDK returned, or the cipherText of the object that it returned.`,
    )
  }
  if (!isStorable(value)) {
    throw new WireFormatError('INVALID_SHARE', `${name} holds a NUL or half a surrogate pair.`)
  }
  return value
}

/** One of Portal's four wire names. */
export function backupMethodField(fields: BodyFields): BackupMethod {
  const method = backupMethods.find((known) => known === fields.backupMethod)
  if (method) return method
  throw new WireFormatError(
    'UNKNOWN_METHOD',
    `backupMethod is not one of ${backupMethods.join(', ')}.`,
  )
}

/** An id or a name that must be there. */
export function idField(fields: BodyFields, name: string): string {
  const value = fields[name]
  if (isId(value)) return value
  throw new WireFormatError(
    'INVALID_FIELD',
    `${name} is not a text of 1 to ${maxIdLength} characters.`,
  )
}

/** An id or a name that may be absent or null. */
export function optionalIdField(fields: BodyFields, name: string): string | null {
  return fields[name] === undefined || fields[name] === null ? null : idField(fields, name)
}

/** Whether a value can stand for an id: a text that is neither empty nor too long, without control characters. */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= maxIdLength &&
    !/[\p{Cc}\p{Cs}]/u.test(value)
  )
}

// A database text in UTF-8 has no place for either: it would refuse the first and alter the second.
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/[\ud800-\udfff]/u.test(text)
}

function isObject(value: unknown): value is BodyFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
