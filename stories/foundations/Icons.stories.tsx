import type { Meta, StoryObj } from '@storybook/react-vite'
import { firstIcons } from '../../src/components/parts/firstIcons.js'
import { Icon } from '../../src/components/parts/Icon.js'
import { icons } from '../../src/components/parts/icons.js'
import { Page, Section } from '../support/Page.js'

const meta: Meta = {
  title: 'Foundations/Icons',
  tags: ['!autodocs'],
  globals: { width: '100%' },
}
export default meta

const drawn = { ...firstIcons, ...icons }

type IconName = keyof typeof drawn

const uses: Readonly<Record<IconName, string>> = {
  wallet: 'On the button, while there is something to do.',
  bring: 'Recover a wallet that is not on this device.',
  devices: 'The other device.',
  check: 'Done: on the button, beside phases and rules.',
  passkey: 'Passkey.',
  password: 'Password, and PIN.',
  drive: 'Google Drive. A folder, not a trademark.',
  cloud: 'iCloud. A cloud, not a trademark.',
  checkCircle: 'Your wallet is safe; a backup was saved.',
  attention: 'A failure, or a warning.',
  question: 'An answer that is not there yet.',
  pause: 'A run that broke off, or was called off.',
  clock: 'Waiting: another tab, a slow answer.',
  arrow: 'What now.',
  dot: 'A phase that is still to come, a rule that is not yet met.',
  eye: 'Show the password.',
  eyeOff: 'Hide it again.',
  key: 'What to keep safe, once there is a backup.',
  back: 'The step before.',
  chevron: 'Unfolds details.',
  close: 'Closes a dialog. Never stops a run.',
}

const names = Object.keys(uses) as readonly IconName[]
const mirrored: readonly IconName[] = ['back', 'arrow', 'chevron']

export const Icons: StoryObj = {
  render: () => (
    <Page
      title="Icons"
      lead="One line, 1.5 wide, on a grid of 20, in the colour of the text beside it. An icon never says anything alone: its words stand beside it."
    >
      <Section title="All of them">
        <ul className="pbk page-icons">
          {names.map((name) => (
            <li key={name}>
              <Icon path={drawn[name]} />
              <code>{name}</code>
              <span className="page-note">{uses[name]}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="In right-to-left writing">
        <p>What points along the line is mirrored. Nothing else is.</p>
        <ul className="pbk page-icons" dir="rtl">
          {mirrored.map((name) => (
            <li key={name}>
              <Icon path={drawn[name]} mirror />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  ),
}
