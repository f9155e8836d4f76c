import type { Custody } from './session.ts'

/** What the two servers hold of one wallet at this moment; the panel "Who holds what now" shows it. */
export interface Holdings {
  readonly app: AppHoldings
  readonly portal: PortalHoldings
}

export interface AppHoldings {
  /** The newest encrypted backup by each method that has one. */
  readonly backups: readonly {
    readonly method: string
    readonly digest: string
    readonly storedAt: number
    /** How many older ones are kept beside it. */
    readonly earlier: number
  }[]
  /** How many of Portal's halves of a backup arrived through the webhook, one a curve and run. */
  readonly custodianShares: number
}

export interface PortalHoldings {
  readonly custody: Custody
  readonly hasWallet: boolean
  /** The newest share pair of each method and curve. */
  readonly pairs: readonly {
    readonly method: string
    readonly curve: string
    readonly complete: boolean
    readonly createdAt: number
  }[]
  /** What the app told Portal about its encrypted backup, newest first. */
  readonly told: readonly {
    readonly at: number
    readonly stored: boolean
    readonly method: string
  }[]
}
