import { darkTheme, lightTheme, type Theme } from 'portal-backup-kit'

/** A brand: a theme, and the class under which `brands.css` dresses the app's own page and the parts. */
export interface Brand {
  readonly className: string
  readonly name: string
  /** What the app says above the parts. */
  readonly heading: string
  readonly theme: Theme
}

/** Paper, ink green, a serif in the headings, no shadow. */
export const bank: Brand = {
  className: 'bank',
  name: 'Hallworth & Sons',
  heading: 'Safekeeping',
  theme: {
    ...lightTheme,
    tokens: {
      'color-accent': '#14432f',
      'color-on-accent': '#fbf9f3',
      'color-surface': '#fdfcf8',
      'color-raised': '#f4f1e8',
      'color-text': '#20241f',
      'color-muted': '#5d6159',
      'color-border': '#86877c',
      'color-focus': '#8a5b12',
      'color-danger': '#98271f',
      'color-warning': '#7a5300',
      'color-success': '#14432f',
      radius: '2px',
      shadow: '0 0 0 1px rgb(32 36 31 / 0.16), 0 12px 32px rgb(32 36 31 / 0.12)',
    },
  },
}

/** Night violet and coin yellow; buttons that are pressed like keys. */
export const game: Brand = {
  className: 'game',
  name: 'Moonvault',
  heading: 'Never lose your loot',
  theme: {
    ...darkTheme,
    tokens: {
      'color-accent': '#ffc93d',
      'color-on-accent': '#2b1b00',
      'color-surface': '#23204a',
      'color-raised': '#2f2b60',
      'color-text': '#f6f3ff',
      'color-muted': '#bdb6e6',
      'color-border': '#8d85c9',
      'color-focus': '#6fe3d2',
      'color-danger': '#ff9d9d',
      'color-warning': '#ffc93d',
      'color-success': '#7fe0a3',
      font: "ui-rounded, 'SF Pro Rounded', Quicksand, Nunito, Inter, sans-serif",
      radius: '0.875em',
      shadow: '0 8px 0 #0c0a22',
    },
  },
}

/** Black on yellow, hard edges, capitals. */
export const zine: Brand = {
  className: 'zine',
  name: 'STAPLE',
  heading: 'Keep a copy',
  theme: {
    ...lightTheme,
    tokens: {
      'color-accent': '#000000',
      'color-on-accent': '#ffef3d',
      'color-surface': '#fffdf2',
      'color-raised': '#ffffff',
      'color-text': '#000000',
      'color-muted': '#3b3930',
      'color-border': '#000000',
      'color-focus': '#0038ff',
      'color-danger': '#b8000e',
      'color-warning': '#7a4a00',
      'color-success': '#00592b',
      font: "'Helvetica Neue', Helvetica, Arial, Inter, sans-serif",
      radius: '0px',
      shadow: '10px 10px 0 #000000',
    },
  },
}

/** Big, round and bright, and as easy to read as the others. */
export const kids: Brand = {
  className: 'kids',
  name: 'Pebble Pocket',
  heading: 'Keep your pebbles safe',
  theme: {
    ...lightTheme,
    tokens: {
      'color-accent': '#5a2fd6',
      'color-on-accent': '#ffffff',
      'color-surface': '#fffef9',
      'color-raised': '#eef5ff',
      'color-text': '#22305c',
      'color-muted': '#4b5a86',
      'color-border': '#7480a8',
      'color-focus': '#b3145c',
      'color-danger': '#b3261e',
      'color-warning': '#7a5200',
      'color-success': '#0f6b45',
      font: "'Baloo 2', ui-rounded, 'SF Pro Rounded', Nunito, Inter, sans-serif",
      radius: '1.25em',
      space: '0.3em',
      shadow: '0 12px 48px rgb(90 47 214 / 0.28)',
    },
  },
}

/** One typeface, one colour, no corners. */
export const terminal: Brand = {
  className: 'terminal',
  name: 'coldstore',
  heading: 'backup --wallet',
  theme: {
    ...darkTheme,
    tokens: {
      'color-accent': '#57f287',
      'color-on-accent': '#041007',
      'color-surface': '#0a0f0a',
      'color-raised': '#0f170f',
      'color-text': '#c9f7d0',
      'color-muted': '#84c490',
      'color-border': '#4c8a58',
      'color-focus': '#f4f99d',
      'color-danger': '#ff8f8f',
      'color-warning': '#f4d35e',
      'color-success': '#57f287',
      font: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
      radius: '0px',
      space: '0.22em',
      shadow: '0 0 0 1px #57f287, 0 0 48px rgb(87 242 135 / 0.18)',
    },
  },
}

/** All five. */
export const brands: readonly Brand[] = [bank, game, zine, kids, terminal]
