import type { Measure } from './measure.ts'
import { median } from './statistics.ts'

const runs = 1_000
const step = 25

/** Less than a run leaves behind that is not let go of, more than the noise of a heap. */
const limitBytes = 128

/**
 * What a run leaves behind: the heap over 1,000 runs, its second half against the first.
 * @param perform Does so many runs.
 * @param heapBytes Collects garbage and reads the heap.
 */
export async function measureGrowth(
  where: string,
  perform: (runs: number) => Promise<void>,
  heapBytes: () => Promise<number>,
): Promise<Measure[]> {
  // At first code is compiled and caches fill.
  await perform(runs)
  const heap: number[] = []
  for (let done = 0; done < runs; done += step) {
    await perform(step)
    heap.push(await heapBytes())
  }
  const half = heap.length / 2
  const grown = median(heap.slice(half)) - median(heap.slice(0, half))
  const name = `heap growth over 1,000 runs, ${where}`
  return [{ name, value: grown / (runs / 2), unit: 'B a run', limit: limitBytes }]
}
