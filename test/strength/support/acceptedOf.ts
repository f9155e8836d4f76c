import { passwordPolicy } from 'portal-backup-kit/strength'

const policy = passwordPolicy()

/** Those that the default policy lets pass. */
export async function acceptedOf(candidates: readonly string[]): Promise<string[]> {
  const accepted: string[] = []
  for (const candidate of candidates) {
    if ((await policy.check(candidate)).accepted) accepted.push(candidate)
  }
  return accepted
}
