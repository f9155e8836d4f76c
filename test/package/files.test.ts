import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isClientModule } from '../architecture/readImports.ts'

const dist = new URL('../../dist/', import.meta.url)

function read(file: string): string {
  return readFileSync(new URL(file, dist), 'utf8')
}

describe('the built package', () => {
  it('keeps every module of React and of the components a client module', () => {
    const modules = globSync('{react,components}/**/*.js', { cwd: dist })
    expect(modules).not.toHaveLength(0)
    expect(modules.filter((file) => !isClientModule(file, read(file)))).toEqual([])
  })

  it('brings one stylesheet that says the order of its layers first and loads nothing else', () => {
    const styles = read('styles.css')
    expect(styles.replace(/^\s*(\/\*.*?\*\/\s*)*/s, '')).toMatch(/^@layer [^{]*;/)
    expect(styles).not.toContain('@import')
  })

  it('names the strength worker by an address that bundlers find', () => {
    expect(read('strength/startStrengthWorker.js')).toMatch(
      /new Worker\(new URL\("\.\/strength\.worker\.js", import\.meta\.url\)/,
    )
    expect(read('strength/strength.worker.js')).not.toBe('')
  })

  it('has a program that a shell can run', () => {
    expect(read('sandbox/bin.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(statSync(new URL('sandbox/bin.js', dist)).mode & 0o111).toBe(0o111)
  })

  it.each(['iframe', 'passkeyPrompt', 'googleConsent'])(
    'serves a page script %s that needs no other file',
    (name) => {
      expect(read(`sandbox/page/${name}.js`)).not.toMatch(/^import |\bimport\(/m)
    },
  )
})
