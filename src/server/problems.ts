const docsRoot = 'https://unpkg.com/portal-backup-kit/docs/server.md'

/** What does not depend on the request: the status and one line for people. */
export interface ProblemFacts {
  readonly status: number
  readonly title: string
}

/** Every problem that the server answers with, by its stable code. */
export const serverProblems = {
  MALFORMED_PATH: { status: 400, title: 'The id in the path cannot be read.' },
  MALFORMED_BODY: { status: 400, title: 'The body is not the JSON object it must be.' },
  INVALID_FIELD: { status: 400, title: 'A field of the body is missing or not usable.' },
  INVALID_SHARE: { status: 400, title: 'The body holds no usable share.' },
  INVALID_IDEMPOTENCY_KEY: { status: 400, title: 'The Idempotency-Key cannot be used.' },
  UNAUTHENTICATED: { status: 401, title: 'Nobody is signed in.' },
  WRONG_WEBHOOK_SECRET: { status: 401, title: 'The webhook secret is missing or wrong.' },
  NOT_FOUND: { status: 404, title: 'There is nothing here.' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'The resource does not take this method.' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is larger than this server takes.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body must be plain application/json.' },
  UNKNOWN_METHOD: { status: 422, title: 'The backup method is not known.' },
  CONTENT_DIGEST_MISMATCH: { status: 422, title: 'The body is not the one that was sent.' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'The Idempotency-Key belongs to another share.' },
  SERVER_FAILED: { status: 500, title: 'The server failed; whether it stored is not known.' },
} as const satisfies Record<string, ProblemFacts>

/** Names a problem. A code never changes its meaning. */
export type ServerProblemCode = keyof typeof serverProblems

/** The body of every answer that is not a success (RFC 9457, `application/problem+json`). */
export interface ServerProblem extends ProblemFacts {
  /** Where the docs explain the code. */
  readonly type: string
  readonly code: ServerProblemCode
  /** What is wrong with this request; it never quotes a share or a secret. */
  readonly detail?: string
}

/** Thrown by a handler to end a request with a problem. */
export class HttpProblem extends Error {
  readonly code: ServerProblemCode
  readonly detail: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ServerProblemCode,
    options: { detail?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(serverProblems[code].title)
    this.name = 'HttpProblem'
    this.code = code
    this.detail = options.detail
    this.headers = options.headers ?? {}
  }

  toResponse(): Response {
    const problem: ServerProblem = {
      type: `${docsRoot}#${this.code.toLowerCase()}`,
      ...serverProblems[this.code],
      code: this.code,
      ...(this.detail !== undefined && { detail: this.detail }),
    }
    return jsonResponse(problem, {
      status: problem.status,
      headers: { ...this.headers, 'content-type': 'application/problem+json' },
    })
  }
}

/** Every answer with a body is made here. Shares are for nobody's cache. */
export function jsonResponse(
  value: unknown,
  init: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  return Response.json(value, {
    status: init.status ?? 200,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...init.headers },
  })
}
