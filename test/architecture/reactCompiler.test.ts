import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@babel/core'
import compiler from 'babel-plugin-react-compiler'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(react|components|theme)\/.*\.tsx?$/.test(file),
)

/** @throws at the first part that React Compiler cannot compile */
function compile(filename: string, code: string): string {
  const plugins = [[compiler, { panicThreshold: 'all_errors' }]]
  const parserOpts = { plugins: ['typescript' as const, 'jsx' as const] }
  const options = { filename, babelrc: false, configFile: false, plugins, parserOpts }
  return transformSync(code, options)?.code ?? ''
}

describe('React Compiler', () => {
  it.each(files)('compiles %s', (file) => {
    compile(src + file, readFileSync(src + file, 'utf8'))
  })

  it('caches what the button renders', () => {
    const file = `${src}components/backup-button/BackupButton.tsx`
    expect(compile(file, readFileSync(file, 'utf8'))).toContain('react/compiler-runtime')
  })

  it('refuses a component that breaks the Rules of React', () => {
    const code = 'function Part(props) { props.list = []; return <p>{props.list.length}</p> }'
    expect(() => compile('Part.tsx', code)).toThrow('cannot be modified')
  })
})
