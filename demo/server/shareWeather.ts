import { setTimeout as sleep } from 'node:timers/promises'
import type { WeatherStation } from './weatherStation.ts'

type Handler = (request: Request) => Promise<Response>

/** Lets the weather of a wallet strike its share endpoints. */
export function withShareWeather(handle: Handler, weather: WeatherStation): Handler {
  return async (request) => {
    const walletId = /^\/api\/users\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1]
    if (walletId === undefined) return handle(request)

    await sleep(weather.shareDelay(walletId))
    const fault = weather.shareFault(walletId)
    const stores = request.method === 'PUT'
    if (fault?.kind === 'answer' && (stores || fault.status !== 413)) {
      // A store that means its refusal says why; without a code it is a mistake of the set-up.
      const code = fault.status === 413 ? 'BODY_TOO_LARGE' : undefined
      return Response.json(
        { code },
        { status: fault.status, headers: { 'content-type': 'application/problem+json' } },
      )
    }
    const response = await handle(request)
    return fault?.kind === 'lose-answer' && stores ? lostAnswer() : response
  }
}

/** An answer that never arrives: it breaks off before there is anything to send. */
function lostAnswer(): Response {
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error('The answer is lost')),
  })
  return new Response(body)
}
