import type { BrowserContext, Page } from 'playwright'
import type { Sandbox } from 'portal-backup-kit/sandbox'
import type { HarnessPage } from '../harness/main.tsx'
import { allow, choose } from './googleWindow.ts'
import { openPasskeyStage, type PasskeyWallet } from './openPasskeyStage.ts'
import { goodPassword } from './walletPage.ts'

declare const harness: HarnessPage

/** The methods that the sandbox runs. */
export const methods = ['PASSWORD', 'PASSKEY', 'GDRIVE'] as const

export type Method = (typeof methods)[number]

/** A wallet whose owner backs up by one method and answers what that asks. */
export interface MethodWallet extends PasskeyWallet {
  readonly method: Method
  readonly sandbox: Sandbox
  /** From now on whatever asks the person gets a good answer. */
  answerPrompts(): void
  /** Opens the wallet in a fresh profile and gets it back from its newest backup. */
  recoverElsewhere(): Promise<unknown>
}

interface Options {
  readonly custody: 'self' | 'portal'
  /** @default 'index' */
  readonly page?: 'index' | 'react'
  /** Has passkeys asked for in a window; by default in the page, which is quicker. @default false */
  readonly inWindow?: boolean
}

/** An app for wallets of every method: passkeys on one origin with the sandbox, the rest on two. */
export async function openMethodStage() {
  const { app, windows, oneOrigin } = await openPasskeyStage()
  let projects = 0

  async function newWallet(method: Method, options: Options): Promise<MethodWallet> {
    const { custody, page = 'index', inWindow = false } = options
    const world = method === 'PASSKEY' && !inWindow ? oneOrigin : windows
    projects += 1
    const query = { googleClientId: `${projects}-web.apps.googleusercontent.com` }
    const wallet = await world.newWallet({ custody, page, query })
    return {
      ...wallet,
      method,
      sandbox: world.sandbox,
      answerPrompts() {
        wallet.passkeys.device = {}
        if (method === 'GDRIVE') signInAsAda(wallet.context, false)
      },
      async recoverElsewhere() {
        const fresh = await wallet.openElsewhere({ query })
        if (method === 'GDRIVE') signInAsAda(fresh.context(), true)
        return recover(fresh, method)
      },
    }
  }
  return { app, newWallet }
}

/** Has Ada sign in whenever a window of Google opens, and let the app in where it was not before. */
function signInAsAda(context: BrowserContext, isIn: boolean): void {
  let act = isIn ? choose('Ada') : allow('Ada')
  context.on('page', (prompt) => {
    void act(prompt)
    act = choose('Ada')
  })
}

function recover(page: Page, method: Method): Promise<unknown> {
  return page.evaluate(
    async ([method, password]) => {
      const { recovery } = harness.makeKit()
      return harness.plain(await recovery.start(method, { password }))
    },
    [method, goodPassword] as const,
  )
}
