import { isPortalErrorId, PortalError, type PortalErrorBody } from '../portalErrors.js'

/** Calls one service in JSON. Every call rejects with a {@link PortalError}. */
export type Caller = <T>(method: string, path: string, body?: object) => Promise<T>

/**
 * @param origin Where the service is.
 * @param apiKey Sent as the bearer of every call.
 */
export function createCaller(origin: string, apiKey: string): Caller {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new PortalError('WS_NETWORK_ERROR', 'The sandbox does not answer')
    })
    if (!response.ok) throw await refusal(response)
    return (response.status === 204 ? undefined : await response.json()) as T
  }
}

async function refusal(response: Response): Promise<PortalError> {
  const body = (await response.json().catch(() => null)) as Partial<PortalErrorBody> | null
  const id = isPortalErrorId(body?.id) ? body.id : 'ERROR'
  // The message opens with the id, which the error puts there again.
  return new PortalError(id, body?.message?.replace(`${id}: `, ''))
}
