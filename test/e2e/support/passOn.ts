/** Has another server answer; undefined where it has nothing. */
export async function passOn(request: Request, to: string): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url)
  const body = await request.arrayBuffer()
  const { method } = request
  const headers = new Headers(request.headers)
  for (const name of ['host', 'connection', 'content-length']) headers.delete(name)
  const response = await fetch(to + pathname + search, {
    method,
    headers,
    ...(body.byteLength > 0 && { body }),
  })
  return response.status === 404 ? undefined : response
}
