/** What a contract suite takes from your test runner: Vitest's, Jest's and `node:test` with an `expect` fit. */
export interface TestGlobals {
  describe(name: string, body: () => void): unknown
  it(name: string, body: () => Promise<void>): unknown
  expect(value: unknown): {
    toBe(expected: unknown): unknown
    toEqual(expected: unknown): unknown
  }
}

/** How a promise ended, so that a suite can ask without a matcher of its own. */
export async function outcomeOf(promise: Promise<unknown>): Promise<'resolved' | 'rejected'> {
  return promise.then(
    () => 'resolved',
    () => 'rejected',
  )
}
