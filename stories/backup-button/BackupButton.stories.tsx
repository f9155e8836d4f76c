import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import { BackupError, type BackupState, type RecoveryState } from 'portal-backup-kit/core'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import { BackupFlow } from '../../src/components/backup-button/BackupFlow.js'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { backedUp, plainWallet } from '../support/fixed.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import { dialogDrawing, guide } from './guide.js'

const meta: Meta<typeof BackupButton> = {
  title: 'Components/BackupButton',
  component: BackupButton,
  ...guided(guide),
}
export default meta

type Story = StoryObj<typeof BackupButton>

const savedAt = Date.UTC(2026, 10, 21, 14, 2)
const working = {
  status: 'working',
  method: 'PASSWORD',
  phase: 'encrypting',
  progress: 0.45,
  attempt: 1,
  slow: false,
} as const satisfies BackupState
const interrupted = { status: 'interrupted', method: 'PASSWORD', remedy: 'resume' } as const
const saved = { status: 'saved', method: 'PASSWORD', savedAt } as const
const failed = {
  status: 'failed',
  method: 'GDRIVE',
  error: new BackupError('POPUP_BLOCKED', { phase: 'storing', runId: '7f3a-91c2' }),
} as const

/** A story in one state; opened, the dialog of that state is shown. */
function inState(state: BackupState, wallet?: Parameters<typeof backedUp>[0]): Story {
  return {
    render: (args) => (
      <Stage state={state} {...(wallet && { wallet: backedUp(wallet) })}>
        <BackupButton {...args} />
      </Stage>
    ),
  }
}

function opened(story: Story, title: string): Story {
  return {
    ...story,
    tags: ['!autodocs'],
    play: async ({ canvas }) => {
      await userEvent.click(canvas.getByRole('button'))
      await expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    },
  }
}

export const Default = inState({ status: 'idle' })

export const Starting = inState({ status: 'starting' })

export const BackedUp: Story = {
  ...inState({ status: 'idle' }, { PASSWORD: '2026-11-03T09:00:00Z' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Backed up' })).toBeVisible()
  },
}

export const Collecting = inState({ status: 'collecting', method: 'PASSWORD' })

export const Working = inState(working)

export const Interrupted: Story = {
  ...inState(interrupted),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Finish backup' })).toHaveAccessibleDescription(
      'The last backup did not finish',
    )
  },
}

export const Saved = inState(saved)

export const Failed: Story = {
  ...inState(failed),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(
      'The last backup was not saved',
    )
  },
}

export const Anatomy = anatomyOf(guide.anatomy[0], Interrupted)

export const AnatomyOfItsDialog = anatomyOf(dialogDrawing, {
  render: () => (
    <Stage state={{ status: 'idle' }} methods={['PASSKEY', 'PASSWORD']}>
      <dialog open className="pbk pbk-dialog anatomy-dialog" aria-label="The dialog of the button">
        <BackupFlow methods={undefined} fresh={false} close={() => {}} />
      </dialog>
    </Stage>
  ),
})

function notOnDevice(recoveryState: RecoveryState): Story {
  return {
    render: (args) => (
      <Stage
        state={{ status: 'idle' }}
        wallet={{ ...plainWallet, onDevice: false }}
        recoveryState={recoveryState}
      >
        <BackupButton {...args} />
      </Stage>
    ),
  }
}

/** Another device holds the wallet: there is nothing to back up here, and a backup to recover it from. */
export const NotOnDevice: Story = {
  ...notOnDevice({ status: 'idle', methods: [] }),
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('button', { name: 'Recover wallet' }),
    ).toHaveAccessibleDescription('This wallet isn’t on this device.')
  },
}

export const Recovering: Story = {
  ...notOnDevice({ status: 'working', method: 'PASSWORD', progress: 0.4, slow: false }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Recovering…' })).toBeVisible()
  },
}

