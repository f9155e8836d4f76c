import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, BackupNotice, BackupStatus, type Theme } from 'portal-backup-kit'
import { contrastRules, drawnOf, leastRatio, ratioText } from '../../src/theme/contrastRules.js'
import { looksOf } from '../../src/theme/looksOf.js'
import { backedUp } from '../support/fixed.js'
import { Live, Page, Section, StoryLink } from '../support/Page.js'
import { Stage } from '../support/Stage.js'
import { stageThemes } from '../support/StageSettings.js'

const meta: Meta = {
  title: 'Foundations/Themes',
  tags: ['!autodocs'],
  globals: { width: '100%' },
}
export default meta

const when: Readonly<Record<Theme['name'], string>> = {
  light: 'Dark text on white, whatever the system prefers.',
  dark: 'Light text on near black, whatever the system prefers.',
  adaptive: 'Light or dark, as the system prefers: for apps that follow it too.',
  contrast: 'Black on white with full borders, for people who need more contrast than usual.',
}

export const Themes: StoryObj = {
  render: () => (
    <Page
      title="Themes"
      lead="Four themes come with the kit. A theme is plain data: a name and a list of tokens."
    >
      <Section title="The four">
        <div className="page-cards">
          {Object.values(stageThemes).map((theme) => (
            <div className="page-card" key={theme.name}>
              <h3>{theme.name}</h3>
              <Sample theme={theme} />
              <p className="page-note">{when[theme.name]}</p>
            </div>
          ))}
        </div>
      </Section>
      <Section title="A theme of your own">
        <p>
          Start from the nearest one and change what is yours. See{' '}
          <StoryLink to="theming-brands--bank">five brands</StoryLink> made like this.
        </p>
        <pre>{"{ ...darkTheme, tokens: { 'color-accent': '#b8a5ff', radius: '0.75em' } }"}</pre>
        <p>
          A part’s own props come first, then the provider’s, then the theme, then the stylesheet.
          Without any theme the parts follow the page: dark where it declares a dark colour scheme.
        </p>
      </Section>
      <Section title="Contrast">
        <p>
          The least contrast of each token on all the grounds that it is drawn on: surface and
          raised, both also under the pointer and while pressed, and a chosen row. The adaptive
          theme is one in the light and another in the dark.
        </p>
        <ContrastTable />
        <p>
          The build fails for a theme of the kit that falls below. In development each pair of your
          own colours that does is named on the console.
        </p>
      </Section>
      <Section title="What people ask of their system">
        <p>
          It stands above every theme and token. More contrast: muted text and borders become text.
          Forced colours: fills give way to borders, and radios and check boxes are the system’s
          own. Reduced motion: nothing turns, fades or rises, and the ring still shows how far the
          backup is.
        </p>
      </Section>
    </Page>
  ),
}

function ContrastTable() {
  const looks = Object.values(stageThemes).flatMap(looksOf)
  return (
    <table className="page-table">
      <thead>
        <tr>
          {['Token', 'Needs', ...looks.map(({ name }) => name)].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contrastRules.map((rule) => (
          <tr key={drawnOf(rule)}>
            <th scope="row">{drawnOf(rule).slice('color-'.length)}</th>
            <td>{rule.least}</td>
            {looks.map(({ name, colors }) => (
              <td key={name}>{ratioText(leastRatio(rule, colors))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sample({ theme }: { readonly theme: Theme }) {
  return (
    <div className="page-ground" data-pbk-theme={theme.name}>
      <Live>
        <Stage
          state={{ status: 'idle' }}
          theme={theme}
          wallet={backedUpOnce}
          methods={['PASSWORD', 'PASSKEY']}
        >
          <BackupStatus aria-label={`Backups in the theme ${theme.name}`} />
        </Stage>
        <Stage
          state={{ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }}
          theme={theme}
        >
          <BackupNotice aria-label={`Notice in the theme ${theme.name}`} />
          <BackupButton />
        </Stage>
      </Live>
    </div>
  )
}

const backedUpOnce = backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })
