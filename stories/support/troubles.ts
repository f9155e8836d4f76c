import { ShareRefused } from 'portal-backup-kit/core'
import type { FakePortalFaults, ShareStoreFaults } from 'portal-backup-kit/testing'

/** What goes wrong in a flow. */
export interface StageTrouble {
  readonly title: string
  readonly portal?: FakePortalFaults
  readonly shares?: ShareStoreFaults
}

const gone = () => new TypeError('Failed to fetch')

/** The faults of the toolbar: what strikes the in-page Portal, and the app's own keeper of backups. */
export const stageTroubles = {
  none: { title: 'Nothing goes wrong' },
  offline: {
    title: 'The connection breaks in mid-run',
    portal: { backupWallet: { reject: gone(), at: 'Generating share' } },
  },
  silence: {
    title: 'Portal never answers (90 s until it is said)',
    portal: { backupWallet: { hang: true } },
  },
  refused: {
    title: 'The app refuses the backup',
    shares: { put: { reject: new ShareRefused() } },
  },
  answerLost: {
    title: 'The app’s answer is lost',
    shares: { put: { drop: gone() }, has: { reject: gone() } },
  },
  unconfirmed: {
    title: 'Portal cannot be told',
    portal: { confirmStored: { reject: gone() }, storedClientBackupShare: { reject: gone() } },
  },
} satisfies Readonly<Record<string, StageTrouble>>
