import type { ServerShareStore, ShareOwner } from './ServerShareStore.js'

/** The files that tie an app's domain to passkeys and to its mobile apps. */
export interface WellKnownOptions {
  /**
   * Serves `apple-app-site-association` with these apps (team id, dot, bundle id) as
   * `webcredentials`. Needed where your own domain is the relying party of passkeys on iOS.
   */
  readonly appleAppIds?: readonly string[]
  /**
   * Serves `assetlinks.json` for these Android apps. `fingerprints` are the SHA-256 fingerprints of
   * the signing certificates, as `keytool` prints them.
   */
  readonly android?: readonly {
    readonly packageName: string
    readonly fingerprints: readonly string[]
  }[]
  /**
   * Serves `webauthn` with the other origins that may use passkeys of this domain (WebAuthn Level 3,
   * section 5.11).
   */
  readonly relatedOrigins?: readonly string[]
}

/** What a backup server needs to know. */
export interface BackupServerOptions {
  /** Where shares are kept. A promise is waited for by the first request that needs it. */
  readonly store: ServerShareStore | Promise<ServerShareStore>
  /**
   * Says whether the sender of a request may read and write the shares of this owner. Asked before
   * the body is read and before any read or write. The owner comes from the path alone.
   *
   * - `true`: go on.
   * - `false`: the answer is the 404 of a share that is not there, so that nobody learns whose ids
   *   exist.
   * - `'unauthenticated'`: nobody is signed in; the answer is 401, and the app can ask to sign in
   *   and try the same run again. It may depend on the request only, not on the owner.
   *
   * Read the headers only: a body that was read here cannot be read again.
   */
  authorize(
    request: Request,
    owner: ShareOwner,
  ): boolean | 'unauthenticated' | Promise<boolean | 'unauthenticated'>
  /**
   * The secret that Portal sends as `X-Webhook-Secret`. Give the old and the new one while you rotate
   * it. Without one the webhooks do not exist.
   */
  readonly webhookSecret?: string | readonly string[]
  /**
   * The path below which the webhooks stand.
   * @default '/webhook'
   */
  readonly webhooksRoot?: string
  /**
   * The path that precedes every other, where the server is mounted below the root. The well-known
   * files are served at the root of the origin as well (RFC 8615).
   * @default ''
   */
  readonly basePath?: string
  /**
   * The largest body in bytes. A larger one is refused while it is read, before anything parses it.
   * @default 262144
   */
  readonly maxBytes?: number
  /** Which well-known files to serve. @default none */
  readonly wellKnown?: WellKnownOptions
  /**
   * Told of what made the server answer 500: a store or `authorize` that failed. The server itself
   * writes no log, and the stores of the kit put no share into their errors.
   */
  onError?(error: unknown, request: Request): void
}

/** The options, checked and complete. */
export interface ServerSettings {
  readonly store: ServerShareStore | Promise<ServerShareStore>
  readonly authorize: BackupServerOptions['authorize']
  readonly webhookSecrets: readonly string[]
  readonly webhooksRoot: string
  readonly basePath: string
  readonly maxBytes: number
  readonly wellKnown: WellKnownOptions
}

/** @throws {TypeError} where an option cannot work. */
export function readOptions(options: BackupServerOptions): ServerSettings {
  if (typeof options.authorize !== 'function') {
    throw new TypeError('createBackupServer: authorize is required; without it anyone could read.')
  }
  if (options.store === undefined || options.store === null) {
    throw new TypeError('createBackupServer: store is required, e.g. postgresShareStore().')
  }
  const maxBytes = options.maxBytes ?? 262_144
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new TypeError('createBackupServer: maxBytes is not a positive whole number.')
  }
  return {
    store: options.store,
    authorize: (request, owner) => options.authorize(request, owner),
    webhookSecrets: readSecrets(options.webhookSecret),
    webhooksRoot: readPath('webhooksRoot', options.webhooksRoot ?? '/webhook'),
    basePath: readPath('basePath', options.basePath ?? ''),
    maxBytes,
    wellKnown: options.wellKnown ?? {},
  }
}

function readSecrets(option: BackupServerOptions['webhookSecret']): readonly string[] {
  if (option === undefined) return []
  const secrets = typeof option === 'string' ? [option] : option
  // HTTP trims a field's value: a secret read from a file, with its line break, would never match.
  const usable = secrets.every((secret) => /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(secret))
  if (secrets.length > 0 && usable) return secrets
  throw new TypeError(
    'createBackupServer: webhookSecret is empty, or not printable ASCII without spaces around it.',
  )
}

function readPath(name: string, value: string): string {
  const path = value.replace(/\/+$/, '')
  if (/^(\/[^/?#:\s]+)*$/.test(path)) return path
  throw new TypeError(`createBackupServer: ${name} is not a path such as '/api'.`)
}
