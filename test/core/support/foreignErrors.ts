import type { BackupErrorCode, BackupMethod } from 'portal-backup-kit/core'

/** A failure of the outside world, in the exact shape in which it comes. */
export interface ForeignError {
  readonly code: BackupErrorCode
  readonly method: BackupMethod
  readonly error: object
}

/** As `@portal-hq/core` throws what Portal says: the id, and the number of before. */
const portal = (id: string, code = 999) => Object.assign(new Error('Portal says no'), { code, id })
const portals = (...ids: string[]) => ids.map((id) => portal(id))
/** As `@portal-hq/web` does: it drops the id. */
const numbered = (code: number, message = 'Portal says no') =>
  Object.assign(new Error(message), { code })
/** As either throws a failure of its own. */
const mpc = (code: string, message = `[PortalMpc] ${code}`) =>
  Object.assign(new Error(message), { code })
/** As `@portal-hq/core` wraps what it does not know: only the text is left. */
const wrapped = (text: string) =>
  mpc('UNEXPECTED_ERROR', `[PortalMpc] Unexpected error on backup: Error: ${text}`)
const http = (status: number) =>
  Object.assign(new Error(`${status} - No: {"body":"dropped"}`), { status })
/** As a prompt in the page throws it, and as it comes out of the SDK's frame: only its text is left. */
const dom = (name: string, message = 'No.') => [
  new DOMException(message, name),
  numbered(999, `${name}: ${message}`),
]
const webAuthn = (code: string, name = 'Error') =>
  Object.assign(new Error('No.'), { name, code, cause: new DOMException('No.', name) })

/** As Drive answers: the core SDK throws the answer, or wraps what is left of it. */
const drive = (status: 401 | 403, reason: string, message = 'No.', more: object = {}) => {
  const errors = [{ domain: 'global', reason, message }]
  const body = JSON.stringify({ error: { errors, code: status, message, ...more } }, null, 1)
  const text = `${status} - ${status === 401 ? 'Unauthorized' : 'Forbidden'}: ${body}`
  return [wrapped(text), Object.assign(new Error(text), { status })]
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => numbered(from + index))

