import { registerHooks } from 'node:module'
import { chosenReact } from '../../scripts/reactVariant.mjs'

const reactFile = /(?<=\/node_modules\/)(?:react|react-dom)(?=\/)/

/** Leads every import of React in Node to the chosen version, those of dependencies too. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    return { ...resolved, url: resolved.url.replace(reactFile, chosenReact) }
  },
})
