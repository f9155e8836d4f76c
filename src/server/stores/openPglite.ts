import { type Database, optionalPackage } from './Database.js'

/** Runs Postgres inside this process, in a folder or in `memory://`. */
export async function openPglite(dataDir: string): Promise<Database> {
  const { PGlite } = await optionalPackage('@electric-sql/pglite', import('@electric-sql/pglite'))
  const pglite = await PGlite.create(dataDir)
  return {
    query: async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
      (await pglite.query<Row>(sql, [...params])).rows,
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work(
          async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
            (await transaction.query<Row>(sql, [...params])).rows,
        ),
      ),
    close: () => pglite.close(),
  }
}
