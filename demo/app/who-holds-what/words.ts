import type { PortalHoldings } from '../../shared/holdings.ts'

const methods: Record<string, string> = {
  PASSWORD: 'Password',
  PASSKEY: 'Passkey',
  GDRIVE: 'Google Drive',
}

export const fullMethod = (method: string) => methods[method] ?? method

/** `sha-256:` and the two ends of a digest. */
export function shortDigest(digest: string): string {
  const [algorithm = '', hash = ''] = digest.split(':')
  return `${algorithm}:${hash.slice(0, 6)}…${hash.slice(-4)}`
}

interface BackupKey {
  readonly where: string
  readonly more?: string
}

const backupKeys: Record<string, BackupKey> = {
  PASSWORD: { where: 'In your head' },
  PASSKEY: { where: 'In your password manager', more: 'It opens a key in Portal’s enclave' },
  GDRIVE: { where: 'A key, in a hidden file' },
}

/** What opens the newest backup of each method, where that backup is complete. */
export function keysOf({ pairs }: PortalHoldings): readonly (BackupKey & { method: string })[] {
  const methods = [...new Set(pairs.map(({ method }) => method))]
  return methods
    .filter((method) => pairs.every((pair) => pair.method !== method || pair.complete))
    .flatMap((method) => (backupKeys[method] ? [{ method, ...backupKeys[method] }] : []))
}

/** What Portal says about the newest backup on a curve. */
export function pairState({ pairs }: PortalHoldings, curve: string): string {
  const [newest] = pairs
    .filter((pair) => pair.curve === curve)
    .sort((a, b) => b.createdAt - a.createdAt)
  if (newest === undefined) return 'None'
  return newest.complete ? 'Complete' : 'Incomplete'
}

// Fractions of a second, to show what came first.
const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 2,
})
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

export function time(ms: number): string {
  const date = day.format(ms)
  return date === day.format(Date.now())
    ? timeOfDay.format(ms)
    : `${date}, ${timeOfDay.format(ms).slice(0, 5)}`
}

/** The newest notice about a backup that Harbor stores. */
export function lastTold({ told: [last] }: PortalHoldings): string {
  return last === undefined
    ? 'Nothing'
    : `${last.stored ? '“Stored”' : '“Not stored”'}, ${time(last.at)}`
}
