import { type BackupRequest, ShareRefused, type ShareStore } from 'portal-backup-kit/core'
import {
  createFakePortal,
  type FakePortalFaults,
  memoryJournal,
  memoryLock,
  memoryShareStore,
  type ShareStoreFaults,
} from 'portal-backup-kit/testing'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { fromQuery, PartsApp } from './PartsApp.tsx'
import { roomProblems } from './roomProblems.ts'
import 'portal-backup-kit/styles.css'

/** The parts on a Portal in the page, taken over from what a server rendered. */
const query = new URLSearchParams(location.search)
const options = fromQuery(location.search)
const latency = Number(query.get('latency') ?? 0)
const portal = createFakePortal({ custody: query.has('lost') ? 'portal' : 'self', latency })
const shares = memoryShareStore()
const journal = memoryJournal()
const anyPlatform = { read: async () => ({}) }

interface Faults {
  readonly portal?: FakePortalFaults
  readonly shares?: ShareStoreFaults
}

const gone = () => new TypeError('Failed to fetch')

/** What can go wrong. */
const troubles = {
  none: {},
  /** The app says a definite no. */
  refused: { shares: { put: { reject: new ShareRefused() } } },
  /** The app's answer is lost, and it cannot be asked. */
  unknown: { shares: { put: { drop: gone() }, has: { reject: gone() } } },
  /** The app never answers. */
  silent: { shares: { put: { hang: true } } },
  /** The person closes the prompt of the passkey. */
  cancelled: {
    portal: { backupWallet: { reject: new DOMException('', 'NotAllowedError') } },
  },
  /** The connection breaks while a backup is opened. */
  closed: { portal: { recoverWallet: { reject: gone() } } },
  /** The person closes the prompt in a recovery. */
  notOpened: { portal: { recoverWallet: { reject: new DOMException('', 'NotAllowedError') } } },
} satisfies Record<string, Faults>

/** A call that waits until the test lets it go on. */
type HeldCall = 'backupWallet' | 'put'
const held: Partial<Record<HeldCall, Promise<void>>> = {}
let release = () => {}

const container = document.getElementById('root') as HTMLElement

const heldPortal = () => ({
  ...portal,
  async backupWallet(request: BackupRequest) {
    await held.backupWallet
    return await portal.backupWallet(request)
  },
  async recoverWallet(request: Parameters<typeof portal.recoverWallet>[0]) {
    // A fault answers at once, and so within one render of React 18. No prompt and no network does.
    await new Promise((resolve) => setTimeout(resolve, latency))
    return await portal.recoverWallet(request)
  },
})

const heldShares: ShareStore = {
  ...shares,
  async put(share, requestOptions) {
    await held.put
    await shares.put(share, requestOptions)
  },
}

// A client of its own for every page of the wallet: each is another engine, as after a reload.
const page = () => (
  <PartsApp
    options={options}
    world={{
      portal: heldPortal(),
      journal,
      lock: memoryLock(),
      support: anyPlatform,
      ...(!query.has('lost') && { shares: heldShares }),
    }}
  />
)

if (query.has('lost')) {
  await portal.backupWallet({ method: 'PASSKEY' })
  // The newest comes first, by a clock that counts milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 5))
  await portal.backupWallet({ method: 'PASSWORD', password: query.get('lost') ?? '' })
  portal.loseDevice()
}

let root: Root = hydrateRoot(container, page(), {
  onRecoverableError: (error) => console.error(error),
})

const parts = {
  roomProblems,
  strike(trouble: keyof typeof troubles) {
    const found: Faults = troubles[trouble]
    portal.setFaults(found.portal ?? {})
    shares.setFaults(found.shares ?? {})
  },
  hold(call: HeldCall) {
    held[call] = new Promise((resolve) => {
      release = resolve
    })
  },
  release() {
    release()
  },
  /** The page dies and is loaded again. */
  reload() {
    root.unmount()
    root = createRoot(container)
    root.render(page())
  },
}

export type PartsPage = typeof parts

Object.assign(globalThis, { parts })
