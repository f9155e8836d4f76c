export {
  createFakePortal,
  type FakePortal,
  type FakePortalCall,
  type FakePortalCallName,
  type FakePortalFaults,
  type FakePortalInspection,
  type FakePortalOptions,
} from './createFakePortal.js'
export { describeJournal } from './describeJournal.js'
export {
  describePortalClient,
  type PortalClientSuiteOptions,
  type WantedWallet,
} from './describePortalClient.js'
export { describeRunLock } from './describeRunLock.js'
export { describeServerShareStore } from './describeServerShareStore.js'
export { describeShareStore } from './describeShareStore.js'
export type { FakeNotice, FakeSharePair } from './fakePortalRecord.js'
export type { Fault, Faults } from './faults.js'
export { type ManualClock, manualClock } from './manualClock.js'
export {
  type JournalCall,
  type JournalFaults,
  type MemoryJournal,
  memoryJournal,
} from './memoryJournal.js'
export { type LockRegistry, type MemoryLock, memoryLock } from './memoryLock.js'
export {
  type MemoryShareStore,
  memoryShareStore,
  type ShareStoreCall,
  type ShareStoreFaults,
  type StoredShare,
} from './memoryShareStore.js'
export type { TestGlobals } from './testGlobals.js'
export { awaitedCrypto } from './underway.js'
