import type {
  BackupController,
  BackupControllerOptions,
  BackupEvent,
  BackupState,
  PortalClient,
} from 'portal-backup-kit/core'
import { awaitedCrypto, memoryLock } from 'portal-backup-kit/testing'
import { type World, walletId } from './openWorld.js'
import type { Scenario } from './scenario.js'

export const password = 'lantern orbit maple thirty'

/** Makes the engine of a page: the real one, or a mutant of it. */
export type Engine = (options: BackupControllerOptions) => BackupController

/** Opens the app in a page that can die at any port call. */
export function openPage(world: World, scenario: Scenario, createEngine: Engine) {
  const lock = memoryLock(world.locks)
  const events: BackupEvent[] = []
  const page = {
    isDead: false,
    /** The person has let a run go that is still on its way. */
    letGo: false,
    /** What it showed when it came to rest, oldest first. */
    trail: [] as string[],
  }
  let asking = 0
  /** The notices that Portal had when the SDK was asked; null while no backup of this page is open. */
  let undecided: number | null = null
  let ring = () => {}

  const die = () => {
    if (page.isDead) return
    page.isDead = true
    world.diedMidRun = undecided !== null && undecided === world.notices()
    world.asking -= asking
    controller.dispose()
    lock.die()
    ring()
  }

  /** Reaches the world through a call that may be this page's last. */
  const reach = async <T>(call: () => Promise<T>): Promise<T> => {
    const never = new Promise<never>(() => {})
    if (page.isDead) return never
    world.calls += 1
    const death = scenario.deaths.find(({ call }) => call === world.calls)
    if (death?.when === 'before') {
      die()
      return never
    }
    const answer = call().finally(() => {
      if (death?.when === 'after') die()
    })
    const settled = answer.then(
      (result) => (page.isDead ? never : result),
      (failure) => (page.isDead ? never : Promise.reject(failure)),
    )
    return settled
  }

  const controller = createEngine({
    client: clientOf(world, reach, {
      asked() {
        // What a dead page still computes reaches nobody.
        if (page.isDead) return
        asking += 1
        world.asking += 1
        undecided = world.notices()
      },
      answered(made) {
        if (page.isDead) return
        asking -= 1
        world.asking -= 1
        if (!made) undecided = null
      },
    }),
    shares: {
      put: (share, options) => reach(() => world.shares.put(share, options)),
      has: (key, options) => reach(() => world.shares.has(key, options)),
      get: (key, options) => world.shares.get(key, options),
    },
    journal: {
      read: (id) => reach(() => world.journal.read(id)),
      write: (id, entry) =>
        reach(() => {
          if (entry.step === 'started' && world.holdsUndelivered()) {
            world.seen.add('R2 a run is begun over a share that was not delivered')
          }
          return world.journal.write(id, entry)
        }),
      clear: (id) => reach(() => world.journal.clear(id)),
    },
    lock,
    clock: world.clock,
    crypto: awaitedCrypto(),
    random: () => 0.5,
    onEvent: (event) => events.push(event),
  })

  const watch = watcher(world, scenario)
  controller.subscribe(() => {
    watch(controller.getState(), events.at(-1))
    ring()
  })

  return Object.assign(page, {
    die,
    getState: () => controller.getState(),
    /** Lets time pass until there is something for a person to do. */
    async rest(): Promise<BackupState | 'dead'> {
      const isRest = () => page.isDead || isForPerson(controller.getState(), page.letGo)
      await world.clock.advance(0)
      while (!isRest()) {
        const rested = new Promise<void>((resolve) => {
          ring = () => {
            if (isRest()) resolve()
          }
        })
        try {
          await world.clock.runUntil(rested)
        } catch {
          world.seen.add(`I10 waits without end: ${describeState(controller.getState())}`)
          die()
        }
        await world.clock.advance(0)
      }
      return page.isDead ? 'dead' : controller.getState()
    },
    /** Presses what the screen offers: to go on, or else to give an interrupted run up. */
    press(state: BackupState, givesUp = false): void {
      if (state.status === 'working') page.letGo = true
      for (let times = scenario.twice ? 2 : 1; times > 0; times -= 1) {
        if (state.status === 'interrupted' && givesUp) void controller.discard()
        else pressOnce(controller, state, scenario)
      }
    },
  })
}

export type Page = ReturnType<typeof openPage>

function clientOf(
  world: World,
  reach: <T>(call: () => Promise<T>) => Promise<T>,
  sdk: { asked(): void; answered(made: boolean): void },
): PortalClient {
  const { portal } = world
  return {
    ready: (options) => portal.ready(options),
    getWallet: () => reach(() => portal.getWallet()),
    async backupWallet(request) {
      sdk.asked()
      try {
        const { cipherText, confirmStored } = await reach(() => portal.backupWallet(request))
        sdk.answered(true)
        return { cipherText, confirmStored: () => reach(async () => confirmStored?.()) }
      } catch (failure) {
        sdk.answered(false)
        throw failure
      }
    },
    storedClientBackupShare: (stored, method) =>
      reach(() => {
        const meant = world.digestMeantBy(method)
        if (!stored && world.shares.history.some(({ digest }) => digest === meant)) {
          world.seen.add('I2 told false while the server held it')
        }
        return portal.storedClientBackupShare(stored, method)
      }),
    recoverWallet: (request) => portal.recoverWallet(request),
  }
}

/** Looks at every state that a page shows. */
function watcher(
  world: World,
  scenario: Scenario,
): (state: BackupState, event: BackupEvent | undefined) => void {
  const diedMidRun = world.diedMidRun && scenario.custody === 'self'
  let lowest = 0
  let isFirst = true
  return (state, event) => {
    const text = JSON.stringify([state, event])
    if (text.includes(password)) world.seen.add('I5 the password is in a state or event')
    if (world.shares.history.some(({ cipherText }) => text.includes(cipherText))) {
      world.seen.add('I6 the ciphertext is in a state or event')
    }
    if (world.asking > 1) world.seen.add('I3 two backups at once')
    if (state.status === 'working') {
      if (state.progress < lowest || state.progress >= 1) world.seen.add('I7 progress fell')
      lowest = state.progress
    } else if (state.status !== 'starting') {
      lowest = 0
      if (isFirst && diedMidRun && state.status === 'idle' && !mayBeForgotten(world, scenario)) {
        world.seen.add('I11 a run that died was forgotten')
      }
      isFirst = false
    }
  }
}

/** An entry that nobody can read or that was cleared by a fault, or a run that another tab is at. */
function mayBeForgotten({ locks }: World, { faults }: Scenario): boolean {
  return (
    faults.some(({ call }) => call === 'read' || call === 'clear') ||
    locks.has(`portal-backup-kit:${walletId}`)
  )
}

function isForPerson(state: BackupState, letGo: boolean): boolean {
  return state.status === 'working' ? state.slow && !letGo : state.status !== 'starting'
}

function pressOnce(controller: BackupController, state: BackupState, { method }: Scenario): void {
  switch (state.status) {
    case 'idle':
      void controller.start(method, { password })
      break
    case 'collecting':
      void controller.submit(password)
      break
    case 'interrupted':
      void controller.resume()
      break
    case 'failed':
      void (state.error.retryable ? controller.retry() : controller.reset())
      break
    case 'working':
      controller.stopWatching()
  }
}

/** A state in two words, for trails and reports. */
export function describeState(state: BackupState): string {
  if (state.status === 'failed') return `failed ${state.error.code}`
  if (state.status === 'interrupted') return `interrupted ${state.remedy}`
  return state.status === 'working' ? `working ${state.phase}` : state.status
}
