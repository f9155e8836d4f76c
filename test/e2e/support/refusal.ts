/** The answer of a backup server that refuses a share for good. */
export function refusal(): Response {
  return Response.json(
    { code: 'INVALID_SHARE' },
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  )
}
