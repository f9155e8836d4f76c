/** Runs one statement, with `$1 …` for its parameters. */
export type Query = <Row extends object>(
  sql: string,
  params?: readonly unknown[],
) => Promise<readonly Row[]>

/** The seam between the share store and the two Postgres that it runs on. */
export interface Database {
  /** A statement of its own is a transaction of its own: it resolves after the commit. */
  readonly query: Query
  /** Commits when `work` resolves, and undoes everything when it rejects. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Waits for a package that the kit does not bring along, and says what to install where it is absent. */
export async function optionalPackage<Module>(
  name: string,
  loading: Promise<Module>,
): Promise<Module> {
  try {
    return await loading
  } catch (cause) {
    const { code } = cause as { code?: unknown }
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause
    throw new Error(
      `postgresShareStore needs the package ${name} for this connection: npm install ${name}`,
      { cause },
    )
  }
}