/** The box of the button is the same in every state, so nothing beside it moves. */
export const EveryState: Story = {
  render: (args) => (
    <div className="stage-row">
      {[
        { status: 'starting' } as const,
        { status: 'idle' } as const,
        { status: 'collecting', method: 'PASSWORD' } as const,
        working,
        interrupted,
        saved,
        failed,
      ].map((state) => (
        <div className="stage-named" key={state.status}>
          <h3>{state.status}</h3>
          <Stage state={state}>
            <BackupButton {...args} />
          </Stage>
        </div>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    const boxes = canvas.getAllByRole('button').map((button) => button.getBoundingClientRect())
    await expect(new Set(boxes.map(({ width }) => Math.round(width))).size).toBe(1)
    await expect(new Set(boxes.map(({ height }) => Math.round(height))).size).toBe(1)
  },
}

export const DialogChoose = opened(inState({ status: 'idle' }), 'Back up your wallet')

export const DialogBackedUp = opened(
  inState(
    { status: 'idle' },
    { PASSWORD: '2026-11-03T09:00:00Z', PASSKEY: '2026-08-14T09:00:00Z' },
  ),
  'Your wallet is backed up',
)

/** Each backup can be made again, and says what becomes of the one that there is. */
export const DialogEveryMethodBackedUp = opened(
  inState(
    { status: 'idle' },
    {
      PASSWORD: '2026-11-03T09:00:00Z',
      PASSKEY: '2026-08-14T09:00:00Z',
      GDRIVE: '2026-02-09T09:00:00Z',
    },
  ),
  'Your wallet is backed up',
)

export const DialogAddAnother: Story = {
  ...inState({ status: 'idle' }, { PASSWORD: '2026-11-03T09:00:00Z' }),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Backed up' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Add another' }))
    await expect(screen.getByRole('heading', { name: 'Add another backup' })).toBeVisible()
    await expect(screen.getByRole('radio', { name: 'Passkey' })).toBeChecked()
  },
}

export const DialogPassword = opened(
  inState({ status: 'collecting', method: 'PASSWORD' }),
  'Choose a backup password',
)

export const DialogWorking = opened(inState(working), 'Backing up your wallet')

export const DialogWorkingPrompt = opened(
  inState({ ...working, method: 'PASSKEY' }),
  'Backing up your wallet',
)

export const DialogWorkingSlow = opened(
  inState({ ...working, phase: 'delivering', progress: 0.72, slow: true }),
  'Backing up your wallet',
)

export const DialogSaved = opened(inState(saved), 'Your wallet is backed up')

export const DialogInterruptedResume = opened(
  inState(interrupted),
  'Your last backup is not finished',
)

export const DialogInterruptedStartOver = opened(
  inState({ status: 'interrupted', method: 'PASSKEY', remedy: 'start-over' }),
  'Your last backup is not finished',
)

export const DialogFailed: Story = {
  ...inState(failed),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button'))
    const dialog = within(await screen.findByRole('dialog', { name: 'The backup was not saved' }))
    await userEvent.click(dialog.getByText('Details for support'))
    await expect(dialog.getByText('POPUP_BLOCKED')).toBeVisible()
  },
}

export const DialogStoreUnknown = opened(
  inState({
    status: 'failed',
    method: 'PASSWORD',
    error: new BackupError('STORE_UNKNOWN', { phase: 'delivering', runId: '7f3a-91c2' }),
  }),
  'Not sure yet whether it was saved',
)

export const DialogBusy = opened(
  inState({ status: 'failed', method: 'PASSWORD', error: new BackupError('BUSY') }),
  'A backup is running in another tab',
)

/** With one method left, a click goes straight to it. */
export const OneMethod: Story = {
  render: (args) => (
    <Stage methods={['PASSWORD']} passwordPolicy={quickPolicy}>
      <BackupButton {...args} />
    </Stage>
  ),
  tags: ['!autodocs'],
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Back up wallet' })
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(button)
    const title = await screen.findByRole('heading', { name: 'Choose a backup password' })
    await waitFor(() => expect(title).toHaveFocus())
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await expect(button).toHaveFocus()
  },
}

/** A button of the app, in the place of the kit's own. */
export const OwnElement: Story = {
  render: (args) => (
    <Stage state={{ status: 'idle' }}>
      <BackupButton {...args} render={<button type="button" title="The app's own button" />} />
    </Stage>
  ),
}

/** A brand’s colour and the words on it, for every theme; any rule of the app wins over the skin. */
export const Tokens: Story = {
  render: (args) => (
    <Stage state={{ status: 'idle' }}>
      <BackupButton
        {...args}
        tokens={{ 'color-accent': '#5b3fb8', 'color-on-accent': '#ffffff', radius: '2em' }}
      />
    </Stage>
  ),
}

const longWords = {
  button: {
    backUp: 'Brieftaschensicherungskopie anlegen',
    backingUp: 'Brieftaschensicherungskopie wird angelegt…',
    finish: 'Brieftaschensicherungskopie fertigstellen',
    backedUp: 'Brieftaschensicherungskopie vorhanden',
    recover: 'Brieftasche wiederherstellen',
    recovering: 'Brieftasche wird wiederhergestellt…',
  },
}

export const LongWords: Story = {
  render: (args) => (
    <div style={{ inlineSize: 220 }} lang="de">
      <Stage state={{ status: 'idle' }} messages={longWords}>
        <BackupButton {...args} />
      </Stage>
    </div>
  ),
}

export const RightToLeft: Story = {
  ...DialogChoose,
  globals: { direction: 'rtl' },
}

export const Dark: Story = { ...DialogChoose, globals: { theme: 'dark' } }
