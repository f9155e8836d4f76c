/**
 * Frees what nothing holds any more.
 * @throws {Error} where Node was started without `--expose-gc`.
 */
export async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('Start Node with --expose-gc.')
  // What a weak reference was asked about is held to the end of the task.
  for (let time = 0; time < 2; time += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    globalThis.gc()
  }
}
