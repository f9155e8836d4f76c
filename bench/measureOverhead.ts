import {
  type BackupControllerOptions,
  type Custody,
  createBackupController,
} from 'portal-backup-kit/core'
import { benchPortal } from './fakes/benchPortal.ts'
import { benchShares } from './fakes/benchShares.ts'
import type { Measure } from './measure.ts'
import { median } from './statistics.ts'

type Ports = Pick<BackupControllerOptions, 'journal' | 'lock'>

const runMs = 1_000
const password = 'lantern orbit maple thirty gravel'

/**
 * What the kit adds to a run of one second: the whole run against a bare call of the same client,
 * with a store and a notice written by hand. The two take turns, so that whatever slows the
 * machine slows both.
 */
export async function measureOverhead(
  where: string,
  ports: Ports,
  rounds: number,
): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const custody of ['self', 'portal'] as const) {
    const name = `kit over bare SDK, ${custody === 'self' ? 'self-managed' : 'Portal-managed'}, ${where}`
    const added = await addedParts(custody, ports, rounds)
    measures.push({ name, value: median(added) * 100, unit: '% of 1 s', limit: 2 })
  }
  return measures
}

async function addedParts(custody: Custody, ports: Ports, rounds: number): Promise<number[]> {
  const kit = kitRun(custody, ports)
  const bare = bareRun(custody)
  await kit()
  const added: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const kitFirst = round % 2 === 0
    const first = await timeOf(kitFirst ? kit : bare)
    const second = await timeOf(kitFirst ? bare : kit)
    added.push(kitFirst ? first / second - 1 : second / first - 1)
  }
  return added
}

function kitRun(custody: Custody, ports: Ports): () => Promise<void> {
  const client = benchPortal({ custody, takesMs: runMs })
  const controller = createBackupController({ ...ports, client, shares: benchShares() })
  return async () => {
    controller.reset()
    const { status } = await controller.start('PASSWORD', { password })
    if (status !== 'saved') throw new Error(`A run ended in "${status}".`)
  }
}

/** What an app does that has no kit. */
function bareRun(custody: Custody): () => Promise<void> {
  const client = benchPortal({ custody, takesMs: runMs })
  const server = new Map<string, string>()
  const store = async (share: string) => void server.set('share', share)
  return async () => {
    const { cipherText, confirmStored } = await client.backupWallet({
      method: 'PASSWORD',
      password,
    })
    if (custody === 'portal') return
    await store(cipherText)
    await confirmStored?.()
  }
}

async function timeOf(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}