const byAnyMethod: Partial<Record<BackupErrorCode, readonly object[]>> = {
  SESSION_EXPIRED: [
    portal('AUTH_FAILED', 202),
    numbered(202, 'The API key is not valid'),
    mpc('CLIENT_NOT_VERIFIED'),
    wrapped('[PortalMpc] Unable to verify client'),
    wrapped('401 - Unauthorized: {}'),
    http(401),
    http(403),
  ],
  RATE_LIMITED: [http(429), wrapped('429 - Too Many Requests: {}')],
  TIMEOUT: [...dom('TimeoutError'), ...dom('AbortError')],
  NETWORK: [
    ...portals('INTERNAL_ERROR', 'WS_MSG_MALFORMED', 'WS_NETWORK_ERROR', 'WS_CLOSED'),
    ...portals('WS_READ_FAILED', 'WS_WRITE_FAILED'),
    ...[...numbers(111, 112), numbered(200), ...numbers(204, 211)],
    ...[500, 502, 503, 504].map(http),
    wrapped('503 - Service Unavailable: <html>'),
    new TypeError('Failed to fetch'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('Load failed'),
    wrapped('TypeError: Network request failed'),
    // An empty answer, which is what the core SDK makes of none.
    new Error('[PortalApi] Client not found'),
  ],
  PASSWORD_REJECTED: [
    new Error('Password storage config is required'),
    new Error('Password is required'),
    new Error('Password must be at least 4 characters'),
    mpc('PASSWORD_REQUIRED'),
    wrapped('[PortalMpc] Password is required in backupConfig for password storage.'),
  ],
  OPERATION_IN_PROGRESS: [
    portal('OPERATION_IN_PROGRESS'),
    numbered(999, 'OPERATION_IN_PROGRESS: another wallet operation is in progress'),
    mpc('WALLET_MODIFICATION_ALREADY_IN_PROGRESS'),
    wrapped('[PortalMpc] Wallet modification already in progress'),
  ],
  WEBHOOK_FAILED: [
    portal('WEBHOOK_FAILED'),
    numbered(999, 'WEBHOOK_FAILED: it took too long'),
    // The page about self-managed backups has it the other way round.
    numbered(999, 'FAILED_WEBHOOK'),
  ],
  METHOD_UNAVAILABLE: [
    portal('METHOD_UNSUPPORTED', 310),
    numbered(310),
    mpc('UNSUPPORTED_STORAGE_METHOD'),
    mpc('UNSUPPORTED_STORAGE_METHODS'),
    wrapped('[PortalMpc] Unsupported storage method custom'),
    mpc('STORAGE_UNAVAILABLE'),
    wrapped('[PortalMpc] Storage is unavailable'),
  ],
  WALLET_NOT_ON_DEVICE: [
    mpc('UNABLE_TO_READ_SIGNING_STORAGE'),
    wrapped('[PortalMpc] Unable to read signing share from storage'),
  ],
  POPUP_BLOCKED: [
    { type: 'popup_failed_to_open', message: 'Failed to open popup window.' },
    { error: 'popup_blocked_by_browser' },
    numbered(999, 'Failed to open popup window on url: https://accounts.google.com'),
  ],
  ENCRYPT_FAILED: [portal('ENCRYPT_FAILED', 402), ...numbers(400, 403)],
  DECRYPT_FAILED: [
    portal('DECRYPT_FAILED', 407),
    ...numbers(404, 407),
    wrapped('[PortalMpc] Unexpected error on decrypting share, privateKey is empty'),
  ],
  SHARE_MISSING: [
    wrapped('[PortalMpc] Unexpected error on decrypting share, cipherText is empty'),
    new Error('No valid backup found'),
    new Error('Failed to retrieve client cipher text'),
  ],
  GENERATE_FAILED: [
    ...portals('DKG_FAILED', 'DKG_REFRESH_FAILED', 'DKG_REFRESH_MISMATCH'),
    ...portals('SIGN_FAILED', 'SIGN_SHARE_MISMATCH', 'SHARE_PARSING_FAILED'),
    ...portals('SAVE_SIGNING_SHARE_FAILED', 'SAVE_BACKUP_SHARE_FAILED'),
    ...portals('PUBLIC_KEY_BUILD_FAILED', 'PUBLIC_KEY_VERIFICATION_FAILED'),
    ...portals('ADDRESS_CALC_FAILED', 'PRIVATE_KEY_RECOVERY_FAILED'),
    ...[...numbers(100, 110), ...numbers(113, 117)],
    ...[300, 301, 303, 305, 306, 307, 312, 313, 314, 315].map((code) => numbered(code)),
  ],
  UNEXPECTED: [
    ...portals('ERROR', 'BAD_REQUEST', 'METADATA_INVALID', 'NOT_FOUND', 'STATE_INVALID'),
    ...portals('MPC_PROTOCOL_UNSUPPORTED', 'ADDRESS_BLOCKED', 'TX_BUILD_FAILED'),
    ...portals('MSG_BUILD_FAILED', 'RPC_OP_FAILED'),
    ...['KEYCHAIN_UNAVAILABLE', 'MPC_MODULE_NOT_FOUND', 'UNSUPPORTED_MPC_VERSION'].map((code) =>
      mpc(code),
    ),
    mpc('UNEXPECTED_ERROR'),
    ...[201, 203, 212, 213, 302, 304, 308, 309, 311, 999].map((code) => numbered(code)),
    http(418),
    new Error('Something new'),
    // Only a prompt for a passkey means a passkey by these.
    ...dom('InvalidStateError'),
    ...dom('SecurityError', 'Access to storage is denied.'),
  ],
}

const byPasskey: Partial<Record<BackupErrorCode, readonly object[]>> = {
  PASSKEY_CANCELLED: [
    ...dom('NotAllowedError', 'The operation either timed out or was not allowed.'),
    numbered(999, 'The operation either timed out or was not allowed.'),
    webAuthn('ERROR_CEREMONY_ABORTED', 'AbortError'),
    webAuthn('ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY', 'NotAllowedError'),
    numbered(999, 'ERROR: popup_closed_by_user'),
  ],
  PASSKEY_UNSUPPORTED: [
    ...dom('NotSupportedError'),
    ...dom('ConstraintError'),
    ...['create', 'get'].flatMap((act) =>
      dom(
        'NotAllowedError',
        `The 'publickey-credentials-${act}' feature is not enabled in this document.`,
      ),
    ),
    webAuthn('ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT', 'ConstraintError'),
    webAuthn('ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT', 'ConstraintError'),
    webAuthn('ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG', 'NotSupportedError'),
    numbered(999, 'Discoverable credentials were required but no available authenticator has them'),
    numbered(999, 'No available authenticator supported any of the specified algorithms'),
    numbered(999, 'User verification was required but no available authenticator supported it'),
    numbered(201, 'BAD_REQUEST: User verification required, but user could not be verified'),
  ],
  PASSKEY_EXISTS: [
    ...dom('InvalidStateError'),
    numbered(999, 'It contains one of the credentials already registered with the relying party.'),
    webAuthn('ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED', 'InvalidStateError'),
    numbered(999, 'The authenticator was previously registered'),
  ],
  RELYING_PARTY_MISMATCH: [
    ...dom('SecurityError', 'This is an invalid domain.'),
    numbered(999, 'The relying party ID is not a registrable domain suffix of the current domain.'),
    webAuthn('ERROR_INVALID_DOMAIN', 'SecurityError'),
    webAuthn('ERROR_INVALID_RP_ID', 'SecurityError'),
    numbered(999, 'The RP ID "example.com" is invalid for this domain'),
    numbered(999, '10.0.0.1 is an invalid domain'),
  ],
  BUSY: [...dom('OperationError', 'A request is already pending.')],
  UNEXPECTED: [
    ...dom('UnknownError'),
    ...dom('NotReadableError'),
    webAuthn('ERROR_AUTHENTICATOR_GENERAL_ERROR', 'UnknownError'),
    webAuthn('ERROR_INVALID_USER_ID_LENGTH', 'TypeError'),
    webAuthn('ERROR_MALFORMED_PUBKEYCREDPARAMS', 'TypeError'),
    webAuthn('ERROR_AUTO_REGISTER_USER_VERIFICATION_FAILURE', 'Error'),
  ],
}

const byGoogle: Partial<Record<BackupErrorCode, readonly object[]>> = {
  GOOGLE_CANCELLED: [
    mpc('SIGN_IN_CANCELLED', 'Sign in action cancelled'),
    { type: 'popup_closed', message: 'Popup window closed' },
    { error: 'popup_closed_by_user' },
    { error: 'access_denied', error_description: 'The person said no.' },
  ],
  // Portal's own answers are no matter of Google's, whatever else they say.
  SESSION_EXPIRED: [
    wrapped('401 - Unauthorized: {"id":"AUTH_FAILED","message":"Invalid Credentials"}'),
    wrapped('403 - Forbidden: {"id":"AUTH_FAILED"}'),
    wrapped('401 - Unauthorized: {}'),
    http(401),
    http(403),
  ],
  RATE_LIMITED: [
    ...drive(403, 'rateLimitExceeded', 'Rate Limit Exceeded'),
    ...drive(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'),
    ...drive(403, 'dailyLimitExceeded', 'Daily Limit Exceeded'),
  ],
  METHOD_UNAVAILABLE: [
    ...drive(403, 'accessNotConfigured', 'Drive API has not been used before or it is disabled.', {
      status: 'PERMISSION_DENIED',
      details: [{ reason: 'SERVICE_DISABLED', domain: 'googleapis.com' }],
    }),
    numbered(999, 'SERVICE_DISABLED'),
    ...drive(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.'),
  ],
  GOOGLE_PERMISSION_MISSING: [
    ...drive(
      403,
      'insufficientScopes',
      'The granted scopes do not give access to all of the requested spaces.',
    ),
    numbered(999, 'Request had insufficient authentication scopes.'),
    { status: 403, message: 'Insufficient Permission: insufficientPermissions' },
    { error: 'insufficient_scope' },
    wrapped('403 - Forbidden: {"error":{"status":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}}'),
  ],
  GOOGLE_STORAGE_FULL: [
    wrapped('403 - Forbidden: {"errors":[{"reason":"storageQuotaExceeded"}]}'),
    numbered(999, "The user's Drive storage quota has been exceeded."),
  ],
  GOOGLE_BROWSER_REFUSED: [{ error: 'disallowed_useragent' }],
  GOOGLE_UNAUTHENTICATED: [
    ...drive(401, 'authError', 'Invalid Credentials'),
    numbered(999, 'Invalid Credentials'),
    ...drive(403, 'appNotAuthorizedToFile'),
    ...drive(403, 'insufficientFilePermissions'),
    ...drive(403, 'forbidden', 'The caller does not have permission', {
      status: 'PERMISSION_DENIED',
    }),
    mpc('GOOGLE_UNAUTHENTICATED'),
    wrapped('[PortalMpc] Unable to authenticate with Google'),
    mpc('STORAGE_UNAVAILABLE', '[PortalMpc] Storage is unavailable'),
    numbered(999, 'Request had invalid authentication credentials.'),
    wrapped('401: {"error":{"status":"UNAUTHENTICATED"}}'),
    new Error('Unable to access Google Drive. User is not authenticated.'),
  ],
}

/** Every failure that Portal, its SDKs, WebAuthn and Google document, and what it has to become. */
export const foreignErrors: readonly ForeignError[] = [
  ...listOf('PASSWORD', byAnyMethod),
  ...listOf('PASSKEY', byPasskey),
  ...listOf('GDRIVE', byGoogle),
]

function listOf(
  method: BackupMethod,
  errors: Partial<Record<BackupErrorCode, readonly object[]>>,
): ForeignError[] {
  return (Object.keys(errors) as BackupErrorCode[]).flatMap((code) =>
    (errors[code] ?? []).map((error) => ({ code, method, error })),
  )
}

/** All that an error says, in one line. */
export function saidBy(error: object): string {
  const { name, message, id, code, status, type, error: word } = error as Record<string, unknown>
  const said = [name, message, id, code, type, word].filter((part) => part !== undefined)
  return [...said, `SDK ${code}`, `HTTP ${status}`].join(' ')
}
