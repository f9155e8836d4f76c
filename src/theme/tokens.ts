/**
 * The knobs of the look. Everything else is derived from them in the stylesheet. The set is closed:
 * each becomes the custom property `--pbk-<name>`.
 */
export interface Tokens {
  /** The main action, the chosen row, the bar. At least 4.5:1 against `color-surface` and `color-raised`. */
  readonly 'color-accent'?: string
  /** Text on `color-accent`. At least 4.5:1 against it. */
  readonly 'color-on-accent'?: string
  /** The ground of dialogs, fields and rows. */
  readonly 'color-surface'?: string
  /** One step off `color-surface`: the ground of notices. */
  readonly 'color-raised'?: string
  /** Text. */
  readonly 'color-text'?: string
  /** Secondary text. At least 4.5:1 against both grounds. */
  readonly 'color-muted'?: string
  /** The border of controls. At least 3:1 against both grounds; hairlines are derived from it. */
  readonly 'color-border'?: string
  /** The focus ring. At least 3:1 against both grounds. */
  readonly 'color-focus'?: string
  /** What went wrong, and a weak password. */
  readonly 'color-danger'?: string
  /** What needs attention, and a fair password. */
  readonly 'color-warning'?: string
  /** What is done, and a strong password. */
  readonly 'color-success'?: string
  /** Corners of buttons and fields, a CSS length; a dialog's are half as large again. @default '0.5em' */
  readonly radius?: string
  /** A CSS font family list. @default the host's own font */
  readonly font?: string
  /** The unit of all distances, a CSS length: 4 px for a text of 16 px. @default '0.25em' */
  readonly space?: string
  /** A CSS `box-shadow`, under dialogs. */
  readonly shadow?: string
}

/** The name of a token. */
export type TokenName = keyof Tokens

/** A custom property and its value. */
export type CustomProperty = readonly [name: `--pbk-${TokenName}`, value: string]

/** The custom properties that a set of tokens stands for. */
export function toCustomProperties(tokens: Tokens): readonly CustomProperty[] {
  const names = Object.keys(tokens) as TokenName[]
  return names.flatMap((name): CustomProperty[] => {
    const value = tokens[name]
    return value === undefined ? [] : [[`--pbk-${name}`, value]]
  })
}
