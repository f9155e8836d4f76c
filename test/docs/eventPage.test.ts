import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventFields } from '../core/support/eventFields.js'

const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8')

const sections = new Map(
  page
    .split(/^##+ /m)
    .map((section) => [section.split('\n')[0] ?? '', section] as const)
    .filter(([, section]) => section.includes('\nFields: ')),
)

it('explains every event, and none that there is not', () => {
  expect([...sections.keys()].sort()).toEqual(Object.keys(eventFields).sort())
})

it.each(Object.entries(eventFields))('names the fields of %s', (type, fields) => {
  const line = /^Fields: (.*)$/m.exec(sections.get(type) ?? '')?.[1] ?? ''
  const named = [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys(fields).sort())
})
