'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'

/** A part of the kit that is loaded when it is about to be needed. */
export interface Loader<Value> {
  /** Loads it, or tries again after a failure. */
  load(): Promise<Value>
  /** The part, if it is here already. */
  peek(): Value | undefined
  /** Calls the listener once it is here. */
  subscribe(listener: () => void): () => void
}

/** Remembers a part once it has been loaded; `load` is called again only after a failure. */
export function createLoader<Value>(load: () => Promise<Value>): Loader<Value> {
  let arrived: Value | undefined
  const listeners = new Set<() => void>()
  return {
    peek: () => arrived,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    load: async () => {
      arrived ??= await load()
      for (const listener of listeners) listener()
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
  // It may arrive at any time, as the button asks for it before a click. Read in a render without a
  // subscription, it would be missing for ever where a compiler keeps what the first render read.
  const value = useSyncExternalStore(loader.subscribe, loader.peek, loader.peek)
  const [failed, setFailed] = useState(false)
  const missing = wanted && value === undefined
  useEffect(() => {
    if (missing) begin(loader, setFailed)
  }, [missing, loader])
  if (value !== undefined) return { status: 'ready', value }
  if (!failed) return { status: 'loading' }
  return { status: 'failed', retry: () => begin(loader, setFailed) }
}

function begin(loader: Loader<unknown>, setFailed: (failed: boolean) => void): void {
  setFailed(false)
  loader.load().catch(() => setFailed(true))
}
