import type { TestProject } from 'vitest/node'
import { build } from '../../scripts/build.mjs'
import { buildHarness } from './support/buildHarness.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the pages under test. */
    harness: string
  }
}

/** What these tests import is the built package: it must be that of the present sources. */
export default async function setUp({ provide }: TestProject) {
  await build({ ifStale: true })
  const { folder, remove } = await buildHarness()
  provide('harness', folder)
  return remove
}
