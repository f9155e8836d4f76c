import {
  type BackupController,
  type BackupControllerOptions,
  type BackupEvent,
  type BackupState,
  createBackupController,
} from 'portal-backup-kit/core'
import {
  awaitedCrypto,
  createFakePortal,
  type FakePortalOptions,
  type LockRegistry,
  manualClock,
  memoryJournal,
  memoryLock,
  memoryShareStore,
} from 'portal-backup-kit/testing'
import './warmUp.js'

/** A password that the default policy takes. */
export const goodPassword = 'lantern orbit maple thirty'

/** One wallet, one browser, one server, and a clock that only the test moves. */
export function openWorld(options: FakePortalOptions = {}) {
  const clock = manualClock()
  const portal = createFakePortal({ walletId: 'wallet-1', custody: 'self', clock, ...options })
  const shares = memoryShareStore({ clock })
  const journal = memoryJournal({ clock })
  const locks: LockRegistry = new Map()

  /** Opens the app in one more page. */
  const openPage = (more: Partial<BackupControllerOptions> = {}) => {
    const lock = memoryLock(locks)
    const life = { isOver: false }
    const events: BackupEvent[] = []
    const states: BackupState[] = []
    const controller = createBackupController({
      client: mortal(portal, life),
      shares: mortal(shares, life),
      journal: mortal(journal, life),
      lock,
      clock,
      crypto: awaitedCrypto(),
      random: () => 0.5,
      onEvent: (event) => events.push(event),
      ...more,
    })
    controller.subscribe(() => states.push(controller.getState()))
    /** Lets time pass until the action has come to rest. */
    const settle = <T>(action: Promise<T>) => clock.runUntil(action)
    return {
      controller,
      events,
      states,
      settle,
      backUp: (password = goodPassword) => settle(controller.start('PASSWORD', { password })),
      /** Reads what the page shows once it has opened. */
      async opened(): Promise<BackupState> {
        await clock.advance(0)
        return controller.getState()
      },
      /** The page dies: nobody hears of it any more, and its lock is free. */
      die() {
        life.isOver = true
        controller.dispose()
        lock.die()
      },
    }
  }

  return {
    clock,
    portal,
    shares,
    journal,
    openPage,
    told: () => portal.inspect().told.map(({ stored }) => stored),
    backupCalls: () => portal.calls.filter(({ call }) => call === 'backupWallet').length,
  }
}

/** The world as a page reaches it while it lives; a dead page's code does nothing any more. */
function mortal<Port extends object>(port: Port, life: { isOver: boolean }): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) =>
        life.isOver ? new Promise(() => {}) : member.apply(target, args)
    },
  })
}

/** The code of a failed state; the status of any other. */
export function outcome(state: ReturnType<BackupController['getState']>): string {
  return state.status === 'failed' ? state.error.code : state.status
}
