/**
 * Portal's error ids and the number each goes out with. The web SDK drops the id and keeps only
 * number and message, so the numbers are those of its own enum (`PortalErrorCodes`); ids for which
 * no number is published go out as 999, which the SDK itself uses for an unknown error.
 */
const portalErrors = {
  ERROR: [999, 'Something went wrong'],
  INTERNAL_ERROR: [999, 'Internal server error'],
  BAD_REQUEST: [201, 'The request is malformed'],
  METADATA_INVALID: [201, 'The metadata is invalid'],
  NOT_FOUND: [203, 'The requested resource was not found'],
  STATE_INVALID: [999, 'The wallet is not in a state that allows this'],
  OPERATION_IN_PROGRESS: [999, 'Another wallet operation is in progress'],
  WEBHOOK_FAILED: [999, 'The custodian webhook failed or took longer than allowed'],
  AUTH_FAILED: [202, 'The API key or session is not valid'],
  ADDRESS_BLOCKED: [212, 'The address is blocked'],
  TX_BUILD_FAILED: [308, 'Failed to build the transaction'],
  MSG_BUILD_FAILED: [309, 'Failed to build the message'],
  METHOD_UNSUPPORTED: [310, 'The requested method is not supported'],
  RPC_OP_FAILED: [311, 'The RPC operation failed'],
  MPC_PROTOCOL_UNSUPPORTED: [999, 'The MPC protocol is not supported'],
  WS_MSG_MALFORMED: [111, 'The socket message is malformed'],
  WS_NETWORK_ERROR: [210, 'The network failed'],
  WS_CLOSED: [209, 'The socket was closed'],
  WS_READ_FAILED: [209, 'Failed to read from the socket'],
  WS_WRITE_FAILED: [208, 'Failed to write to the socket'],
  DKG_FAILED: [110, 'Generating the key failed'],
  DKG_REFRESH_FAILED: [114, 'Refreshing the shares failed'],
  DKG_REFRESH_MISMATCH: [113, 'The signing share of this device is not the current one'],
  SIGN_FAILED: [117, 'Signing failed'],
  SIGN_SHARE_MISMATCH: [116, 'The signing share of this device is not the current one'],
  ENCRYPT_FAILED: [402, 'Failed to encrypt the client backup share'],
  DECRYPT_FAILED: [407, 'Failed to decrypt the client backup share'],
  SAVE_SIGNING_SHARE_FAILED: [999, 'Failed to save the signing share'],
  SAVE_BACKUP_SHARE_FAILED: [999, 'Failed to save the backup share'],
  PUBLIC_KEY_BUILD_FAILED: [312, 'Failed to build the public key'],
  PUBLIC_KEY_VERIFICATION_FAILED: [313, 'The shares do not add up to the key of this wallet'],
  ADDRESS_CALC_FAILED: [300, 'Failed to calculate the address'],
  PRIVATE_KEY_RECOVERY_FAILED: [999, 'Failed to recover the key'],
  SHARE_PARSING_FAILED: [305, 'Failed to parse the share'],
} as const satisfies Record<string, readonly [code: number, text: string]>

/** An error identifier of Portal's documentation (error codes overview). */
export type PortalErrorId = keyof typeof portalErrors

/** A Portal error as it travels: in the body of a refused API call and in an `…Error` message. */
export interface PortalErrorBody {
  readonly id: PortalErrorId
  readonly code: number
  readonly message: string
}

/** Whether a value names one of Portal's errors. */
export function isPortalErrorId(value: unknown): value is PortalErrorId {
  return typeof value === 'string' && Object.hasOwn(portalErrors, value)
}

/** A failure that the SDK is to be told about, by its Portal id. */
export class PortalError extends Error {
  readonly id: PortalErrorId
  readonly code: number

  /** @param detail Replaces the standard text. Never put a secret into it. */
  constructor(id: PortalErrorId, detail?: string, code: number = portalErrors[id][0]) {
    // The id opens the message, since the web SDK passes nothing else on that would name it.
    super(`${id}: ${detail ?? portalErrors[id][1]}`)
    this.name = 'PortalError'
    this.id = id
    this.code = code
  }

  toBody(): PortalErrorBody {
    return { id: this.id, code: this.code, message: this.message }
  }
}
