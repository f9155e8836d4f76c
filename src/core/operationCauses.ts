import type { ErrorCauses } from './errorCauses.js'
import type { BackupMethod } from './state.js'

/**
 * What a backup or a recovery by any method can fail of, beside access.
 *
 * Sources: Portal's error reference (docs.portalhq.io, "Error codes"), the error enums and texts of
 * `@portal-hq/web` 3.4 and `@portal-hq/core` 4.9.
 */
export const operationCauses: ErrorCauses = [
  [
    'PASSWORD_REJECTED',
    'PASSWORD_REQUIRED|Password is required|Password storage config is required|Password must be at least',
  ],
  [
    'OPERATION_IN_PROGRESS',
    'OPERATION_IN_PROGRESS|WALLET_MODIFICATION_ALREADY_IN_PROGRESS|Wallet modification already in progress',
  ],
  ['WEBHOOK_FAILED', 'WEBHOOK_FAILED|FAILED_WEBHOOK'],
  [
    'METHOD_UNAVAILABLE',
    'METHOD_UNSUPPORTED|UNSUPPORTED_STORAGE_\\w+|Unsupported storage method|STORAGE_UNAVAILABLE|Storage is unavailable|SDK 310',
  ],
  // Portal knows the wallet, and the SDK finds no share of it in this browser.
  ['WALLET_NOT_ON_DEVICE', 'UNABLE_TO_READ_SIGNING_STORAGE|Unable to read signing share'],
  ['POPUP_BLOCKED', 'popup_failed_to_open|popup_blocked_by_browser|Failed to open popup'],
  ['ENCRYPT_FAILED', 'ENCRYPT_FAILED|SDK 40[0-3]'],
  // The core SDK finds no key where the method keeps it, or no ciphertext at Portal.
  ['DECRYPT_FAILED', 'DECRYPT_FAILED|privateKey is empty|SDK 40[4-7]'],
  [
    'SHARE_MISSING',
    'cipherText is empty|No valid backup found|Failed to retrieve client cipher text',
  ],
  [
    'GENERATE_FAILED',
    'DKG_\\w+|SIGN_FAILED|SIGN_SHARE_MISMATCH|SAVE_\\w+|SHARE_PARSING_FAILED|PUBLIC_KEY_\\w+|PRIVATE_KEY_\\w+|ADDRESS_CALC_FAILED|SDK 10\\d|SDK 11[03-7]|SDK 30[0135-7]|SDK 31[2-5]',
  ],
  // An aborted request has an unknown outcome, as one that was not answered.
  ['TIMEOUT', 'TimeoutError|AbortError'],
  [
    'NETWORK',
    'INTERNAL_ERROR|WS_\\w+|SDK 11[12]|SDK 20[04-9]|SDK 21[01]|HTTP 5\\d\\d|NetworkError|Network request failed|Client not found|Failed to fetch|Load failed',
  ],
]

/**
 * What the prompt of one method adds; it counts first.
 *
 * Sources: WebAuthn level 3, sections 5.1.3 and 5.1.4, with Chromium's words for its errors, which
 * are all that the web SDK passes on; codes and texts of `@simplewebauthn/browser`, and the refusal
 * of its server; Google's "Handle errors" guides for its sign-in and for Drive;
 * `@portal-hq/gdrive-storage` 4.1.
 */
export const promptCauses: Partial<Readonly<Record<BackupMethod, ErrorCauses>>> = {
  PASSKEY: [
    // A frame that may not ask for passkeys says NotAllowedError too, and would say it for ever.
    [
      'PASSKEY_UNSUPPORTED',
      'publickey-credentials-create|publickey-credentials-get|NotSupportedError|ConstraintError|ERROR_AUTHENTICATOR_MISSING_\\w+|ERROR_AUTHENTICATOR_NO_\\w+|Discoverable credentials were required|No available authenticator supported|User verification required|User verification was required',
    ],
    [
      'PASSKEY_EXISTS',
      'InvalidStateError|already registered with the relying party|authenticator was previously registered|ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED',
    ],
    [
      'RELYING_PARTY_MISMATCH',
      'SecurityError|relying party ID|is invalid for this domain|is an invalid domain|ERROR_INVALID_DOMAIN|ERROR_INVALID_RP_ID',
    ],
    // Also raised when the prompt times out, so nobody is told that they refused.
    [
      'PASSKEY_CANCELLED',
      'NotAllowedError|timed out or was not allowed|ERROR_CEREMONY_ABORTED|popup_closed_by_user',
    ],
    ['BUSY', 'request is already pending'],
  ],
  GDRIVE: [
    // Portal answers 401 and 403 as Drive does: its own word comes before any that both could say.
    ['SESSION_EXPIRED', 'AUTH_FAILED'],
    ['GOOGLE_BROWSER_REFUSED', 'disallowed_useragent'],
    ['GOOGLE_STORAGE_FULL', 'storageQuotaExceeded|storage quota has been exceeded'],
    ['RATE_LIMITED', 'rateLimitExceeded|userRateLimitExceeded|dailyLimitExceeded'],
    // The Drive API is off in the Google project, or off limits by the administrators of the account.
    ['METHOD_UNAVAILABLE', 'accessNotConfigured|SERVICE_DISABLED|domainPolicy'],
    [
      'GOOGLE_PERMISSION_MISSING',
      'insufficientPermissions|insufficientScopes|insufficient_scope|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient authentication scopes|granted scopes do not give access',
    ],
    ['GOOGLE_CANCELLED', 'SIGN_IN_CANCELLED|popup_closed|popup_closed_by_user|access_denied'],
    // An account that may not touch a file is not the one to use, and the old key may be deleted then.
    // The core SDK says no more than the last of these of a sign-in that was called off.
    [
      'GOOGLE_UNAUTHENTICATED',
      'GOOGLE_UNAUTHENTICATED|Unable to authenticate with Google|User is not authenticated|UNAUTHENTICATED|authError|Invalid Credentials|invalid authentication credentials|appNotAuthorizedToFile|insufficientFilePermissions|PERMISSION_DENIED|STORAGE_UNAVAILABLE',
    ],
  ],
}

/** All that a backup or a recovery by this method is known to fail of, beside access. */
export function causesOf(method: BackupMethod): ErrorCauses {
  return [...(promptCauses[method] ?? []), ...operationCauses]
}
