import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton, BackupMethodPicker, BackupNotice, BackupStatus } from 'portal-backup-kit'
import { backedUp } from '../support/fixed.js'
import { Live, Page, Section, StoryLink } from '../support/Page.js'
import { Stage } from '../support/Stage.js'

const meta: Meta = { title: 'Start here', tags: ['!autodocs'], globals: { width: '100%' } }
export default meta

export const StartHere: StoryObj = {
  render: () => (
    <Page
      title="Back up a wallet, without losing one"
      lead="The kit feels like a part of the app around it: quiet, exact, unhurried. It takes the app’s font and size; it brings structure, states and words."
    >
      <Section title="One flow, worn as you like">
        <p>
          Every part below shows the same run. A page may use one of them or all of them, and none
          owns the run: a dialog can be closed while the backup goes on.
        </p>
        <Worn />
      </Section>
      <Section title="Find your way">
        <ul>
          <li>
            <StoryLink to="foundations-tokens--tokens">Tokens</StoryLink>,{' '}
            <StoryLink to="foundations-themes--themes">themes</StoryLink>,{' '}
            <StoryLink to="foundations-words--words">words</StoryLink> and{' '}
            <StoryLink to="foundations-icons--icons">icons</StoryLink>: what everything is made of.
          </li>
          <li>
            Components: a page for each part tells when to use it, what it is made of and how it
            behaves. Begin with <StoryLink to="components-backupbutton--docs">the button</StoryLink>
            .
          </li>
          <li>
            Flows: whole runs that play by themselves.{' '}
            <StoryLink to="flows-password--try-it">Try one</StoryLink>, and let something go wrong.
          </li>
          <li>
            Errors: <StoryLink to="errors-every-code--every-code">every failure</StoryLink>,{' '}
            <StoryLink to="errors-refused-passwords--docs">every refused password</StoryLink> and{' '}
            <StoryLink to="errors-unavailable-methods--every-reason">
              every method that cannot be used
            </StoryLink>
            , as people see them.
          </li>
          <li>
            Languages: the longest parts in{' '}
            <StoryLink to="languages-password-form--docs">each of eight languages</StoryLink>, and
            in <StoryLink to="languages-long-words--docs">words longer than any</StoryLink>.
          </li>
          <li>
            <StoryLink to="theming-guide--guide">Theming</StoryLink>: try the tokens, take the code
            along, and see <StoryLink to="theming-brands--bank">five brands</StoryLink>.
          </li>
        </ul>
      </Section>
      <Section title="The toolbar">
        <dl className="page-rows">
          {toolbar.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="page-note">
          A story about one of these keeps its own choice. Stories that play by themselves look for
          English words, so in other languages they may stop where they begin.
        </p>
      </Section>
      <Section title="What is checked">
        <p>
          Each story is a test: it is drawn and played in a browser and looked over by axe, then put
          into the light, the dark and the contrast theme, the other direction and a room of 320 px.
          A word that is hard to read, a target that is too small or a part that is too wide fails
          it. Forced colours and screen readers cannot be switched on from here: try them in your
          system.
        </p>
      </Section>
    </Page>
  ),
}

function Worn() {
  return (
    <div className="page-cards">
      <div className="page-card">
        <h3>A button with a dialog</h3>
        <Live>
          <Stage state={{ status: 'idle' }}>
            <BackupButton />
          </Stage>
        </Live>
        <p className="page-note">The whole flow in one place.</p>
      </div>
      <div className="page-card">
        <h3>Parts that lead through it</h3>
        <Live>
          <Stage state={{ status: 'idle' }} methods={['PASSKEY', 'PASSWORD']}>
            <BackupMethodPicker />
          </Stage>
        </Live>
        <p className="page-note">Picker, password form and progress, where the app wants them.</p>
      </div>
      <div className="page-card">
        <h3>Parts that tell</h3>
        <Live>
          <Stage state={{ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }}>
            <BackupNotice />
          </Stage>
          <Stage state={{ status: 'idle' }} wallet={backedUpOnce} methods={['PASSWORD']}>
            <BackupStatus />
          </Stage>
        </Live>
        <p className="page-note">What happened, and which backups there are.</p>
      </div>
      <div className="page-card">
        <h3>No look at all</h3>
        <pre>{"const backup = useBackup()\nbackup.status // 'idle'"}</pre>
        <p className="page-note">Developers read the state and draw it themselves.</p>
      </div>
    </div>
  )
}

const backedUpOnce = backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })

const toolbar = [
  ['Theme', 'light, dark, adaptive (as the system), contrast.'],
  [
    'Language',
    'eight languages, and a pseudo-language with longer words than any. Direction follows.',
  ],
  ['Direction', 'turns a page round, whatever its language.'],
  ['Width', 'the room that the parts have. They answer to it, not to the screen.'],
  [
    'Motion, Contrast',
    'put the kit’s own rules for “reduce motion” and “increase contrast” in force, as if the system asked for them.',
  ],
  ['Latency, Fault', 'for flows: how slow each step is, and what goes wrong.'],
] as const
