import { queryOptions } from '@tanstack/react-query'
import type { Holdings } from '../shared/holdings.ts'
import type { Custody, Session } from '../shared/session.ts'
import type { Weather } from '../shared/weather.ts'

export type SignedIn = Extract<Session, { status: 'signed-in' }>

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Session>('/session'),
  staleTime: Number.POSITIVE_INFINITY,
})

export const holdingsQuery = queryOptions({
  queryKey: ['holdings'],
  queryFn: () => get<Holdings>('/holdings'),
})

export const weatherQuery = queryOptions({
  queryKey: ['weather'],
  queryFn: () => get<Weather>('/weather'),
})

export const setWeather = (weather: Weather) => send('PUT', '/weather', weather)

// One page has one wallet and one Portal SDK, so another wallet is another page.
export const signIn = (personId: string) => send('POST', '/session', personId).then(reload)
export const signOut = () => send('DELETE', '/session').then(reload)
export const changeCustody = (custody: Custody) =>
  send('PUT', '/session/custody', custody).then(reload)

function reload() {
  location.reload()
}

async function get<Body>(path: string): Promise<Body> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return response.json()
}

async function send(method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
}
