import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { build } from 'vite'
import webpack, { type Stats } from 'webpack'

/** Bundles the `app.js` of one folder into that of another, with what it loads later beside it. */
export type Bundle = (folder: string, out: string) => Promise<void>

/** As they come, with no plugin and no loader. To minify would take most of the time. */
export const bundlers: Readonly<Record<string, Bundle>> = {
  async Vite(folder, out) {
    const output = { entryFileNames: 'app.js' }
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: out,
        minify: false,
        rolldownOptions: { input: join(folder, 'app.js'), output },
      },
    })
  },

  async webpack(folder, out) {
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './app.js',
      output: { path: out, filename: 'app.js' },
      optimization: { minimize: false },
      performance: false,
    })
    const stats = await new Promise<Stats | undefined>((resolve, reject) => {
      compiler.run((error, stats) => (error ? reject(error) : resolve(stats)))
    })
    await new Promise((resolve) => compiler.close(resolve))
    if (!stats || stats.hasErrors() || stats.hasWarnings()) throw new Error(String(stats))
  },

  // It leaves the worker's address as it is, so the app puts the worker there.
  async esbuild(folder, out) {
    await esbuild.build({
      absWorkingDir: folder,
      entryPoints: { app: './app.js', 'strength.worker': 'portal-backup-kit/strength.worker' },
      outdir: out,
      bundle: true,
      splitting: true,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
    })
  },
}
