/**
 * Says whether a password is known from a leak. Called once a password is about to be used, never as
 * it is typed. It gets three seconds; where it takes longer or rejects, the password is not held
 * against the person, and a hint says that nobody knows.
 */
export type BreachCheck = (candidate: string, signal?: AbortSignal) => Promise<boolean>

/** See {@link haveIBeenPwned}. */
export interface HaveIBeenPwnedOptions {
  /**
   * Where the ranges are; the first five characters of the hash are put behind it. Set it to a proxy
   * or a copy of your own, so that nobody else learns who backs up when.
   * @default 'https://api.pwnedpasswords.com/range/'
   */
  readonly url?: string
  /** @default The platform's `fetch`. */
  readonly fetch?: typeof fetch
}

/**
 * Asks Pwned Passwords, which knows most passwords that ever leaked. Of the password, five of the
 * forty characters of its SHA-1 leave the device, and the answer is padded, so that neither the
 * service nor whoever counts the bytes learns which password is meant (haveibeenpwned.com/API/v3,
 * "Searching by range" and "Introducing padding"). A content security policy needs the address under
 * `connect-src`.
 * @example passwordPolicy({ breachCheck: haveIBeenPwned() })
 */
export function haveIBeenPwned(options: HaveIBeenPwnedOptions = {}): BreachCheck {
  const { url = 'https://api.pwnedpasswords.com/range/', fetch = globalThis.fetch } = options
  return async (candidate, signal) => {
    const hash = await sha1(candidate)
    const response = await fetch(`${url}${hash.slice(0, 5)}`, {
      headers: { 'Add-Padding': 'true' },
      credentials: 'omit',
      // Kept on the disk, the address would tell a later reader a part of the hash.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(signal && { signal }),
    })
    if (!response.ok) throw new Error('The breach check was refused.')
    return isListed(await response.text(), hash.slice(5))
  }
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  const bytes = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
  return bytes.join('').toUpperCase()
}

/** Lines of a suffix and how often it leaked; never, where the line is padding. */
function isListed(range: string, suffix: string): boolean {
  const lines = range.trim().split(/\s+/)
  // A page that a hotel's network put in the way is no answer, and neither is an empty one.
  if (!lines.every((line) => /^[0-9A-F]{35}:\d+$/i.test(line))) {
    throw new Error('The breach check was not answered.')
  }
  return lines.some((line) => {
    const [listed = '', count] = line.split(':')
    return listed.toUpperCase() === suffix && Number(count) > 0
  })
}
