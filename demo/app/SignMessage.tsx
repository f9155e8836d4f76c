import { PortalCurve } from '@portal-hq/web'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addressesQuery } from './addresses.ts'
import { portalFor } from './portal.ts'
import type { SignedIn } from './server.ts'
import {
  ethereumDigest,
  isSignedByEthereum,
  isSignedBySolana,
  solanaMessage,
} from './verifySignature.ts'

/** Signs with both keys of the wallet and checks the signatures against its addresses. */
export function SignMessage({ session }: { session: SignedIn }) {
  const queryClient = useQueryClient()
  const signing = useMutation({
    async mutationFn(text: string) {
      const { sdk, client } = portalFor(session.wallet)
      await client.ready()
      const addresses = await queryClient.fetchQuery(addressesQuery(session.wallet))
      const digest = ethereumDigest(text)
      const message = solanaMessage(text)
      // One after the other: the SDK's messages do not say which call they answer.
      const ethereum = await sdk.rawSign(PortalCurve.SECP256K1, digest)
      const solana = await sdk.rawSign(PortalCurve.ED25519, message)
      return [
        {
          chain: 'Ethereum',
          signature: ethereum,
          valid: isSignedByEthereum(digest, ethereum, addresses.ethereum),
        },
        {
          chain: 'Solana',
          signature: solana,
          valid: isSignedBySolana(message, solana, addresses.solana),
        },
      ]
    },
  })
  return (
    <section className="card" aria-labelledby="sign">
      <h2 id="sign">Sign a message</h2>
      <p>
        Only the keys of this wallet can do it. The page checks the result against its addresses.
      </p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          signing.mutate(String(new FormData(event.currentTarget).get('message')))
        }}
      >
        <label htmlFor="message" className="visually-hidden">
          Message
        </label>
        <input
          className="field"
          id="message"
          name="message"
          defaultValue="Ahoy"
          autoComplete="off"
        />
        <button type="submit" className="button">
          Sign
        </button>
      </form>
      <div role="status">
        {signing.isError && <p>It could not be signed.</p>}
        {signing.data && (
          <ul className="signatures">
            {signing.data.map(({ chain, signature, valid }) => (
              <li key={chain} data-valid={valid}>
                {valid ? `Signed by this wallet’s ${chain} key` : `Not signed by the ${chain} key`}
                <code>{signature.slice(0, 12)}…</code>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
