import { DriveError } from './googleErrors.js'

/** A `multipart/related` upload: what the file is to be called, and what is in it. */
export interface Upload {
  readonly metadata: { readonly name: string; readonly parents: readonly string[] }
  readonly content: string
}

/** @throws {DriveError} badRequest when the body is not one of metadata and content. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  const boundary = /^multipart\/related;.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) throw new DriveError('badRequest', 'Expected multipart/related')
  const [, metadata, content, end] = (await request.text()).split(`--${boundary}`)
  if (metadata === undefined || content === undefined || !end?.startsWith('--')) {
    throw new DriveError('badRequest', 'Malformed multipart body.')
  }
  return { metadata: readMetadata(bodyOf(metadata)), content: bodyOf(content) }
}

/** What follows a part's headers, without the line break that belongs to the boundary after it. */
function bodyOf(part: string): string {
  const [, ...paragraphs] = part.replaceAll('\r\n', '\n').split('\n\n')
  return paragraphs.join('\n\n').replace(/\n$/, '')
}

function readMetadata(text: string): Upload['metadata'] {
  try {
    const { name, parents } = JSON.parse(text) as Partial<Record<string, unknown>>
    if (typeof name === 'string' && Array.isArray(parents)) {
      return { name, parents: parents.map(String) }
    }
  } catch {
    // Told below, along with other texts that are no metadata.
  }
  throw new DriveError('badRequest', 'Invalid metadata.')
}
