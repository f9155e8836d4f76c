import type { TestGlobals } from 'portal-backup-kit/testing'

/** Test functions that hand over every test of a suite, with the titles that it stands under. */
export function collectPromises(
  take: (place: string, body: () => Promise<void>) => void,
  expect: TestGlobals['expect'],
): TestGlobals {
  const titles: string[] = []
  return {
    describe(title, body) {
      titles.push(title)
      body()
      titles.pop()
    },
    it: (title, body) => take([...titles.slice(1), title].join(': '), body),
    expect,
  }
}
