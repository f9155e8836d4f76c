/**
 * Lets pages of these origins read the answers, as browsers ask for it (CORS). The other pages get
 * what the sandbox would answer anyway, and their browser keeps it from them.
 */
export async function allowOrigins(
  request: Request,
  origins: readonly string[],
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  const origin = request.headers.get('origin')
  const isPreflight =
    request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
  const response = isPreflight ? new Response(null, { status: 204 }) : await handle(request)
  response.headers.append('vary', 'origin')
  if (origin === null || !origins.includes(origin)) return response
  response.headers.set('access-control-allow-origin', origin)
  if (isPreflight) {
    response.headers.set('access-control-allow-methods', 'GET, POST')
    response.headers.set('access-control-allow-headers', 'authorization, content-type')
  }
  return response
}
