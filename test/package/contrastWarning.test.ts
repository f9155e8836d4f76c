import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundleApp, smallestApp } from '../../scripts/size.mjs'

it('leaves the warning of contrast out of a finished app', async () => {
  // What no minifier changes.
  const marks = ['see "Contrast" in docs/theming.md', 'while pressed']
  const built = ['warnOfContrast', 'contrastRules'].map((name) =>
    readFileSync(new URL(`../../dist/theme/${name}.js`, import.meta.url), 'utf8'),
  )
  for (const mark of marks) expect(built.some((text) => text.includes(mark))).toBe(true)
  const chunks = await bundleApp(smallestApp)
  const places = chunks.filter(({ text }) => marks.some((mark) => text.includes(mark)))
  expect(places.map(({ name }) => name)).toEqual([])
})
