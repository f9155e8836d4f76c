import type { PortalProgress } from '../ports.js'

const progressOfStatus: Readonly<Record<string, number>> = {
  'Reading share': 0.1,
  'Decrypting share': 0.25,
  'Parsing share': 0.35,
  'Recovering signing share': 0.5,
  'Recovering backup share': 0.5,
  'Generating share': 0.65,
  'Storing share': 0.85,
}

/** How far a recovery is when the SDK reports a status: 0 to 1; 0 for those unknown here. */
export function progressOf({ status }: PortalProgress): number {
  return Object.hasOwn(progressOfStatus, status) ? (progressOfStatus[status] ?? 0) : 0
}
