/**
 * Why Drive refuses a request: the reasons of its "Resolve errors" guide, with the status and the
 * words that Google sends along.
 */
const driveErrors = {
  authError: [
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  ],
  insufficientPermissions: [403, 'Request had insufficient authentication scopes.'],
  storageQuotaExceeded: [403, "The user's Drive storage quota has been exceeded."],
  notFound: [404, 'File not found.'],
  badRequest: [400, 'Bad Request'],
} as const satisfies Record<string, readonly [status: number, message: string]>

type DriveReason = keyof typeof driveErrors

/** What a request to Drive can be made to fail of. */
export const driveFailures = [
  'authError',
  'insufficientPermissions',
  'storageQuotaExceeded',
  'notFound',
] as const satisfies readonly DriveReason[]

/** A reason of Drive's: the token expired or was revoked, the box left unticked, Drive full, the file gone. */
export type DriveFailure = (typeof driveFailures)[number]

/**
 * How Google's window can end without a token. The first comes of Cancel, the second of closing it
 * (`popup_closed`, `error_callback` of Google Identity Services). The third is what Google shows
 * inside other apps' web views.
 */
export const consentFailures = ['access_denied', 'popup_closed', 'disallowed_useragent'] as const

/** A word for a window of Google's that brought no token. */
export type ConsentFailure = (typeof consentFailures)[number]

/** A refusal in Google's own JSON. */
export class DriveError extends Error {
  readonly reason: DriveReason
  readonly status: number

  constructor(reason: DriveReason, message: string = driveErrors[reason][1]) {
    super(message)
    this.name = 'DriveError'
    this.reason = reason
    this.status = driveErrors[reason][0]
  }

  toResponse(): Response {
    const { status: code, message, reason } = this
    const errors = [{ message, domain: 'global', reason }]
    const error = { code, message, errors, ...extrasOf[reason] }
    return Response.json({ error }, { status: code })
  }
}

/** What Google's newer front end adds to the errors that it finds itself. */
const extrasOf: Partial<Record<DriveReason, object>> = {
  authError: { status: 'UNAUTHENTICATED' },
  insufficientPermissions: {
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
      },
    ],
  },
}
