import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storyNameFromExport, toId } from 'storybook/internal/csf'
import { expect, it } from 'vitest'

const stories = fileURLToPath(new URL('../../stories/', import.meta.url))
const sources = globSync('**/*.{ts,tsx}', { cwd: stories }).map((path) => ({
  path,
  text: readFileSync(join(stories, path), 'utf8'),
}))

const ids = sources
  .filter(({ path }) => path.endsWith('.stories.tsx'))
  .flatMap(({ path, text }) => {
    const title = /\btitle: '([^']+)'/.exec(text)?.[1]
    if (title === undefined) throw new Error(`${path}: the title is to be a plain text`)
    const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name)
    return [...names.map((name) => toId(title, storyNameFromExport(name))), toId(title, 'docs')]
  })

const links = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/<StoryLink\s+to="([^"]+)"/g)].map(([, to = '']) => ({ path, to })),
)

it.each(links)('in $path the link to $to leads to a story', ({ to }) => {
  expect(ids).toContain(to)
})
