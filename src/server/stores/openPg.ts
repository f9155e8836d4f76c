import { type Database, optionalPackage } from './Database.js'

// A delivery to a webhook fails at Portal's end after 10 s; a connection and two statements fit in.
const limits = { connectionTimeoutMillis: 3000, query_timeout: 3000 }

/** Connects to a Postgres server through the package `pg`. */
export async function openPg(connectionString: string): Promise<Database> {
  const { Pool } = await optionalPackage('pg', import('pg'))
  const pool = new Pool({ connectionString, ...limits })
  // An idle connection that the server ends is replaced by the next query; unheard, the event would
  // end the process.
  pool.on('error', () => {})

  return {
    query: async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...params])).rows,

    async transaction(work) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await work(
          async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
            (await client.query<Row>(sql, [...params])).rows,
        )
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        // Ending the connection undoes what it has begun, whatever state it is in.
        client.release(true)
        throw error
      }
    },

    close: () => pool.end(),
  }
}
