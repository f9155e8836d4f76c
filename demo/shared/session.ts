/** Who keeps the encrypted backup of a wallet. Every person here has one wallet of each kind. */
export type Custody = 'portal' | 'self'

export interface Person {
  readonly id: string
  readonly name: string
}

/** What the page is told at its start. */
export type Session =
  | { readonly status: 'signed-out'; readonly people: readonly Person[] }
  | {
      readonly status: 'signed-in'
      readonly person: Person
      readonly people: readonly Person[]
      readonly wallet: SessionWallet
    }

/** What the page needs to start Portal's SDK for one wallet. */
export interface SessionWallet {
  /** The Portal client id. */
  readonly id: string
  readonly custody: Custody
  readonly apiKey: string
}
