export { browserConnectivity } from './browserConnectivity.js'
export type { HttpShareStoreOptions, ShareStoreFormat } from './httpShareStore.js'
export { httpShareStore } from './httpShareStore.js'
export type { IndexedDbJournalOptions } from './indexedDbJournal.js'
export { indexedDbJournal } from './indexedDbJournal.js'
export { browserMethodSupport } from './methodSupport/browserMethodSupport.js'
export {
  type PasskeySupport,
  type PasskeySupportOptions,
  passkeySupport,
} from './methodSupport/passkeySupport.js'
export type { CorePortal } from './portalClient/CorePortal.js'
export type { DocumentedPortal } from './portalClient/DocumentedPortal.js'
export { deferredPortalClient } from './portalClient/deferredPortalClient.js'
export type { PortalGeneration } from './portalClient/generationOf.js'
export type { LegacyPortal } from './portalClient/LegacyPortal.js'
export type { PortalRecord } from './portalClient/PortalDialect.js'
export type { PortalClientOptions, PortalInstance } from './portalClient/portalClient.js'
export { portalClient } from './portalClient/portalClient.js'
export type { WebPortal } from './portalClient/WebPortal.js'
export { isWebPortal } from './portalClient/WebPortal.js'
export { webLock } from './webLock.js'
