import { checkContentDigest } from '../core/wire/contentDigest.js'
import { HttpProblem } from './problems.js'

/** Reads a JSON body, checked in the order in which it costs least. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  requireJson(request.headers)
  const body = await readBytes(request, maxBytes)
  if ((await checkContentDigest(request.headers.get('content-digest'), body)) === 'mismatch') {
    throw new HttpProblem('CONTENT_DIGEST_MISMATCH')
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new HttpProblem('MALFORMED_BODY', { detail: 'The body is not JSON in UTF-8.' })
  }
}

// Also a guard of cookie sessions: another site's form cannot send this type, and its script must
// ask first (CORS preflight).
function requireJson(headers: Headers): void {
  const [type, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const isUtf8 = parameters.every((text) => !/^\s*charset=(?!"?utf-?8"?\s*$)/.test(text))
  const coding = headers.get('content-encoding') ?? 'identity'
  if (type?.trim() === 'application/json' && isUtf8 && coding === 'identity') return
  throw new HttpProblem('UNSUPPORTED_MEDIA_TYPE', {
    headers: { accept: 'application/json', 'accept-encoding': 'identity' },
  })
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (request.bodyUsed) throw new Error('authorize has read the body; it may read headers only.')
  const tooLarge = new HttpProblem('BODY_TOO_LARGE', { detail: `The limit is ${maxBytes} bytes.` })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge

  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch(throwCutOff)
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw tooLarge
    }
    chunks.push(value)
  }
  return concatenate(chunks, size)
}

function throwCutOff(): never {
  throw new HttpProblem('MALFORMED_BODY', { detail: 'The body ended before its end.' })
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
