import { BackupError } from '../../core/errors.js'

/** SDK calls whose answers could be mistaken for one another travel in the same lane. */
export type Lane = 'operation' | 'notice' | 'read'

/**
 * Puts the calls of one message bus in order. The SDK's messages carry no ids: two calls of one
 * kind under way both take the first answer, also across instances of the same host.
 */
export interface SdkLanes {
  /**
   * Backup and recovery: one at a time, without a limit, since a person may be at a prompt. It
   * starts in the same tick, while the click's user activation lasts.
   * @throws {BackupError} `BUSY` while another one has not answered.
   */
  operate<T>(call: () => Promise<T>): Promise<T>
  /**
   * Everything short. A call may be repeated before its answer came, as both answers are the same;
   * whatever differs in instance or key waits.
   * @throws {BackupError} `TIMEOUT` when there is no answer in time, `BUSY` while the answer to a
   * different call of the lane may still come.
   */
  ask<T>(lane: 'notice' | 'read', key: unknown, call: () => Promise<T>): Promise<T>
}

/** What the instances of one message bus have in common. */
interface Bus {
  operating: boolean
  readonly lines: Readonly<Record<'notice' | 'read', Line>>
}

type Line = <T>(caller: Caller, call: () => Promise<T>) => Promise<T>

interface Caller {
  readonly instance: object
  readonly key: unknown
  /** Holds for its turn, where others are before it, and again for its answer. */
  readonly timeoutMs: number
}

/** The buses that are in use; filled by use, never by import. */
interface BusesInUse {
  get(id: unknown): Bus | undefined
  set(id: unknown, bus: Bus): unknown
}

// One a host and page, as there is one message bus.
const byHost: BusesInUse = new Map()
const byInstance: BusesInUse = new WeakMap()

/** The lanes of an instance: every other one of its host travels in them, each by its own limit. */
export function lanesOf(instance: object, timeoutMs: number): SdkLanes {
  const id = busOf(instance)
  const inUse = typeof id === 'string' ? byHost : byInstance
  const bus = inUse.get(id) ?? createBus()
  inUse.set(id, bus)
  return {
    async operate(call) {
      if (bus.operating) throw new BackupError('BUSY')
      bus.operating = true
      try {
        return await call()
      } finally {
        bus.operating = false
      }
    },
    ask: (lane, key, call) => bus.lines[lane]({ instance, key, timeoutMs }, call),
  }
}

/** An instance with a host talks to a frame of the page; any other keeps its calls to itself. */
function busOf(instance: object): string | object {
  return 'host' in instance && typeof instance.host === 'string' ? instance.host : instance
}

function createBus(): Bus {
  return { operating: false, lines: { notice: createLine(), read: createLine() } }
}

function createLine(): Line {
  /** Calls whose answer may still come, and until when. */
  const awaited = new Set<{ readonly caller: Caller; until: number }>()
  const inLine = new Set<Caller>()
  let last: Promise<unknown> = Promise.resolve()

  function put<T>(caller: Caller, call: () => Promise<T>): Promise<T> {
    const now = Date.now()
    for (const other of awaited) if (other.until <= now) awaited.delete(other)
    if ([...awaited].some((other) => !isRepeatOf(caller, other.caller)))
      throw new BackupError('BUSY')
    // The first answer ends a call and its repeats, whose own answers are then still on their way.
    const isRepeat = awaited.size > 0
    const answer = call()
    const asked = { caller, until: Number.POSITIVE_INFINITY }
    awaited.add(asked)
    const noted = answer.finally(() => {
      if (isRepeat) asked.until = now + caller.timeoutMs
      else awaited.delete(asked)
    })
    return limited(noted, caller.timeoutMs, 'TIMEOUT')
  }

  return function ask<T>(caller: Caller, call: () => Promise<T>): Promise<T> {
    const isBehindOthers = [...inLine].some(({ instance }) => instance !== caller.instance)
    inLine.add(caller)
    const ready = isBehindOthers ? limited(last, caller.timeoutMs, 'BUSY') : last
    const turn = ready.then(() => put(caller, call))
    last = Promise.allSettled([last, turn]).then(() => inLine.delete(caller))
    return turn
  }
}

function isRepeatOf(one: Caller, other: Caller): boolean {
  return one.instance === other.instance && one.key === other.key
}

function limited<T>(answer: Promise<T>, ms: number, code: 'BUSY' | 'TIMEOUT'): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new BackupError(code)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
