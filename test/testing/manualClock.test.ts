import { createBackupController } from 'portal-backup-kit/core'
import {
  awaitedCrypto,
  createFakePortal,
  manualClock,
  memoryJournal,
  memoryShareStore,
} from 'portal-backup-kit/testing'
import { describe, expect, it } from 'vitest'

describe('manualClock()', () => {
  it('stands still until it is moved', async () => {
    const clock = manualClock(1_000)
    expect(clock.now()).toBe(1_000)
    await clock.advance(250)
    expect(clock.now()).toBe(1_250)
  })

  it('wakes who is due, in order, each at its own time', async () => {
    const clock = manualClock(0)
    const woken: [string, number][] = []
    const sleep = async (name: string, ms: number) => {
      await clock.sleep(ms)
      woken.push([name, clock.now()])
    }
    void sleep('late', 300)
    void sleep('early', 100)
    void sleep('early too', 100)
    await clock.advance(299)
    expect(woken).toEqual([
      ['early', 100],
      ['early too', 100],
    ])
    expect(clock.sleeping).toBe(1)
    await clock.advance(1)
    expect(woken.at(-1)).toEqual(['late', 300])
  })

  it('wakes within one advance who falls asleep during it', async () => {
    const clock = manualClock(0)
    let naps = 0
    const nap = async () => {
      for (; naps < 5; naps += 1) await clock.sleep(10)
    }
    void nap()
    await clock.advance(30)
    expect(naps).toBe(3)
    await clock.runAll()
    expect([naps, clock.now()]).toEqual([5, 50])
  })

  it('wakes a sleeper whose signal aborts with the reason, and forgets it', async () => {
    const clock = manualClock()
    const alarm = new AbortController()
    const asleep = clock.sleep(1_000, alarm.signal)
    alarm.abort(new Error('Enough.'))
    await expect(asleep).rejects.toThrow('Enough.')
    await expect(clock.sleep(1_000, alarm.signal)).rejects.toThrow('Enough.')
    expect(clock.sleeping).toBe(0)
  })

  it('jumps without waking anybody', async () => {
    const clock = manualClock(0)
    let woken = false
    void clock.sleep(1_000).then(() => (woken = true))
    clock.jump(-60_000)
    expect(clock.now()).toBe(-60_000)
    clock.jump(3_600_000)
    await clock.advance(999)
    expect(woken).toBe(false)
    await clock.advance(1)
    expect(woken).toBe(true)
  })

  it('complains of sleepers that never come to rest', async () => {
    const clock = manualClock()
    const insomnia = async () => {
      for (;;) await clock.sleep(1)
    }
    void insomnia()
    await expect(clock.runAll()).rejects.toThrow('not at rest')
  })

  it('complains of a promise that nobody is left to settle', async () => {
    await expect(manualClock().runUntil(new Promise(() => {}))).rejects.toThrow('not settled')
  })

  it('answers as the promise does', async () => {
    const clock = manualClock()
    expect(await clock.runUntil(clock.sleep(5).then(() => 'done'))).toBe('done')
    const failing = clock.sleep(5).then(() => {
      throw new Error('no')
    })
    await expect(clock.runUntil(failing)).rejects.toThrow('no')
  })

  it('takes a whole run of the engine along, encryption included', async () => {
    const clock = manualClock()
    const portal = createFakePortal({ custody: 'self', clock, latency: 200 })
    const shares = memoryShareStore({ clock, faults: { put: { slow: 3_000 } } })
    const controller = createBackupController({
      client: portal,
      shares,
      journal: memoryJournal({ clock }),
      clock,
      crypto: awaitedCrypto(),
    })
    const started = clock.now()
    const state = await clock.runUntil(controller.start('PASSKEY'))
    expect(state.status).toBe('saved')
    expect(shares.calls.filter(({ call }) => call === 'put')).toHaveLength(1)
    expect(clock.now() - started).toBeLessThan(10_000)
  })
})
