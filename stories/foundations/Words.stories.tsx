import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupNotice, type Messages } from 'portal-backup-kit'
import { BackupError } from 'portal-backup-kit/core'
import { Live, Page, Section, StoryLink } from '../support/Page.js'
import { Stage } from '../support/Stage.js'
import { useAsked } from '../support/useAsked.js'

const meta: Meta = {
  title: 'Foundations/Words',
  tags: ['!autodocs'],
  globals: { width: '100%' },
}
export default meta

export const Words: StoryObj = {
  render: () => (
    <Page
      title="Words"
      lead="Plain words in sentence case. People read them once, at a moment when money seems to be at stake."
    >
      <Section title="Three answers, in this order">
        <ol>
          <li>What happened?</li>
          <li>Is my wallet safe?</li>
          <li>What now?</li>
        </ol>
        <Live>
          <Failure />
        </Live>
        <p>
          “Safe” is never a habit of speech. It is two facts: the wallet on this device, and the
          backup that was there before, which a run that broke off may have closed. The words follow
          what is known.
        </p>
        <p>
          Not every news is a failure. A prompt that was closed, another tab at work and an answer
          that is not there yet have titles and colours of their own. See{' '}
          <StoryLink to="errors-every-code--every-code">every code</StoryLink>.
        </p>
      </Section>
      <Section title="The states, in words">
        <p className="page-note">Choose a language in the toolbar.</p>
        <States />
      </Section>
      <Section title="Which words">
        <div className="page-cards">
          <div>
            <h3>On screen</h3>
            <ul>
              <li>backup, password, PIN, passkey</li>
              <li>your wallet, this device, this page</li>
              <li>Google Drive, iCloud</li>
              <li>the name of the app, where one is given</li>
            </ul>
          </div>
          <div>
            <h3>Never on screen</h3>
            <ul>
              <li>share, MPC, custodian, ciphertext</li>
              <li>blame: “you entered an invalid password”</li>
              <li>“oops”, “uh-oh”, exclamation marks</li>
              <li>error codes, other than folded away for support</li>
            </ul>
          </div>
        </div>
      </Section>
      <Section title="The one sentence that stays">
        <Acknowledgement />
        <p>
          It can be styled and translated, but no prop takes it away: whoever chooses a password has
          read that nobody can reset it.
        </p>
      </Section>
      <Section title="Words of your own">
        <p>
          Every text is a message with a key, and any of them can be replaced through the provider’s{' '}
          <code>messages</code>; the rest stays as it is.
        </p>
        <pre>{"<BackupProvider messages={{ button: { backUp: 'Keep my wallet safe' } }} … />"}</pre>
      </Section>
    </Page>
  ),
}

function Failure() {
  return (
    <Stage
      state={{
        status: 'failed',
        method: 'PASSWORD',
        error: new BackupError('RATE_LIMITED', { phase: 'generating', runId: '7f3a-91c2' }),
      }}
    >
      <BackupNotice />
    </Stage>
  )
}

const states: readonly (readonly [state: string, words: (messages: Messages) => string])[] = [
  ['no backup yet', ({ picker }) => picker.title],
  ['choosing a password', ({ password }) => password.title],
  ['working', ({ progress }) => progress.title],
  ['taking long', ({ progress }) => progress.slowTitle],
  ['saved', ({ saved }) => saved.title],
  ['broken off', ({ interrupted }) => interrupted.title],
  ['not saved', ({ failed }) => failed.title],
  ['not known yet', ({ failed }) => failed.titleUnsure],
  ['called off', ({ failed }) => failed.titleCancelled],
  ['in another tab', ({ failed }) => failed.titleBusy],
  ['getting it back', ({ recovery }) => recovery.title],
  ['back', ({ recovery }) => recovery.recoveredTitle],
]

function States() {
  const { messages } = useAsked().language
  return (
    <dl className="page-rows">
      {states.map(([state, words]) => (
        <div key={state}>
          <dt className="page-value">{state}</dt>
          <dd lang={messages.language} dir={messages.direction}>
            {words(messages)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Acknowledgement() {
  const { messages } = useAsked().language
  const { password, form } = messages
  return (
    <blockquote className="page-ground" lang={messages.language} dir={messages.direction}>
      <strong>{password.acknowledgement}</strong>{' '}
      {form.acknowledgementText({ app: 'Acme', portal: 'Portal' })}
    </blockquote>
  )
}
