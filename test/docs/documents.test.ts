import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CodeBlock, readAnchors, readCodeBlocks, readLinks } from './markdown.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const documents = new Map(
  globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ]),
)

/** What the compiler says of the blocks, each as a module of its own that imports the package. */
function compile(blocks: readonly CodeBlock[]): string[] {
  if (blocks.length === 0) return []
  const folder = join(root, '.tmp/code-blocks')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const options = { noUnusedLocals: false, noUnusedParameters: false }
  // What stylesheets export is known to bundlers alone.
  const include = ['.', '../../stories/support/css.d.ts']
  const config = { extends: '../../tsconfig.json', compilerOptions: options, include }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  for (const { place, language, source } of blocks) {
    writeFileSync(join(folder, `${place.replace(/[/:]/g, '_')}.${language}`), source)
  }
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-p', folder, '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  return stdout.split('\n').filter(Boolean)
}

function brokenLinks(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([file, text]) =>
    readLinks(text)
      .filter((link) => !leadsSomewhere(texts, file, link))
      .map((link) => `${file}: ${link}`),
  )
}

function leadsSomewhere(texts: ReadonlyMap<string, string>, file: string, link: string): boolean {
  const [path = '', anchor] = decodeURI(link).split('#')
  const target = path === '' ? file : join(dirname(file), path)
  const text = texts.get(target)
  if (text === undefined) return existsSync(join(root, target))
  return anchor === undefined || readAnchors(text).has(anchor)
}

describe('the documents', () => {
  const blocks = [...documents].flatMap(([file, text]) => readCodeBlocks(file, text))

  it('show code that compiles against the package', () => {
    expect(compile(blocks)).toEqual([])
  })

  it('begin with code in the README', () => {
    const readme = documents.get('README.md')
    if (readme !== undefined) expect(readCodeBlocks('README.md', readme)).not.toHaveLength(0)
  })

  it('link to files and headings that are there', () => {
    expect(brokenLinks(documents)).toEqual([])
  })
})

describe('the check of the documents', () => {
  it('finds code that does not compile, and names the line in the document', () => {
    const text = [
      '# Title',
      '<!-- given: import type { BackupState } from "portal-backup-kit/core"',
      'declare const state: BackupState -->',
      '```ts',
      "if (state.status === 'saved') state.savedAt.toFixed()",
      "if (state.status === 'safe') state.savedAt",
      '```',
    ].join('\n')
    const complaints = compile(readCodeBlocks('guide.md', text))
    expect(complaints).not.toHaveLength(0)
    for (const complaint of complaints) expect(complaint).toMatch(/^(guide\.md_2\.ts\(6,| {2})/)
  })

  it('finds links to files and headings that are not there', () => {
    const texts = new Map([
      [
        'docs/a.md',
        '# A\n[b](./b.md#two-words) [b](b.md#no) [c](../missing.md) [a](#a) [r](../package.json) <img src="no.png">',
      ],
      ['docs/b.md', '## Two words\n`[code](nowhere.md)` [web](https://example.org/x)'],
    ])
    expect(brokenLinks(texts)).toEqual([
      'docs/a.md: b.md#no',
      'docs/a.md: ../missing.md',
      'docs/a.md: no.png',
    ])
  })
})
