'use client'

/** Props of any element. */
export type Props = { readonly [name: string]: unknown }

type Handler = (...args: readonly unknown[]) => void

/**
 * Lays the consumer's props over a part's own. Classes and styles are joined; of two handlers the
 * consumer's runs first and can keep the part's from running with `preventDefault()`.
 */
export function mergeProps(own: Props, theirs: Props): Props {
  const merged: Record<string, unknown> = { ...own }
  for (const [name, value] of Object.entries(theirs)) {
    if (value === undefined) continue
    const before = own[name]
    if (name === 'className') merged[name] = [before, value].filter(Boolean).join(' ')
    else if (name === 'style') merged[name] = { ...(before as object), ...(value as object) }
    else if (isHandler(name, before) && isHandler(name, value)) merged[name] = chain(value, before)
    else merged[name] = value
  }
  return merged
}

function isHandler(name: string, value: unknown): value is Handler {
  return /^on[A-Z]/.test(name) && typeof value === 'function'
}

function chain(first: Handler, second: Handler): Handler {
  return (...args) => {
    first(...args)
    const [event] = args as readonly { defaultPrevented?: boolean }[]
    if (event?.defaultPrevented !== true) second(...args)
  }
}
