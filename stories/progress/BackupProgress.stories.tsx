import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupProgress } from 'portal-backup-kit'
import type { BackupState } from 'portal-backup-kit/core'
import { expect } from 'storybook/test'
import { anatomyOf } from '../support/component-page/anatomyOf.js'
import { guided } from '../support/component-page/guided.js'
import { plainWallet } from '../support/fixed.js'
import { Stage } from '../support/Stage.js'
import { guide } from './guide.js'

const meta: Meta<typeof BackupProgress> = {
  title: 'Components/BackupProgress',
  component: BackupProgress,
  ...guided(guide),
}
export default meta

type Story = StoryObj<typeof BackupProgress>
type Working = Extract<BackupState, { status: 'working' }>

function at(state: Partial<Working>, custody: 'portal' | 'self' = 'self'): Story {
  const working: Working = {
    status: 'working',
    method: 'PASSWORD',
    phase: 'generating',
    progress: 0.34,
    attempt: 1,
    slow: false,
    ...state,
  }
  return {
    render: (args) => (
      <div className="stage-panel">
        <Stage state={working} wallet={{ ...plainWallet, custody }}>
          <BackupProgress {...args} />
        </Stage>
      </div>
    ),
  }
}

export const Default: Story = {
  ...at({}),
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('progressbar', { name: 'Backing up your wallet' })
    await expect(bar).toHaveAttribute('value', '0.34')
    await expect(canvas.getByRole('listitem', { current: 'step' })).toHaveTextContent(
      'Making the backup',
    )
  },
}

const waiting = at({ method: 'PASSKEY', phase: 'encrypting', progress: 0.5, slow: true })

export const Anatomy = anatomyOf(guide.anatomy[0], waiting)

export const Reading = at({ phase: 'reading', progress: 0.04 })

/** A prompt of the device is named while it is waited for. */
export const PasskeyPrompt = at({ method: 'PASSKEY', phase: 'encrypting', progress: 0.5 })

export const GooglePrompt = at({ method: 'GDRIVE', phase: 'encrypting', progress: 0.5 })

export const Delivering = at({ phase: 'delivering', progress: 0.72 })

export const TryingAgain = at({ phase: 'delivering', progress: 0.72, attempt: 3 })

export const Confirming = at({ phase: 'confirming', progress: 0.9 })

/** Portal keeps the backup: there is no delivery of the app's own. */
export const PortalManaged = at({ phase: 'storing', progress: 0.8 }, 'portal')

/** After 90 seconds without news. The list does not move. */
export const Slow = at({ phase: 'delivering', progress: 0.72, slow: true })

/** Reduced motion: nothing turns, and the bar still shows how far it is. */
export const ReducedMotion: Story = {
  ...at({}),
  globals: { motion: 'reduced' },
  play: async ({ canvasElement }) => {
    const ring = canvasElement.querySelector('.pbk-ring')
    await expect(ring && getComputedStyle(ring).animationName).toBe('none')
  },
}

/** More contrast: what is muted elsewhere is as dark as the text. */
export const MoreContrast: Story = {
  ...Slow,
  globals: { contrast: 'more' },
  play: async ({ canvasElement }) => {
    const colors = ['.pbk-notice-title', '.pbk-small'].map((part) => {
      const element = canvasElement.querySelector(part)
      return element && getComputedStyle(element).color
    })
    await expect(colors[1]).toBe(colors[0])
  },
}

export const Narrow: Story = { ...Slow, globals: { width: '320px' } }

export const RightToLeft: Story = { ...Slow, globals: { direction: 'rtl' } }

export const Dark: Story = { ...Slow, globals: { theme: 'dark' } }
