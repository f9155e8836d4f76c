'use client'
import { useCallback, useEffect, useState } from 'react'

/** A part of the kit that is loaded when it is about to be needed. */
export interface Loader<Value> {
  /** Loads it, or tries again after a failure. */
  load(): Promise<Value>
  /** The part, if it is here already. */
  peek(): Value | undefined
}

/** Remembers a part once it has been loaded; `load` is called again only after a failure. */
export function createLoader<Value>(load: () => Promise<Value>): Loader<Value> {
  let arrived: Value | undefined
  return {
    peek: () => arrived,
    load: async () => {
      arrived ??= await load()
      return arrived
    },
  }
}

/** What is known of a part that was asked for. */
export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly retry: () => void }

/**
 * Loads a part once it is wanted. A failure is a state, not an exception: without a network there
 * is still a dialog that says so.
 */
export function useLoaded<Value>(loader: Loader<Value>, wanted: boolean): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ status: 'loading' })
  const begin = useCallback(() => {
    setLoaded({ status: 'loading' })
    loader.load().then(
      (value) => setLoaded({ status: 'ready', value }),
      () => setLoaded({ status: 'failed', retry: begin }),
    )
  }, [loader])
  const here = loader.peek()
  useEffect(() => {
    if (wanted && loader.peek() === undefined) begin()
  }, [wanted, loader, begin])
  return here === undefined ? loaded : { status: 'ready', value: here }
}
