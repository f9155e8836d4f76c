import { chmodSync, copyFileSync, readdirSync } from 'node:fs'
import { buildSync } from 'esbuild'

/** The modules that the exports and the program in package.json name. */
const entries = [
  'index',
  'core/index',
  'adapters/index',
  'strength/index',
  'strength/strength.worker',
  'server/index',
  'sandbox/index',
  'sandbox/bin',
  'testing/index',
  ...languages().map((language) => `messages/${language}/index`),
]

const target = 'es2022'

/** A folder for each. */
function languages() {
  const found = readdirSync(new URL('src/messages', import.meta.url), { withFileTypes: true })
  return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/**
 * Keeps one file for each source file, so that an app's bundler leaves out whatever it does not use.
 *
 * @type {import('rolldown').BuildOptions}
 */
const library = {
  input: entries.map((entry) => `src/${entry}.ts`),
  external: /^[^./\0]/,
  platform: 'neutral',
  transform: { target },
  // 'use client' stands in every file of the main door, and stays there.
  checks: { moduleLevelDirective: false },
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: '[name].js',
    sourcemap: true,
  },
  plugins: [
    {
      name: 'stylesheet-and-program',
      writeBundle() {
        buildSync({ entryPoints: ['src/styles.css'], outfile: 'dist/styles.css', bundle: true })
        copyFileSync('types/styles.css.d.ts', 'dist/styles.css.d.ts')
        chmodSync('dist/sandbox/bin.js', 0o755)
      },
    },
  ],
}

/**
 * What the sandbox serves into the SDK's frame and its prompts: a page loads one of them alone, so
 * each brings its dependencies.
 *
 * @type {import('rolldown').BuildOptions[]}
 */
const sandboxPages = ['iframe', 'passkeyPrompt', 'googleConsent'].map((name) => ({
  input: `src/sandbox/page/${name}.ts`,
  platform: 'browser',
  transform: { target },
  output: { dir: 'dist/sandbox/page', format: 'es', entryFileNames: `${name}.js` },
}))

/** In the order to build them: the first empties dist. */
export default [library, ...sandboxPages]
