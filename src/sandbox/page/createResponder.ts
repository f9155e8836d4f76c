import { PortalError } from '../portalErrors.js'
import type { JsonObject } from '../readJson.js'
import { type DeviceShares, type DeviceStorage, deviceShares } from './deviceShares.js'
import { pageSteps } from './pageSteps.js'
import { connectPortalApi } from './portalApi.js'
import type { Prompts } from './prompt/prompts.js'
import type { PageStep, StepContext } from './step.js'
import { NeverAnswer, strikeAtProgress, strikeAtStart } from './strike.js'

/** The world around the iframe's script. */
export interface PageSurroundings {
  /** Sends one message to the SDK. */
  reply(type: string, data: unknown): void
  /** Tells the developer of a failure that no Portal error describes. */
  report(cause: unknown): void
  /** Where the sandbox is. */
  readonly origin: string
  /** Where this device keeps its shares. @throws where the browser gives this frame no storage. */
  openStorage(): DeviceStorage
  readonly prompts: Prompts
}

/** Takes one message of the SDK. */
export type Responder = (type: string, data: JsonObject) => Promise<void>

/**
 * Speaks the iframe's side of the SDK's protocol. There are no ids in it: every message is answered
 * by exactly one message that bears its type.
 */
export function createResponder({
  reply,
  report,
  origin,
  openStorage,
  prompts,
}: PageSurroundings): Responder {
  let connection: Omit<StepContext, 'progress'> | null = null
  let operationRuns = false

  const perform = async (step: PageStep, type: string, data: JsonObject): Promise<void> => {
    if (!connection) throw new PortalError('AUTH_FAILED', 'The iframe is not configured')
    const fault = await connection.api.takeFault(step.name)
    await strikeAtStart(fault)
    const result = await step.run(
      {
        ...connection,
        async progress(status) {
          reply(`${type}Progress`, { status, done: status === 'Done' })
          await strikeAtProgress(fault, status)
        },
      },
      data,
    )
    if (!fault.drop) reply(`${type}Result`, result)
  }

  const performAlone: typeof perform = async (step, type, data) => {
    if (operationRuns) throw new PortalError('OPERATION_IN_PROGRESS')
    operationRuns = true
    try {
      await perform(step, type, data)
    } finally {
      operationRuns = false
    }
  }

  const configure = async (settings: JsonObject): Promise<void> => {
    const { apiKey } = settings
    const api = connectPortalApi(origin, typeof apiKey === 'string' ? apiKey : '')
    const fault = await api.takeFault('configure')
    await strikeAtStart(fault)
    const session = await api.session()
    connection = { api, session, shares: openShares(openStorage, session), settings, prompts }
    if (!fault.drop) reply('portal:ready', true)
  }

  return async (type, data) => {
    try {
      const step = Object.hasOwn(pageSteps, type) ? pageSteps[type] : undefined
      if (type === 'portal:configure') await configure(data)
      else if (!step) throw new PortalError('METHOD_UNSUPPORTED', `The sandbox does not do ${type}`)
      else if (step.exclusive) await performAlone(step, type, data)
      else await perform(step, type, data)
    } catch (cause) {
      if (cause instanceof NeverAnswer) return
      const error = cause instanceof PortalError ? cause : new PortalError('ERROR')
      if (error !== cause) report(cause)
      if (type !== 'portal:configure') reply(`${type}Error`, error.toBody())
      else if (error.id !== 'AUTH_FAILED') reply('portal:wasm:error', error.message)
      else reply('portal:authenticationError', error.message)
    }
  }
}

function openShares(
  openStorage: () => DeviceStorage,
  { clientId }: StepContext['session'],
): DeviceShares {
  try {
    return deviceShares(openStorage(), clientId)
  } catch {
    throw new PortalError(
      'SAVE_SIGNING_SHARE_FAILED',
      'The browser refuses storage to this frame: open the app on localhost, as the sandbox is',
    )
  }
}
