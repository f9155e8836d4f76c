import type { BrowserContext, Page } from 'playwright'

/** A passkey as Chromium hands it out of an authenticator, private half included. */
interface Credential {
  readonly credentialId: string
  readonly isResidentCredential: boolean
  readonly rpId?: string
  readonly privateKey: string
  readonly userHandle?: string
  readonly signCount: number
}

/** What the device of a person can do, and does. */
export interface Device {
  /** It can tell its owner from others. @default true */
  readonly hasUserVerification?: boolean
  /** It finds its owner before it. @default true */
  readonly isUserVerified?: boolean
  /** Somebody touches it. @default true */
  readonly isTouched?: boolean
}

/** The passkeys of a person, in whichever browser they are at. */
export interface PasskeyManager {
  /** How many passkeys there are. */
  readonly size: number
  /** How often they were used. */
  readonly uses: number
  /** Changes the device for the prompts to come. */
  device: Device
  /** Deletes the passkeys. @returns What brings them back. */
  clear(): () => void
  /** Answers in a page. */
  attach(page: Page): Promise<void>
  /** Answers in every prompt window of a profile. */
  follow(context: BrowserContext): Promise<void>
}

/**
 * Chromium's virtual authenticator belongs to a page and goes with it. This one gives every prompt
 * an authenticator that holds what those before it held, as a password manager does.
 */
export function openPasskeyManager(): PasskeyManager {
  const passkeys = new Map<string, Credential>()
  let uses = 0
  const keep = ({ credential }: { credential: Credential }) => {
    passkeys.set(credential.credentialId, credential)
  }

  const manager: PasskeyManager = {
    device: {},
    get uses() {
      return uses
    },
    get size() {
      return passkeys.size
    },
    clear() {
      const before = [...passkeys]
      passkeys.clear()
      return () => before.forEach(([id, credential]) => void passkeys.set(id, credential))
    },
    async attach(page) {
      const session = await page.context().newCDPSession(page)
      const { hasUserVerification = true, isUserVerified = true, isTouched = true } = manager.device
      await session.send('WebAuthn.enable', { enableUI: false })
      const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification,
          isUserVerified,
          automaticPresenceSimulation: isTouched,
        },
      })
      for (const credential of passkeys.values()) {
        await session.send('WebAuthn.addCredential', { authenticatorId, credential })
      }
      session.on('WebAuthn.credentialAdded', keep)
      session.on('WebAuthn.credentialAsserted', (event) => {
        keep(event)
        uses += 1
      })
    },
    async follow(context) {
      // The prompt begins with its script, so the script waits for the authenticator.
      await context.route('**/passkeys/passkeyPrompt.js', async (route) => {
        await manager.attach(route.request().frame().page())
        await route.continue()
      })
    },
  }
  return manager
}
