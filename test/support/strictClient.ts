import { createElement, type ReactNode, StrictMode } from 'react'
import {
  createRoot as createPlainRoot,
  hydrateRoot as hydratePlainRoot,
  type Root,
} from 'react-dom/client'

const inStrictMode = (children: ReactNode) => createElement(StrictMode, null, children)

function strictRoot(root: Root): Root {
  return {
    render: (children) => root.render(inStrictMode(children)),
    unmount: () => root.unmount(),
  }
}

/** Takes the place of the function of `react-dom/client`, and renders in StrictMode. */
export const createRoot: typeof createPlainRoot = (container, options) =>
  strictRoot(createPlainRoot(container, options))

/** Takes the place of the function of `react-dom/client`, and renders in StrictMode. */
export const hydrateRoot: typeof hydratePlainRoot = (container, initialChildren, options) =>
  strictRoot(hydratePlainRoot(container, inStrictMode(initialChildren), options))
