import { inspect } from 'node:util'
import { Client } from 'pg'
import { createBackupServer, postgresShareStore } from 'portal-backup-kit/server'
import { describeServerShareStore } from 'portal-backup-kit/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTemporaryPostgres, type TemporaryPostgres } from './temporaryPostgres.js'

let postgres: TemporaryPostgres
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  postgres = await createTemporaryPostgres()
})

afterAll(async () => {
  await Promise.all(closing.map((close) => close()))
  await postgres?.remove()
})

async function open(connection: string) {
  const store = await postgresShareStore({ connection })
  closing.push(store.close)
  return store
}

async function runSql(database: string, sql: string) {
  const client = new Client(postgres.url(database))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function createDatabase(): Promise<string> {
  const name = `db_${crypto.randomUUID().replaceAll('-', '')}`
  await runSql('postgres', `create database ${name}`)
  return name
}

const newShare = (id: string = crypto.randomUUID()) => ({
  owner: { kind: 'user', id: 'alice' } as const,
  method: 'PASSWORD' as const,
  cipherText: `opaque ${id}`,
  digest: `digest ${id}`,
  idempotencyKey: id,
})

let shared: ReturnType<typeof open> | undefined
describeServerShareStore(
  'postgresShareStore on a Postgres server',
  async () => {
    shared ??= open(postgres.url(await createDatabase()))
    return { store: await shared }
  },
  { describe, it, expect },
)

describe('postgresShareStore on a Postgres server', () => {
  it('makes its tables once when many processes begin together', async () => {
    const database = await createDatabase()
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(postgres.url(database))))
    const share = newShare()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stores[index % 5]?.putShare(share)),
    )
    expect(outcomes.sort()).toEqual([...Array(19).fill('repeated'), 'stored'])
    expect(await runSql(database, 'select version from portal_backup_schema')).toEqual([
      { version: 1 },
    ])
  })

  it('destroys no share that came before', async () => {
    const database = await createDatabase()
    const store = await open(postgres.url(database))
    const shares = [newShare(), newShare(), newShare()]
    for (const share of shares) await store.putShare(share)
    await store.putShare(newShare(shares[0]?.idempotencyKey))
    const rows = await runSql(
      database,
      'select cipher_text from portal_backup_client_shares order by seq',
    )
    expect(rows).toEqual(shares.map(({ cipherText }) => ({ cipher_text: cipherText })))
  })

  it('needs no right to create tables once they are there', async () => {
    const database = await createDatabase()
    await open(postgres.url(database))
    await runSql(
      database,
      `create role app login;
       grant select, insert on all tables in schema public to app;`,
    )
    const store = await open(postgres.url(database, 'app'))
    expect(await store.putShare(newShare())).toBe('stored')
  })

  it('does not touch tables that a newer version of the kit has made', async () => {
    const database = await createDatabase()
    await open(postgres.url(database))
    await runSql(database, 'insert into portal_backup_schema (version) values (99)')
    await expect(open(postgres.url(database))).rejects.toThrow('version 99')
  })

  it('says at once where there is no such database', async () => {
    await expect(open(postgres.url('nowhere'))).rejects.toThrow('nowhere')
  })

  it('puts no share into its errors', async () => {
    const database = await createDatabase()
    const store = await open(postgres.url(database))
    await runSql(
      database,
      'alter table portal_backup_client_shares add check (length(cipher_text) < 3)',
    )
    const error = await store.putShare(newShare('secret')).catch((reason) => reason)
    // 23514: the constraint's name in SQL's own words. The server quotes the row beside it.
    expect(String(error)).toContain('23514')
    expect(inspect(error, { depth: null })).not.toContain('secret')
  })

  it('does not wait longer than Portal does for a database that hangs', async () => {
    const database = await createDatabase()
    const store = await open(postgres.url(database))
    const share = newShare()
    const blocker = new Client(postgres.url(database))
    await blocker.connect()
    await blocker.query('begin')
    await blocker.query('lock table portal_backup_client_shares')
    const startedAt = performance.now()
    await expect(store.putShare(share)).rejects.toThrow('The share store failed')
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    await blocker.end()

    // Whether the first try got through is not known; the next one settles it.
    expect(['stored', 'repeated']).toContain(await store.putShare(share))
    expect(await store.putShare(share)).toBe('repeated')
  })

  it('fails while the database is away, and works when it is back', async () => {
    const store = await open(postgres.url(await createDatabase()))
    const server = createBackupServer({ store, authorize: () => true })
    const put = () =>
      server(
        new Request('https://app.example/users/alice/user-backup-shares', {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'run-1' },
          body: JSON.stringify({ backupMethod: 'PASSWORD', cipherText: 'opaque' }),
        }),
      )
    expect((await put()).status).toBe(200)
    await postgres.crash()
    expect((await put()).status).toBe(500)
    await postgres.start()
    expect((await put()).status).toBe(200)
    expect((await store.newestShare({ kind: 'user', id: 'alice' }, 'PASSWORD'))?.cipherText).toBe(
      'opaque',
    )
  })
})
