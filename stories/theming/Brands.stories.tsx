import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  darkTheme,
  lightTheme,
  type Theme,
} from 'portal-backup-kit'
import { Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Theming/Brands' }
export default meta

interface Brand {
  readonly name: string
  readonly ground: string
  readonly theme: Theme
}

/** Very different brands, from tokens alone: no selector of the skin is touched. */
const brands: readonly Brand[] = [
  {
    name: 'A sober bank: paper, ink green, a serif, no shadow',
    ground: '#eae6da',
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
        font: "Charter, 'Charis SIL', Georgia, serif",
        radius: '0.125em',
        shadow: '0 0 0 1px rgb(32 36 31 / 0.16)',
      },
    },
  },
  {
    name: 'A playful game: night violet, coin yellow, round',
    ground: '#17153a',
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
        font: 'ui-rounded, Quicksand, Nunito, sans-serif',
        radius: '1em',
        shadow: '0 6px 0 #0c0a22',
      },
    },
  },
  {
    name: 'An exchange: graphite, one bright green, dense',
    ground: '#0b0d0c',
    theme: {
      ...darkTheme,
      tokens: {
        'color-accent': '#4ee08a',
        'color-on-accent': '#062313',
        'color-surface': '#121614',
        'color-raised': '#1b211e',
        'color-text': '#e8edea',
        'color-muted': '#9aa6a0',
        'color-border': '#6d7a74',
        'color-focus': '#e8edea',
        'color-success': '#4ee08a',
        radius: '0.25em',
        space: '0.22em',
      },
    },
  },
  {
    name: 'A charity: warm white, clay, generous',
    ground: '#f3ece6',
    theme: {
      ...lightTheme,
      tokens: {
        'color-accent': '#9a3412',
        'color-surface': '#fffdfb',
        'color-raised': '#fbf3ec',
        'color-text': '#2a1c14',
        'color-muted': '#6b5648',
        'color-border': '#94806f',
        'color-focus': '#9a3412',
        radius: '0.75em',
        space: '0.28em',
      },
    },
  },
  { name: 'No tokens at all', ground: '#ececea', theme: lightTheme },
]

export const FromTokensAlone: StoryObj = {
  globals: { width: '100%' },
  render: () => (
    <div className="stage-row">
      {brands.map(({ name, ground, theme }) => (
        <section
          key={name}
          className="stage-brand"
          aria-label={name}
          style={{ background: ground }}
          data-pbk-theme={theme.name}
        >
          <Stage state={{ status: 'idle' }} theme={theme}>
            <BackupButton />
            <BackupMethodPicker className="stage-brand-panel" />
          </Stage>
          <Stage
            state={{ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }}
            theme={theme}
          >
            <BackupNotice aria-label={`Notice: ${name}`} />
          </Stage>
        </section>
      ))}
    </div>
  ),
}
