import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { findChromium } from './scripts/findPrograms.mjs'
import { reactPlugins } from './scripts/reactPlugins.mjs'
import { chosenReact, reactMajor } from './scripts/reactVariant.mjs'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests and stories import the package by its public names, and get its sources. */
const sources = [
  { find: /^portal-backup-kit$/, replacement: file('src/index.ts') },
  {
    find: /^portal-backup-kit\/strength\.worker$/,
    replacement: file('src/strength/strength.worker.ts'),
  },
  { find: /^portal-backup-kit\/styles\.css$/, replacement: file('src/styles.css') },
  {
    find: /^portal-backup-kit\/messages\/([\w-]+)$/,
    replacement: file('src/messages/$1/index.ts'),
  },
  { find: /^portal-backup-kit\/([a-z]+)$/, replacement: file('src/$1/index.ts') },
]

const executablePath = await findChromium()

const chromium = (contextOptions: { readonly reducedMotion?: 'reduce' } = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({
    contextOptions,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      // Playwright switches popup blocking off; what a click may open is among the things tested.
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    },
  }),
})

/** What the browser gets in one piece. One found late, in mid-run, would reload the page under a test. */
const dependencies = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react-hook-form',
  '@tanstack/react-query',
  '@simplewebauthn/browser',
  '@zxcvbn-ts/core',
  '@headlessui/react',
  '@mui/material/Dialog',
  '@radix-ui/react-dialog',
  'react-aria-components',
  'rrweb',
  '@testing-library/dom',
  '@testing-library/react',
  '@testing-library/user-event',
  'axe-core',
  'vitest-browser-react',
]

/** A machine that does much else at once is slow, not broken. */
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
}

/** Modules that Node loads by itself do not pass Vite's aliases. */
const nodeSetup = reactMajor === '19' ? [] : ['test/support/chosenReactInNode.ts']

/** How many host pages are made at random, and from which seed on: `PBK_HOSTS=300 PBK_SEED=7`. */
const fuzzedHosts = {
  count: Number(process.env.PBK_HOSTS ?? 10),
  seed: Number(process.env.PBK_SEED ?? 1),
}

declare module 'vitest' {
  interface ProvidedContext {
    fuzzedHosts: typeof fuzzedHosts
    /** The major version of React that the tests were asked to run on. */
    reactMajor: string
  }
}

/** No alias: these import the package as an app does, from what was built. */
function endToEnd(name: string, include: string[]): TestProjectInlineConfiguration {
  return {
    extends: false,
    test: {
      name,
      include,
      environment: 'node',
      setupFiles: nodeSetup,
      globalSetup: ['test/e2e/setup.ts'],
      maxWorkers: 2,
      ...patience,
      server: { deps: { external: [/\/dist\//] } },
    },
  }
}

export default defineConfig({
  plugins: reactPlugins(),
  resolve: { alias: sources },
  optimizeDeps: { include: dependencies.map(chosenReact) },
  test: {
    ...patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: nodeSetup,
          provide: { reactMajor },
          // One core is left free by default: of two, that is half.
          maxWorkers: '100%',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [
            'test/**/*.browser.test.{ts,tsx}',
            'test/e2e/**',
            'test/engines/**',
            'test/long/**',
            'test/package/**',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/failOnConsole.ts'],
          provide: { fuzzedHosts, reactMajor },
          browser: chromium(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: file('.storybook') })],
        test: {
          name: 'stories',
          // A story leaves nothing behind, and to start Storybook anew takes as long as some stories.
          isolate: false,
          setupFiles: ['test/failOnConsole.ts', 'test/stories/everyLook.ts'],
          // Colours are read as soon as they have changed: none may be on its way.
          browser: chromium({ reducedMotion: 'reduce' }),
        },
      },
      endToEnd('e2e', ['test/package/**/*.test.ts', 'test/e2e/**/*.test.ts']),
      endToEnd('engines', ['test/engines/**/*.test.ts']),
      // Minutes for what the others try in part: `npm run test:long`.
      endToEnd('long', ['test/long/**/*.test.ts']),
    ],
  },
})
