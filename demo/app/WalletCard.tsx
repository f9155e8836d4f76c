import { useQuery } from '@tanstack/react-query'
import { addressesQuery } from './addresses.ts'
import { CopyButton } from './CopyButton.tsx'
import type { SignedIn } from './server.ts'

export function WalletCard({ session, onDevice }: { session: SignedIn; onDevice: boolean }) {
  const { data: addresses } = useQuery(addressesQuery(session.wallet))
  return (
    <section className="wallet" aria-label="Balance and addresses" data-on-device={onDevice}>
      <p className="balance">
        <span>1.2084</span> ETH
      </p>
      <p className="worth">{onDevice ? '≈ $4,312.50 · pretend money' : 'Not on this device'}</p>
      <dl className="addresses">
        <Address chain="Ethereum" address={addresses?.ethereum} />
        <Address chain="Solana" address={addresses?.solana} />
      </dl>
    </section>
  )
}

function Address({ chain, address }: { chain: string; address: string | undefined }) {
  return (
    <div>
      <dt>{chain}</dt>
      <dd>
        <code title={address}>{address ? shortened(address) : '…'}</code>
        {address && <CopyButton text={address} label={`Copy ${chain} address`} />}
      </dd>
    </div>
  )
}

function shortened(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-6)}`
}
