import { PortalError } from '../../portalErrors.js'
import type { PortalApi } from '../portalApi.js'
import { NeverAnswer, strikeAtStart } from '../strike.js'
import { PromptBlocked, PromptClosed } from './prompts.js'

/**
 * Shows a prompt, and says in the way of the SDKs why there is no answer.
 * @throws {PortalError} when the prompt was blocked or closed.
 */
export async function prompted<T>(api: PortalApi, show: () => Promise<T>): Promise<T> {
  const fault = await api.takeFault('prompt')
  await strikeAtStart(fault)
  try {
    const answer = await show()
    if (fault.drop) throw new NeverAnswer()
    return answer
  } catch (cause) {
    if (cause instanceof PromptBlocked) return fail(api, 'promptBlocked', 'Failed to open popup')
    if (cause instanceof PromptClosed) return fail(api, 'promptClosed', 'popup_closed_by_user')
    throw cause
  }
}

async function fail(
  api: PortalApi,
  step: 'promptBlocked' | 'promptClosed',
  text: string,
): Promise<never> {
  const fault = await api.takeFault(step)
  await strikeAtStart(fault)
  if (fault.drop) throw new NeverAnswer()
  throw new PortalError('ERROR', text)
}
