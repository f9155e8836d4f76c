import { randomBytes } from 'node:crypto'
import type { DriveFileRecord } from '../state/records.js'
import { type Admission, appDataScope } from './accounts.js'
import { DriveError } from './googleErrors.js'
import type { Upload } from './multipart.js'

/** What a free account has: 15 GB, for all of Google. */
const storageLimit = 15 * 1024 ** 3

/** The files that one app keeps in somebody's Drive. */
export interface Drive {
  /** Newest first. */
  list(query: URLSearchParams): object
  read(id: string): string
  create(upload: Upload): object
  delete(id: string): void
  about(query: URLSearchParams): object
}

/** @throws {DriveError} insufficientPermissions when the scope was not granted. */
export function openDrive({ account, app, scopes }: Admission): Drive {
  if (!scopes.includes(appDataScope)) throw new DriveError('insufficientPermissions')
  const own = () => account.files.filter((file) => file.app === app)
  const find = (id: string) => {
    const file = own().find((candidate) => candidate.id === id)
    if (!file) throw new DriveError('notFound', `File not found: ${id}.`)
    return file
  }

  return {
    list(query) {
      const name = namedIn(query.get('q'))
      // This scope shows nothing of the Drive that its owner sees.
      const shown = query.get('spaces') === 'appDataFolder' ? own() : []
      const files = shown.filter((file) => name === null || file.name === name)
      return {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: files.toReversed().map(resource),
      }
    },
    read: (id) => find(id).content,
    create({ metadata: { name, parents }, content }) {
      if (parents.join() !== 'appDataFolder') throw new DriveError('insufficientPermissions')
      const id = randomBytes(24).toString('base64url')
      const file: DriveFileRecord = { id, app, name, content, createdAt: Date.now() }
      account.files.push(file)
      return resource(file)
    },
    delete(id) {
      account.files.splice(account.files.indexOf(find(id)), 1)
    },
    about(query) {
      if (!query.has('fields')) {
        throw new DriveError('badRequest', "The 'fields' parameter is required for this method.")
      }
      const usage = String(account.files.reduce((sum, { content }) => sum + content.length, 0))
      return {
        user: {
          kind: 'drive#user',
          displayName: account.name,
          emailAddress: account.email,
          me: true,
        },
        storageQuota: { limit: String(storageLimit), usage, usageInDrive: usage },
      }
    },
  }
}

/** The one form of search that is understood here: by name. */
function namedIn(search: string | null): string | null {
  if (search === null) return null
  const quoted = /^name\s*=\s*'((?:[^'\\]|\\.)*)'$/.exec(search.trim())?.[1]
  if (quoted === undefined) throw new DriveError('badRequest', 'Invalid Value')
  return quoted.replace(/\\(.)/g, '$1')
}

function resource({ id, name }: DriveFileRecord) {
  return { kind: 'drive#file', id, name, mimeType: 'text/plain' }
}
