import { createBackupController } from 'portal-backup-kit/core'
import { collectGarbage } from './collectGarbage.ts'
import { benchJournal } from './fakes/benchJournal.ts'
import { benchPortal } from './fakes/benchPortal.ts'
import { benchShares } from './fakes/benchShares.ts'
import { type Measure, type Take, timesOf } from './measure.ts'
import { measureGrowth } from './measureGrowth.ts'
import { measureOverhead } from './measureOverhead.ts'

/** The engine alone, in Node. */
export async function measureNode(take: Take): Promise<void> {
  take(await measureSubscribers())
  take(await measureEngineGrowth())
  take(await measureOverhead('Node', { journal: benchJournal() }, 8))
}

function instantController() {
  return createBackupController({
    client: benchPortal({ custody: 'self' }),
    shares: benchShares(),
    journal: benchJournal(),
  })
}

function measureEngineGrowth(): Promise<Measure[]> {
  const controller = instantController()
  controller.subscribe(() => {})
  const perform = async (count: number) => {
    for (let run = 0; run < count; run += 1) {
      const { status } = await controller.start('PASSKEY')
      if (status !== 'saved') throw new Error(`A run ended in "${status}".`)
      controller.reset()
    }
  }
  return measureGrowth('engine in Node', perform, async () => {
    await collectGarbage()
    return process.memoryUsage().heapUsed
  })
}

/** What a state change costs with 1,000 subscribers, and whether they are let go of afterwards. */
async function measureSubscribers(): Promise<Measure[]> {
  const controller = instantController()
  const times: number[] = []
  let began = 0
  // Subscribers are told in the order in which they came.
  const first = controller.subscribe(() => {
    began = performance.now()
  })
  const crowd = subscribeCrowd(controller, 1_000)
  const last = controller.subscribe(() => times.push(performance.now() - began))
  for (let run = 0; run < 100; run += 1) {
    await controller.start('PASSKEY')
    controller.reset()
  }
  first()
  last()
  crowd.leave()
  await collectGarbage()
  const name = 'subscribers held after they unsubscribed'
  return [
    ...timesOf('a state change told to 1,000 subscribers', times, { p95: 0.5 }),
    { name, value: crowd.held(), unit: 'of 1,000', limit: 0 },
  ]
}

function subscribeCrowd(controller: ReturnType<typeof instantController>, size: number) {
  const references: WeakRef<() => void>[] = []
  const unsubscribes: (() => void)[] = []
  for (let number = 0; number < size; number += 1) {
    const seen = { state: controller.getState() }
    const listener = () => {
      seen.state = controller.getState()
    }
    references.push(new WeakRef(listener))
    unsubscribes.push(controller.subscribe(listener))
  }
  return {
    leave() {
      for (const unsubscribe of unsubscribes.splice(0)) unsubscribe()
    },
    held: () => references.filter((reference) => reference.deref() !== undefined).length,
  }
}
