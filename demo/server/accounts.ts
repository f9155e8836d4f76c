import type { Sandbox } from 'portal-backup-kit/sandbox'
import type { Custody, Person } from '../shared/session.ts'
import type { DemoState, WalletRecord } from './demoState.ts'

export const people: readonly Person[] = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
]

/** The people of the app and the Portal clients that the app made for them. */
export interface Accounts {
  /** The wallet of a person in one custody; its Portal client is made when it is first asked for. */
  wallet(personId: string, custody: Custody): Promise<WalletRecord>
  /** Whether a wallet is this person's. */
  owns(personId: string, walletId: string): boolean
}

/** How to make Portal clients, as an app does with Portal's custodian API. */
export interface AccountsOptions {
  readonly state: DemoState
  readonly sandbox: Sandbox
  /** Where Portal delivers its halves of the backups of self-managed wallets. */
  readonly webhooksRoot: string
  readonly webhookSecret: string
}

export function createAccounts(options: AccountsOptions): Accounts {
  const { state, sandbox, webhooksRoot, webhookSecret } = options
  const underWay = new Map<string, Promise<WalletRecord>>()

  const make = async (name: string, custody: Custody): Promise<WalletRecord> => {
    const client = await sandbox.createClient(
      custody === 'self' ? { custody, webhooksRoot, webhookSecret } : { custody },
    )
    const wallet = { id: client.clientId, apiKey: client.apiKey, custody }
    await state.addWallet(name, wallet)
    return wallet
  }

  return {
    async wallet(personId, custody) {
      const name = `${personId}/${custody}`
      const known = state.wallet(name)
      if (known) return known
      // Two tabs that sign in at once get the same wallet.
      const making = underWay.get(name) ?? make(name, custody)
      underWay.set(name, making)
      return making.finally(() => underWay.delete(name))
    },
    owns: (personId, walletId) =>
      (['portal', 'self'] as const).some(
        (custody) => state.wallet(`${personId}/${custody}`)?.id === walletId,
      ),
  }
}
