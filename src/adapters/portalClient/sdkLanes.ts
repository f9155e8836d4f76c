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
   * Everything short. Calls with the same key may overlap, as their answers are the same.
   * @throws {BackupError} `TIMEOUT` when there is no answer in time, `BUSY` while an earlier,
   * different call of the lane is still without its answer.
   */
  ask<T>(lane: 'notice' | 'read', key: unknown, call: () => Promise<T>): Promise<T>
}

/** The lanes that are in use; filled by use, never by import. */
interface LanesInUse {
  get(bus: unknown): SdkLanes | undefined
  set(bus: unknown, lanes: SdkLanes): unknown
}

// One a host and page, as there is one message bus.
const byHost: LanesInUse = new Map()
const byInstance: LanesInUse = new WeakMap()

/** The lanes of a host, shared by every instance that talks to it, or of an instance without one. */
export function lanesOf(bus: string | object, timeoutMs: number): SdkLanes {
  const inUse = typeof bus === 'string' ? byHost : byInstance
  const lanes = inUse.get(bus) ?? createLanes(timeoutMs)
  inUse.set(bus, lanes)
  return lanes
}

function createLanes(timeoutMs: number): SdkLanes {
  let operating = false
  const queues = { notice: createQueue(timeoutMs), read: createQueue(timeoutMs) }
  return {
    async operate(call) {
      if (operating) throw new BackupError('BUSY')
      operating = true
      try {
        return await call()
      } finally {
        operating = false
      }
    },
    ask: (lane, key, call) => queues[lane](key, call),
  }
}

function createQueue(timeoutMs: number) {
  /** Calls without their answer. After its limit a call only blocks calls of another key. */
  const unanswered = new Set<{ readonly key: unknown }>()
  let last: Promise<unknown> = Promise.resolve()

  return function ask<T>(key: unknown, call: () => Promise<T>): Promise<T> {
    const turn = last.then(() => {
      if ([...unanswered].some((other) => other.key !== key)) throw new BackupError('BUSY')
      const asked = { key }
      unanswered.add(asked)
      return limited(
        call().finally(() => unanswered.delete(asked)),
        timeoutMs,
      )
    })
    last = turn.catch(() => {})
    return turn
  }
}

function limited<T>(answer: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new BackupError('TIMEOUT')), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
