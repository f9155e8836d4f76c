import type { Tokens } from 'portal-backup-kit'
import { useState } from 'react'
import { Choice } from './Choice.js'

interface TokenCodeProps {
  readonly base: string
  /** What differs from the theme. */
  readonly tokens: Tokens
}

const forms = ['Tokens', 'A theme'] as const

/** The look as code, to be taken along. */
export function TokenCode({ base, tokens }: TokenCodeProps) {
  const [form, setForm] = useState<(typeof forms)[number]>('Tokens')
  const [said, say] = useState('')
  const code = form === 'Tokens' ? tokensProp(base, tokens) : themeProp(base, tokens)
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => say('Copied'),
      () => say('Not copied. Select the text instead.'),
    )
  return (
    <div className="playground-code">
      <div className="playground-code-head">
        <Choice legend="As code" options={forms} value={form} onChange={setForm} />
        <span className="page-note" role="status">
          {said}
        </span>
        <button type="button" className="playground-action" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <pre>{code}</pre>
    </div>
  )
}

/** For the provider, or for one part. */
function tokensProp(base: string, tokens: Tokens): string {
  const changed = entriesOf(tokens)
  return [
    `theme={${base}Theme}`,
    ...(changed.length > 0 ? [`tokens={${objectOf(changed, '')}}`] : []),
  ].join('\n')
}

/** The same as one piece of data. */
function themeProp(base: string, tokens: Tokens): string {
  const changed = entriesOf(tokens)
  if (changed.length === 0) return `theme={${base}Theme}`
  return changed.length === 1
    ? `theme={{ ...${base}Theme, tokens: ${objectOf(changed, '  ')} }}`
    : `theme={{\n  ...${base}Theme,\n  tokens: ${objectOf(changed, '  ')},\n}}`
}

function entriesOf(tokens: Tokens): readonly string[] {
  return Object.entries(tokens).map(([name, value]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`
    return `${key}: ${value.includes("'") ? JSON.stringify(value) : `'${value}'`}`
  })
}

/** On one line where there is one entry. */
function objectOf(entries: readonly string[], indent: string): string {
  if (entries.length === 1) return `{ ${entries[0]} }`
  return `{\n${entries.map((entry) => `${indent}  ${entry},\n`).join('')}${indent}}`
}
