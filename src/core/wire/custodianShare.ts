import { bodyFields, idField, optionalIdField, shareField } from './bodyFields.js'

/** A custodian backup share, as Portal's webhook delivers it: one a curve and backup. */
export interface CustodianShare {
  /** The Portal client id. */
  readonly clientId: string
  /** The share, opaque: to be handed back as it was received. */
  readonly share: string
  /** An open string such as `GDRIVE-SECP256K1`; null where the sender names none. */
  readonly backupMethod: string | null
  /** Names the pair that the share belongs to; null where the sender names none. */
  readonly backupSharePairId: string | null
}

/**
 * Reads the body of `POST {webhooksRoot}/backup`.
 *
 * @throws {WireFormatError}
 */
export function parseCustodianShare(body: unknown): CustodianShare {
  const fields = bodyFields(body)
  return {
    clientId: idField(fields, 'clientId'),
    share: shareField(fields, 'share'),
    backupMethod: optionalIdField(fields, 'backupMethod'),
    backupSharePairId: optionalIdField(fields, 'backupSharePairId'),
  }
}

/**
 * Reads the body of `POST {webhooksRoot}/backup/fetch`.
 *
 * @throws {WireFormatError}
 */
export function parseCustodianFetch(body: unknown): { readonly clientId: string } {
  return { clientId: idField(bodyFields(body), 'clientId') }
}
