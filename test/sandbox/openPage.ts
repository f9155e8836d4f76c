import type { Sandbox } from 'portal-backup-kit/sandbox'
import { createResponder } from '../../src/sandbox/page/createResponder.js'
import type { DeviceStorage } from '../../src/sandbox/page/deviceShares.js'
import type { Prompts } from '../../src/sandbox/page/prompt/prompts.js'

/** What came back for one message of the SDK. */
export interface Exchange {
  /** Null where the page never answers. */
  readonly answer: { readonly type: string; readonly data: unknown } | null
  readonly progress: readonly { readonly status: string; readonly done: boolean }[]
}

/** The iframe's script as the SDK sees it, in this process instead of a browser. */
export interface Page {
  ask(type: string, data?: object): Promise<Exchange>
  /** The data of the result. @throws what the page answers instead. */
  result<T = unknown>(type: string, data?: object): Promise<T>
  backUp(password?: string): Promise<{ cipherText: string; backupIds: string[] }>
  recover(cipherText: string, password?: string): Promise<string>
}

/** What a browser profile keeps between pages. */
export function newDevice(): DeviceStorage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

export const password = 'a password of several words'

/** What the SDK is constructed with beside host and key, and who answers the prompts. */
export interface PageOptions {
  readonly settings?: object
  readonly prompts?: Partial<Prompts>
}

/** Opens the page and configures it, as `new Portal({ host, apiKey })` does. */
export async function openPage(
  sandbox: Sandbox,
  client: { apiKey: string },
  device = newDevice(),
  { settings, prompts }: PageOptions = {},
): Promise<Page> {
  const page = bindPage(sandbox, device, prompts)
  const { answer } = await page.ask('portal:configure', { apiKey: client.apiKey, ...settings })
  if (answer?.type !== 'portal:ready') throw new Error(`Not ready: ${String(answer?.data)}`)
  return page
}

const nobody = () => {
  throw new Error('No prompt was expected')
}

/** The page before it is configured. */
export function bindPage(
  sandbox: Sandbox,
  device = newDevice(),
  prompts: Partial<Prompts> = {},
): Page {
  let messages: { type: string; data: unknown }[] = []
  const respond = createResponder({
    reply: (type, data) => messages.push({ type, data }),
    report: (cause) => {
      throw cause
    },
    origin: sandbox.url,
    openStorage: () => device,
    prompts: { passkey: nobody, google: nobody, ...prompts },
  })

  const ask: Page['ask'] = async (type, data = {}) => {
    const mine: typeof messages = []
    messages = mine
    await respond(type, { ...data })
    const isProgress = (message: { type: string }) => message.type.endsWith('Progress')
    const answers = mine.filter((message) => !isProgress(message))
    if (answers.length > 1) throw new Error(`${type} was answered more than once`)
    return {
      answer: answers[0] ?? null,
      progress: mine
        .filter(isProgress)
        .map(({ data }) => data as { status: string; done: boolean }),
    }
  }
  const result = async <T>(type: string, data?: object): Promise<T> => {
    const { answer } = await ask(type, data)
    if (!answer) throw new Error(`${type} was never answered`)
    if (!answer.type.endsWith('Result')) throw answer.data
    return answer.data as T
  }
  const configs = (text: string) => ({ passwordStorage: { password: text } })
  return {
    ask,
    result,
    backUp: (text = password) =>
      result('portal:wasm:backup', { backupMethod: 'PASSWORD', backupConfigs: configs(text) }),
    recover: (cipherText, text = password) =>
      result('portal:wasm:recover', {
        cipherText,
        backupMethod: 'PASSWORD',
        backupConfigs: configs(text),
      }),
  }
}
