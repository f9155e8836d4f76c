import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [, recipes = ''] = readFileSync(`${root}docs/theming.md`, 'utf8').split(/^## Recipes$/m)

/** The heading of each recipe, and the app that the end-to-end tests build. */
const hosts = [
  ['Tailwind CSS', 'tailwind'],
  ['CSS modules', 'css-modules'],
  ['CSS-in-JS', 'emotion'],
] as const

/** The files that stand under a heading, by name. */
function shownFiles(heading: string): Readonly<Record<string, string>> {
  const [, section = ''] = recipes.split(`\n### ${heading}\n`)
  const [own = ''] = section.split(/^#{2,3} /m)
  const blocks = own.matchAll(/^`([\w.-]+)`\n\n```\w+\n(.*?)^```$/gms)
  return Object.fromEntries([...blocks].map(([, file = '', text = '']) => [file, text]))
}

/** The files of an app. */
function builtFiles(host: string): Readonly<Record<string, string>> {
  const folder = `${root}test/hosts/${host}`
  const names = readdirSync(folder)
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
}

describe.each(hosts)('the recipe for %s', (heading, host) => {
  it('shows the very files of an app that is built and measured', () => {
    expect(shownFiles(heading)).toEqual(builtFiles(host))
  })

  it('forces nothing', () => {
    expect(Object.values(builtFiles(host)).join()).not.toContain('!important')
  })
})
