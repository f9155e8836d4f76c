import { afterEach, beforeEach, expect } from 'vitest'

const said: unknown[][] = []

/** A test that renders as a server does, in a browser: only React 18 warns, of what a server leaves out. */
const serverInBrowser = /^Warning: useLayoutEffect does nothing on the server/

// A test that expects a complaint spies on the console itself, and so takes this one's place.
beforeEach(() => {
  said.length = 0
  console.error = (...words) => {
    if (!serverInBrowser.test(String(words[0]))) said.push(['error', ...words])
  }
  console.warn = (...words) => said.push(['warn', ...words])
})

afterEach(() => {
  expect(said, 'the page complained on its console').toEqual([])
})
