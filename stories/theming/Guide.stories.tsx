import type { Meta, StoryObj } from '@storybook/react-vite'
import { Page, Section, StoryLink } from '../support/Page.js'
import { useAsked } from '../support/useAsked.js'
import { Playground } from './Playground.js'

const meta: Meta = { title: 'Theming/Guide', tags: ['!autodocs'], globals: { width: '100%' } }
export default meta

export const Guide: StoryObj = { render: () => <GuidePage /> }

function GuidePage() {
  const { theme } = useAsked()
  return (
    <Page
      title="Theming"
      lead="Fifteen tokens make the look. Change a few here, look at the parts, and take the code along."
    >
      <Playground key={theme.name} first={theme.name} />
      <Section title="What wins">
        <ol>
          <li>
            The part: <code>{'<BackupButton tokens={…} />'}</code>
          </li>
          <li>
            The provider: <code>{'<BackupProvider tokens={…}>'}</code>
          </li>
          <li>
            Its theme: <code>{'<BackupProvider theme={darkTheme}>'}</code>
          </li>
          <li>
            The stylesheet: <code>portal-backup-kit/styles.css</code>
          </li>
        </ol>
        <p className="page-note">
          Rules of your own win over the stylesheet, as it stands in a layer. More contrast and
          forced colours, asked of the system, win over every token.
        </p>
      </Section>
      <Section title="Where tokens end">
        <p>
          For one part, use its <code>pbk-*</code> classes and <code>data-*</code> states: they are
          listed on the page of each component. For another element, use <code>render</code>. For
          another layout, the parts. For another look altogether, the hooks.
        </p>
        <p>
          What each token means is told in{' '}
          <StoryLink to="foundations-tokens--tokens">Tokens</StoryLink>, the four themes in{' '}
          <StoryLink to="foundations-themes--themes">Themes</StoryLink>; see{' '}
          <StoryLink to="theming-brands--bank">five brands</StoryLink> made with them. Developers
          find all of it, with recipes for Tailwind and others, in <code>docs/theming.md</code>.
        </p>
      </Section>
    </Page>
  )
}
