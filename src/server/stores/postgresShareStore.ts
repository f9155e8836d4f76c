import { digestOf } from '../../core/digest.js'
import type { BackupMethod } from '../../core/state.js'
import type { ServerShareStore } from '../ServerShareStore.js'
import type { Database, Query } from './Database.js'
import { migrate } from './migrate.js'

/** A {@link ServerShareStore} in Postgres. */
export interface PostgresShareStore extends ServerShareStore {
  /** Waits for what is under way and lets the database go. */
  close(): Promise<void>
}

/** Where the database is. */
export interface PostgresShareStoreOptions {
  /**
   * - `postgres://…`: a Postgres server, 15 or newer, through the package `pg`.
   * - `memory://`: Postgres inside this process, for tests, through `@electric-sql/pglite`.
   * - anything else: the folder of such an embedded Postgres, for one process on one machine.
   *
   * @default the environment's `DATABASE_URL`, else the folder `./.portal-backups`
   */
  readonly connection?: string
}

/**
 * Opens a share store in Postgres and makes its tables (`portal_backup_…`) where they are missing.
 *
 * @throws {TypeError} where the connection cannot be one.
 * @throws {Error} where the package for it is not installed, the database cannot be reached, or
 * another process has the folder.
 */
export async function postgresShareStore(
  options: PostgresShareStoreOptions = {},
): Promise<PostgresShareStore> {
  const database = await open(options.connection ?? defaultConnection())
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return storeIn(database)
}

function defaultConnection(): string {
  return process.env.DATABASE_URL || './.portal-backups'
}

// Each is loaded when it is used, and its package with it: nobody needs both.
async function open(connection: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(connection)) {
    const { openPg } = await import('./openPg.js')
    return openPg(connection)
  }
  if (connection === 'memory://') {
    const { openPglite } = await import('./openPglite.js')
    return openPglite(connection)
  }
  if (connection === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(connection)) {
    throw new TypeError(
      'postgresShareStore: connection is neither postgres://…, nor memory://, nor a folder.',
    )
  }
  const { openPgliteFolder } = await import('./openPgliteFolder.js')
  return openPgliteFolder(connection)
}

interface ShareRow {
  readonly backup_method: BackupMethod
  readonly cipher_text: string
  readonly digest: string
  readonly stored_at_ms: number
}

function storeIn(database: Database): PostgresShareStore {
  const query = withoutValues(database.query)
  let closed: Promise<void> | undefined
  return {
    ...clientShares(query),
    ...custodianShares(query),
    close() {
      closed ??= database.close()
      return closed
    },
  }
}

function clientShares(query: Query): Pick<ServerShareStore, 'putShare' | 'newestShare'> {
  return {
    async putShare({ owner, method, cipherText, digest, idempotencyKey }) {
      const inserted = await query(
        `insert into portal_backup_client_shares
          (owner_kind, owner_id, idempotency_key, backup_method, digest, cipher_text)
          values ($1, $2, $3, $4, $5, $6)
          on conflict (owner_kind, owner_id, idempotency_key) do nothing
          returning seq`,
        [owner.kind, owner.id, idempotencyKey, method, digest, cipherText],
      )
      if (inserted.length > 0) return 'stored'
      const same = await query(
        `select seq from portal_backup_client_shares
          where owner_kind = $1 and owner_id = $2 and idempotency_key = $3
            and backup_method = $4 and digest = $5`,
        [owner.kind, owner.id, idempotencyKey, method, digest],
      )
      return same.length > 0 ? 'repeated' : 'key-reused'
    },

    async newestShare(owner, method) {
      const [row] = await query<ShareRow>(
        `select backup_method, cipher_text, digest,
            (extract(epoch from stored_at) * 1000)::float8 as stored_at_ms
          from portal_backup_client_shares
          where owner_kind = $1 and owner_id = $2 and backup_method = $3
          order by seq desc limit 1`,
        [owner.kind, owner.id, method],
      )
      return row
        ? {
            method: row.backup_method,
            cipherText: row.cipher_text,
            digest: row.digest,
            // Read as a number: an app may have told pg to parse its timestamps in another way.
            storedAt: new Date(row.stored_at_ms),
          }
        : null
    },
  }
}

function custodianShares(
  query: Query,
): Pick<ServerShareStore, 'addCustodianShare' | 'custodianShares'> {
  return {
    async addCustodianShare({ clientId, share, backupMethod, backupSharePairId }) {
      await query(
        `insert into portal_backup_custodian_shares
          (client_id, backup_share_pair_id, backup_method, digest, share)
          values ($1, $2, $3, $4, $5)
          on conflict (client_id, backup_share_pair_id, digest) do nothing`,
        [clientId, backupSharePairId ?? '', backupMethod, await digestOf(share), share],
      )
    },

    async custodianShares(clientId) {
      const rows = await query<{ share: string }>(
        'select share from portal_backup_custodian_shares where client_id = $1 order by seq',
        [clientId],
      )
      return rows.map((row) => row.share)
    },
  }
}

/** Both databases put a statement's parameters, the share among them, into their errors. */
function withoutValues(query: Query): Query {
  return (sql, params) =>
    query<never>(sql, params).catch((error: unknown) => {
      const { code } = error as { code?: unknown }
      const isName = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code)
      throw new Error(`The share store failed: ${isName ? code : 'it did not answer'}.`)
    })
}
