import { PortalError } from '../../portalErrors.js'

/** The hidden folder of an app in somebody's Drive. Every call rejects with a {@link PortalError}. */
export interface DriveFolder {
  /** The id of the newest file of this name; null where there is none. */
  find(name: string): Promise<string | null>
  read(id: string): Promise<string>
  delete(id: string): Promise<void>
  create(name: string, content: string): Promise<void>
}

const boundary = 'portal-backup-share'

/**
 * @param origin Where Google is.
 * @param headers Sent with every request.
 */
export function connectDrive(origin: string, headers: Record<string, string>): DriveFolder {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = { ...init, headers: { ...headers, ...init.headers } }
    const response = await fetch(origin + path, request).catch(() => {
      throw new PortalError('WS_NETWORK_ERROR', 'Google does not answer')
    })
    if (!response.ok) throw await refusal(response)
    return response
  }

  return {
    async find(name) {
      const query = new URLSearchParams({ spaces: 'appDataFolder', q: `name='${name}'` })
      const response = await call(`/drive/v3/files?${query}&orderBy=modifiedTime%20desc`)
      const { files } = (await response.json()) as { files: readonly { id: string }[] }
      return files[0]?.id ?? null
    },
    read: async (id) => (await call(`/drive/v3/files/${id}?alt=media`)).text(),
    async delete(id) {
      await call(`/drive/v3/files/${id}`, { method: 'DELETE' })
    },
    async create(name, content) {
      await call('/upload/drive/v3/files?uploadType=multipart', {
        method: 'POST',
        headers: { 'content-type': `multipart/related; boundary=${boundary}` },
        body: multipart(JSON.stringify({ name, parents: ['appDataFolder'] }), content),
      })
    },
  }
}

/** Status and body, as the HTTP errors of Portal's SDKs read (`@portal-hq/utils` 4.9, `HttpError`). */
async function refusal(response: Response): Promise<PortalError> {
  const { status, statusText } = response
  return new PortalError('ERROR', `${status} - ${statusText}: ${await response.text()}`)
}

function multipart(metadata: string, content: string): string {
  return [
    `--${boundary}`,
    'content-type: application/json; charset=UTF-8',
    '',
    metadata,
    `--${boundary}`,
    'content-type: text/plain',
    '',
    content,
    `--${boundary}--`,
  ].join('\r\n')
}
