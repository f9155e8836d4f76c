import {
  type BackupServerOptions,
  createBackupServer,
  postgresShareStore,
} from 'portal-backup-kit/server'
import { afterAll, beforeAll, expect } from 'vitest'

/** Makes servers that share a real store in memory; whoever asks is let in, unless a test says otherwise. */
export function setUpServer() {
  const opening = postgresShareStore({ connection: 'memory://' })
  beforeAll(async () => {
    await opening
  })
  afterAll(async () => (await opening).close())

  return (options: Partial<BackupServerOptions> = {}) => {
    const server = createBackupServer({ store: opening, authorize: () => true, ...options })
    const send = (path: string, init?: RequestInit) =>
      server(new Request(new URL(path, 'https://app.example'), init))
    const sendJson =
      (method: string) =>
      (path: string, body: unknown, headers: Record<string, string> = {}) =>
        send(path, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
    return { send, get: (path: string) => send(path), put: sendJson('PUT'), post: sendJson('POST') }
  }
}

/** A path of a user whom no other test knows. */
export const newUserPath = () => `/users/${crypto.randomUUID()}/user-backup-shares`

export async function expectJson(response: Response, body: unknown): Promise<void> {
  expect(await response.clone().json()).toEqual(body)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('cache-control')).toBe('no-store')
}

export async function expectProblem(
  response: Response,
  status: number,
  code: string,
): Promise<Record<string, unknown>> {
  const problem = await response.clone().json()
  expect(problem).toMatchObject({ status, code })
  expect(problem.title).toEqual(expect.any(String))
  expect(problem.type).toMatch(new RegExp(`#${code.toLowerCase()}$`))
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  return problem
}
