import type { JsonObject } from '../readJson.js'
import type { ClientRecord } from '../state/records.js'

/** What a handler gets once the caller is known. */
export interface ApiCall {
  readonly client: ClientRecord
  /** What the groups of the route's path matched. */
  readonly params: readonly string[]
  /** The JSON body; empty where there is none. */
  readonly body: JsonObject
}

/** One call of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  readonly path: RegExp
  /** Answers the JSON of a 200, or undefined for a 204. */
  handle(call: ApiCall): unknown
}
