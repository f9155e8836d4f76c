/** The name for `trusted-types` in a content security policy. */
const policyName = 'portal-backup-kit'

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown
}

interface TrustedPage {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
  }
  Worker: typeof Worker
}

let policy: ScriptUrlPolicy | null | undefined

/**
 * Creates the worker with a URL that a page under `require-trusted-types-for 'script'` accepts. The
 * constructor is replaced while the callback runs, and only then: bundlers rewrite the expression in
 * it, and know no other way to write it. No other code runs in between, so the policy vouches for the
 * URL of this worker and for nothing else.
 * Source: https://w3c.github.io/trusted-types/dist/spec/
 */
export function underTrustedTypes(createWorker: () => Worker): Worker {
  const page: TrustedPage & object = globalThis
  if (policy === undefined) policy = createPolicy(page)
  if (policy === null) return createWorker()
  const trusted = policy
  const Native = page.Worker
  page.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(trusted.createScriptURL(String(url)) as URL, options)
    }
  }
  try {
    return createWorker()
  } finally {
    page.Worker = Native
  }
}

/** Null where the browser has no trusted types, or the page allows no policy of this name. */
function createPolicy({ trustedTypes }: TrustedPage): ScriptUrlPolicy | null {
  try {
    return trustedTypes?.createPolicy(policyName, { createScriptURL: (url) => url }) ?? null
  } catch {
    return null
  }
}
