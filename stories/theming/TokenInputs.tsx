import type { TokenName, Tokens } from 'portal-backup-kit'

interface TokenInputsProps {
  readonly tokens: Tokens
  readonly onChange: (token: TokenName, value: string) => void
}

type ColorName = Extract<TokenName, `color-${string}`>

const colors: readonly ColorName[] = [
  'color-accent',
  'color-on-accent',
  'color-surface',
  'color-raised',
  'color-text',
  'color-muted',
  'color-border',
  'color-focus',
  'color-danger',
  'color-warning',
  'color-success',
]

const lengths = [
  { token: 'radius', min: 0, max: 1.5, step: 0.125, usual: 0.5 },
  { token: 'space', min: 0.2, max: 0.35, step: 0.01, usual: 0.25 },
] as const

const lists = [
  {
    token: 'font',
    options: {
      'of the app': '',
      serif: "Charter, 'Charis SIL', Georgia, serif",
      rounded: 'ui-rounded, Quicksand, Nunito, sans-serif',
      monospace: 'ui-monospace, Menlo, Consolas, monospace',
    },
  },
  {
    token: 'shadow',
    options: {
      'of the theme': '',
      none: 'none',
      soft: '0 24px 64px -16px rgb(0 0 0 / 0.32)',
      hard: '0 6px 0 rgb(0 0 0 / 0.24)',
    },
  },
] as const

/** A field for each token. */
export function TokenInputs({ tokens, onChange }: TokenInputsProps) {
  return (
    <div className="playground-inputs">
      {colors.map((token) => (
        <div key={token}>
          <label>
            <input
              type="color"
              value={tokens[token]}
              onInput={({ currentTarget }) => onChange(token, currentTarget.value)}
            />
            <code>{token}</code>
          </label>
          <span className="page-value">{tokens[token]}</span>
        </div>
      ))}
      {lengths.map(({ token, usual, ...range }) => (
        <div key={token} className="playground-length">
          <label>
            <code>{token}</code>
            <input
              type="range"
              {...range}
              value={Number.parseFloat(tokens[token] ?? String(usual))}
              onChange={({ currentTarget: { valueAsNumber: value } }) =>
                onChange(token, value === usual ? '' : `${value}em`)
              }
            />
          </label>
          <span className="page-value">{tokens[token] ?? `${usual}em`}</span>
        </div>
      ))}
      {lists.map(({ token, options }) => (
        <div key={token} className="playground-list">
          <label>
            <code>{token}</code>
            <select
              value={Object.values(options).find((value) => value === tokens[token]) ?? ''}
              onChange={({ currentTarget }) => onChange(token, currentTarget.value)}
            >
              {Object.entries(options).map(([name, value]) => (
                <option key={name} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      ))}
    </div>
  )
}
