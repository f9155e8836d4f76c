/**
 * What is wrong with a body: `MALFORMED_BODY` (not the object it must be), `INVALID_FIELD` (an id or
 * a name in it), `INVALID_SHARE` (no usable share in it), `UNKNOWN_METHOD` (a well-formed body that
 * names no backup method).
 */
export type WireFormatCode = 'MALFORMED_BODY' | 'INVALID_FIELD' | 'INVALID_SHARE' | 'UNKNOWN_METHOD'

/**
 * A body that is not in the format it must be in. The message names fields and kinds of value, never
 * a value: it may be shown and logged.
 */
export class WireFormatError extends Error {
  readonly code: WireFormatCode

  constructor(code: WireFormatCode, message: string) {
    super(message)
    this.name = 'WireFormatError'
    this.code = code
  }
}
