import type { Database, Query } from './Database.js'

/**
 * The statements that lead from each version of the tables to the next. A version that was
 * released is never edited: a change is a new one at the end. Portable to Postgres 15.
 */
const versions: readonly (readonly string[])[] = [
  [
    // seq is the order of arrival. Rows are only ever added.
    `create table portal_backup_client_shares (
      seq bigint generated always as identity primary key,
      owner_kind text not null,
      owner_id text not null,
      backup_method text not null,
      idempotency_key text not null,
      digest text not null,
      cipher_text text not null,
      stored_at timestamptz not null default now(),
      unique (owner_kind, owner_id, idempotency_key)
    )`,
    `create index portal_backup_client_shares_newest
      on portal_backup_client_shares (owner_kind, owner_id, backup_method, seq desc)`,
    // A share without a pair has the pair '': nulls would not count as equal in the constraint.
    `create table portal_backup_custodian_shares (
      seq bigint generated always as identity primary key,
      client_id text not null,
      backup_share_pair_id text not null,
      backup_method text,
      digest text not null,
      share text not null,
      received_at timestamptz not null default now(),
      unique (client_id, backup_share_pair_id, digest)
    )`,
  ],
]

// Any number that other users of the database are unlikely to lock.
const lockNumber = 7_203_184_415

/**
 * Brings the tables to this build's version. Processes that begin together wait for each other. A
 * role that may not create tables is enough once another has made them.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [lockNumber])
    const present = await presentVersion(query)
    if (present > versions.length) {
      throw new Error(
        `The share tables have version ${present}, made by a newer portal-backup-kit; this one knows ${versions.length}.`,
      )
    }
    for (const [index, statements] of versions.entries()) {
      if (index < present) continue
      for (const statement of statements) await query(statement)
      await query('insert into portal_backup_schema (version) values ($1)', [index + 1])
    }
  })
}

async function presentVersion(query: Query): Promise<number> {
  const [table] = await query<{ present: boolean }>(
    `select to_regclass('portal_backup_schema') is not null as present`,
  )
  if (!table?.present) {
    await query(
      `create table portal_backup_schema (
        version integer primary key,
        applied_at timestamptz not null default now()
      )`,
    )
  }
  const [newest] = await query<{ version: number | null }>(
    'select max(version) as version from portal_backup_schema',
  )
  return newest?.version ?? 0
}
