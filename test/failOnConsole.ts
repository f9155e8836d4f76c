import { afterEach, beforeEach, expect } from 'vitest'

const said: unknown[][] = []

// A test that expects a complaint spies on the console itself, and so takes this one's place.
beforeEach(() => {
  said.length = 0
  console.error = (...words) => said.push(['error', ...words])
  console.warn = (...words) => said.push(['warn', ...words])
})

afterEach(() => {
  expect(said, 'the page complained on its console').toEqual([])
})
