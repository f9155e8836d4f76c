import { readFileSync } from 'node:fs'
import { backupErrorCodes, errorDocsUrl } from 'portal-backup-kit/core'
import { serverProblems } from 'portal-backup-kit/server'
import { expect, it } from 'vitest'
import { errorPage } from '../../scripts/errorDocs.mjs'

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

it('keeps the page of errors as the table has them', () => {
  expect(page('errors.md')).toBe(errorPage())
})

it.each(backupErrorCodes)('explains %s where its docsUrl points', (code) => {
  const { hash, pathname } = new URL(errorDocsUrl(code))
  expect(pathname).toMatch(/docs\/errors\.md$/)
  expect(anchorsOf(page('errors.md'))).toContain(hash.slice(1))
})

it.each(Object.keys(serverProblems))('explains the server’s %s', (code) => {
  expect(anchorsOf(page('server.md'))).toContain(code.toLowerCase())
})

function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ ([A-Z_]+)$/gm)].map(([, heading = '']) => heading.toLowerCase())
}
