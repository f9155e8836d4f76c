import { isId } from '../core/wire/bodyFields.js'
import { HttpProblem } from './problems.js'

/** A request on its way through a route. */
export interface Call {
  readonly request: Request
  readonly url: URL
  /** What stands for `:id` in the path; empty where the path has none. */
  readonly id: string
}

/** Answers a request, or throws an {@link HttpProblem}. */
export type Handler = (call: Call) => Promise<Response>

/** A path, with at most one `:id`, and who answers which HTTP method on it. */
export interface Route {
  readonly path: string
  readonly handlers: Readonly<Partial<Record<'GET' | 'POST' | 'PUT', Handler>>>
}

/** Finds the handler of a request: 404 where no path fits, 405 where no method does. */
export function createRouter(routes: readonly Route[]): (request: Request) => Promise<Response> {
  const compiled = routes.map((route) => ({ pattern: patternOf(route.path), ...route }))

  return async (request) => {
    const url = new URL(request.url)
    for (const { pattern, handlers } of compiled) {
      const match = pattern.exec(url.pathname)
      if (!match) continue
      const handler = Object.entries(handlers).find(([method]) => method === request.method)?.[1]
      if (!handler) {
        const allow = Object.keys(handlers).join(', ')
        throw new HttpProblem('METHOD_NOT_ALLOWED', { headers: { allow } })
      }
      return handler({ request, url, id: match[1] === undefined ? '' : decodeId(match[1]) })
    }
    throw new HttpProblem('NOT_FOUND')
  }
}

function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replace(':id', '([^/]+)')}$`)
}

// Decoded once, after the path was split: an encoded slash is a character of the id, not a separator.
function decodeId(segment: string): string {
  try {
    const id = decodeURIComponent(segment)
    if (isId(id)) return id
  } catch {
    // Not percent-encoded UTF-8.
  }
  throw new HttpProblem('MALFORMED_PATH')
}
