import { digestOf } from '../digest.js'
import type { RunCrypto } from '../ports.js'
import type { RunEnvironment } from './Run.js'

/** The cryptography that the app brought, else WebCrypto. */
export function cryptoOf(environment: RunEnvironment): RunCrypto {
  return environment.crypto ?? { digest: digestOf, randomId: () => crypto.randomUUID() }
}
