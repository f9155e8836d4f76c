import { useQuery } from '@tanstack/react-query'
import { useBackup, useBackupStatus } from 'portal-backup-kit'
import type { Holdings } from '../../shared/holdings.ts'
import { holdingsQuery, type SignedIn } from '../server.ts'
import { Fact } from './Fact.tsx'
import { Holder } from './Holder.tsx'
import { unfinishedQuery } from './unfinishedQuery.ts'
import { useWhileChanging } from './useWhileChanging.ts'
import { fullMethod, keysOf, lastTold, pairState, shortDigest, time } from './words.ts'

/** Shows what the device, the app and Portal hold, as it changes. It is no part of the app. */
export function WhoHoldsWhat({ session }: { session: SignedIn }) {
  const changing = useWhileChanging(useBackup().status === 'working')
  const refetchInterval = changing ? 300 : false
  const { data: holdings } = useQuery({ ...holdingsQuery, refetchInterval })
  return (
    <section className="panel" aria-labelledby="holders">
      <h2 id="holders">Who holds what now</h2>
      <ThisDevice walletId={session.wallet.id} refetchInterval={refetchInterval} />
      {holdings && <You holdings={holdings} />}
      {holdings && <HarborServer holdings={holdings} />}
      {holdings && <Portal holdings={holdings} />}
    </section>
  )
}

function ThisDevice(props: { walletId: string; refetchInterval: number | false }) {
  const { walletId, refetchInterval } = props
  const { data: status } = useBackupStatus()
  const { data: unfinished } = useQuery({ ...unfinishedQuery(walletId), refetchInterval })
  return (
    <Holder kind="device" name="This device">
      {status && (
        <Fact label="Its half of the keys" held={status.onDevice}>
          {status.onDevice ? 'Here' : 'Not here'}
        </Fact>
      )}
      {unfinished && (
        <Fact label="Unfinished backup" held={unfinished !== 'None'}>
          {unfinished}
        </Fact>
      )}
    </Holder>
  )
}

function You({ holdings: { portal } }: { holdings: Holdings }) {
  const keys = keysOf(portal)
  return (
    <Holder kind="person" name="You">
      {keys.length === 0 && (
        <Fact label="What opens a backup" held={false}>
          Nothing yet
        </Fact>
      )}
      {keys.map(({ method, where, more }) => (
        <Fact key={method} label={fullMethod(method)} held {...(more && { more: [more] })}>
          {where}
        </Fact>
      ))}
    </Holder>
  )
}

function HarborServer({ holdings: { app, portal } }: { holdings: Holdings }) {
  const nothing = portal.custody === 'portal' ? 'None: Portal keeps it' : 'None'
  return (
    <Holder kind="app" name="Harbor’s database">
      {app.backups.length === 0 && (
        <Fact label="Encrypted backup" held={false}>
          {nothing}
        </Fact>
      )}
      {app.backups.map(({ method, digest, storedAt, earlier }) => (
        <Fact
          key={method}
          label="Encrypted backup"
          held
          more={[shortDigest(digest), ...(earlier > 0 ? [`${earlier} earlier kept`] : [])]}
        >
          {`${fullMethod(method)}, stored ${time(storedAt)}`}
        </Fact>
      ))}
      {portal.custody === 'self' && (
        <Fact label="Portal’s backup halves" held={app.custodianShares > 0}>
          {app.custodianShares === 0 ? 'None' : `${app.custodianShares} received`}
        </Fact>
      )}
    </Holder>
  )
}

function Portal({ holdings: { portal } }: { holdings: Holdings }) {
  return (
    <Holder kind="portal" name="Portal">
      <Fact label="Custody" held>
        {portal.custody === 'portal' ? 'Portal-managed' : 'Self-managed'}
      </Fact>
      <Fact label="Its half of the keys" held={portal.hasWallet}>
        {portal.hasWallet ? 'Held' : 'None'}
      </Fact>
      <BackupPair chain="Ethereum" state={pairState(portal, 'SECP256K1')} />
      <BackupPair chain="Solana" state={pairState(portal, 'ED25519')} />
      {portal.custody === 'self' && (
        <Fact label="Harbor told it" held={portal.told.length > 0}>
          {lastTold(portal)}
        </Fact>
      )}
    </Holder>
  )
}

function BackupPair({ chain, state }: { chain: string; state: string }) {
  return (
    <Fact label={`${chain} backup pair`} held={state === 'Complete'}>
      {state}
    </Fact>
  )
}
