import type { Meta, StoryObj } from '@storybook/react-vite'
import type { TokenName, Tokens as TokenValues } from 'portal-backup-kit'
import { contrastOf, hexColor } from '../../src/theme/contrast.js'
import { ratioText } from '../../src/theme/contrastRules.js'
import { Page, Section, StoryLink } from '../support/Page.js'
import { useAsked } from '../support/useAsked.js'

const meta: Meta = {
  title: 'Foundations/Tokens',
  tags: ['!autodocs'],
  globals: { width: '100%' },
}
export default meta

/** Fifteen knobs. Everything else is worked out from them. */
export const Tokens: StoryObj = { render: () => <TokenPage /> }

type ColorName = Extract<TokenName, `color-${string}`>

const colors: Readonly<Record<ColorName, string>> = {
  'color-accent': 'The main action, the chosen row, the bar, and links in text.',
  'color-on-accent': 'Words and glyphs on the accent.',
  'color-surface': 'The ground of dialogs, fields and rows.',
  'color-raised': 'One step off the surface: the ground of notices.',
  'color-text': 'Text.',
  'color-muted': 'Text that explains, and what cannot be used here.',
  'color-border': 'The edge of fields, radios and check boxes. Hairlines are a tint of it.',
  'color-focus': 'The ring around what the keyboard is at.',
  'color-danger': 'What went wrong, and a weak password.',
  'color-warning': 'What needs attention, and a fair password.',
  'color-success': 'What is done, and a strong password.',
}

const colorNames = Object.keys(colors) as readonly ColorName[]

function TokenPage() {
  const { theme } = useAsked()
  return (
    <Page
      title="Tokens"
      lead="Fifteen knobs make the look. Hover, tints, hairlines and tracks are worked out from them, so a brand is a short list and never a stylesheet."
    >
      <Section title="Colours">
        <p className="page-note">
          As the theme “{theme.name}” has them: choose another one in the toolbar. The numbers are
          the contrast of WCAG 2.2, on the surface and on raised grounds.
        </p>
        <dl className="page-rows">
          {colorNames.map((name) => (
            <div key={name}>
              <dt className="page-swatch">
                <i style={{ background: `var(--pbk-${name})` }} />
                <code>{name.slice('color-'.length)}</code>
              </dt>
              <dd>
                {colors[name]}
                <div className="page-value">{described(theme.tokens, name)}</div>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          Text keeps at least 4.5 : 1 on both grounds, the border of a control and the focus ring 3
          : 1. The build holds the four themes of the kit to this; in development the parts warn on
          the console of colours of your own that fall below. See{' '}
          <StoryLink to="foundations-themes--themes">all the numbers</StoryLink>.
        </p>
      </Section>
      <Section title="Radius">
        <div className="page-steps">
          {corners.map(([what, radius]) => (
            <div key={what}>
              <span className="page-corner" style={{ borderRadius: radius }} />
              <span className="page-value">{what}</span>
            </div>
          ))}
        </div>
        <p>
          One knob, <code>radius</code>, half an em by default. Radios, rings and dots stay round.
        </p>
      </Section>
      <Section title="Space">
        <div className="page-steps">
          {[1, 2, 3, 4, 5, 6, 8].map((steps) => (
            <div key={steps}>
              <i style={{ inlineSize: steps * 4, blockSize: steps * 4 }} />
              <span className="page-value">{steps * 4} px</span>
            </div>
          ))}
        </div>
        <p>
          Distances are steps of one unit, <code>space</code>: 4 px where text is 16 px. 4 within a
          thought, 8 between a label and its field, 16 in a row, 20 between blocks, 24 at the edge
          of a dialog. A larger unit makes everything airier; buttons and rows grow with it and are
          never lower than 44 px.
        </p>
      </Section>
      <Section title="Font">
        <p>
          None: the parts take the app’s own font and size, and measure everything in it. Set{' '}
          <code>font</code> only where the parts are to differ from the page.
        </p>
      </Section>
      <Section title="Shadow">
        <div>
          <span className="page-lifted" style={{ display: 'inline-block' }}>
            Under dialogs, and nowhere else
          </span>
        </div>
      </Section>
      <Section title="In CSS">
        <p>
          Each token is a custom property with the prefix <code>--pbk-</code>. A rule of the app
          wins over the kit’s own, which stand in a layer.
        </p>
        <pre>{':root {\n  --pbk-color-accent: #5b3fb8;\n  --pbk-radius: 0.75em;\n}'}</pre>
      </Section>
    </Page>
  )
}

const corners = [
  ['check box', 'min(4px, 0.5em)'],
  ['button, field', '0.5em'],
  ['dialog', '0.75em'],
] as const

function described(tokens: TokenValues, name: ColorName): string {
  const value = tokens[name] ?? ''
  const grounds = ['color-surface', 'color-raised'] as const
  const isGround = grounds.some((ground) => ground === name)
  if (isGround || !isHex(value)) return value
  const against = name === 'color-on-accent' ? (['color-accent'] as const) : grounds
  const ratios = against.map((ground) =>
    contrastOf(hexColor(value), hexColor(tokens[ground] ?? '')),
  )
  return `${value}, ${ratios.map(ratioText).join(' and ')} : 1${against.length === 1 ? ' on the accent' : ''}`
}

const isHex = (value: string) => value.startsWith('#')
