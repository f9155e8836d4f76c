import { fileURLToPath } from 'node:url'
import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import {
  chosenReact,
  isCompiled,
  isStrict,
  reactSpecifier,
  reactSuffix,
  variantName,
} from './reactVariant.mjs'

const strictClient = fileURLToPath(new URL('../test/support/strictClient.ts', import.meta.url))

/**
 * Makes every root a StrictMode root, also the one that the kit creates for its dialog.
 *
 * @type {import('vite').Plugin}
 */
const strictRoots = {
  name: 'strict-roots',
  enforce: 'pre',
  // React checks nothing in its production build.
  config: (_config, { command }) => ({
    define: command === 'build' ? { 'process.env.NODE_ENV': '"development"' } : {},
    // What is bundled beforehand does not pass here, and this one creates the roots of the tests.
    optimizeDeps: { exclude: ['vitest-browser-react'] },
  }),
  resolveId(id, importer) {
    const isClient = id === 'react-dom/client' || id === chosenReact('react-dom/client')
    return isClient && importer !== strictClient ? strictClient : undefined
  },
}

/**
 * Leads every import of React to the chosen version, those of dependencies too.
 *
 * @type {import('vite').Plugin}
 */
const chosenVersion = {
  name: 'chosen-react',
  config: () => ({
    cacheDir: `node_modules/.vite/${variantName}`,
    resolve: {
      alias: reactSuffix === '' ? [] : [{ find: reactSpecifier, replacement: `$1${reactSuffix}` }],
    },
  }),
}

/**
 * Compiles the kit's own components, where a violation of the Rules of React is an error, and those
 * of the tests and stories, where the compiler leaves out what it cannot compile.
 */
const compilers = () => [
  babel({
    include: /\/src\/.*\.[jt]sx?$/,
    presets: [reactCompilerPreset({ panicThreshold: 'all_errors' })],
  }),
  babel({ include: /\/(test|stories)\/.*\.[jt]sx?$/, presets: [reactCompilerPreset()] }),
]

/** The plugins with which Vite builds React code for the chosen variant. */
export function reactPlugins() {
  return [
    react(),
    chosenVersion,
    ...(isStrict ? [strictRoots] : []),
    ...(isCompiled ? compilers() : []),
  ]
}
