import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { latencies, situations, type Weather } from '../../shared/weather.ts'
import { changeCustody, type SignedIn, setWeather, weatherQuery } from '../server.ts'
import { Choices } from './Choices.tsx'

const custodies = {
  portal: {
    name: 'Portal-managed',
    seen: 'Portal keeps the encrypted backup. Harbor’s server holds nothing.',
  },
  self: {
    name: 'Self-managed',
    seen: 'Harbor stores the encrypted backup, then tells Portal so. This is another wallet.',
  },
} as const

/** What may go wrong, to be switched on by whoever tries the demo. It is no part of the app. */
export function WeatherStation({ session }: { session: SignedIn }) {
  const queryClient = useQueryClient()
  const { custody } = session.wallet
  const { data: weather } = useQuery(weatherQuery)
  const changingCustody = useMutation({ mutationFn: changeCustody })
  const changing = useMutation({
    mutationFn: setWeather,
    onMutate: (next) => queryClient.setQueryData(weatherQuery.queryKey, next),
    onSettled: () => queryClient.invalidateQueries({ queryKey: weatherQuery.queryKey }),
  })
  if (weather === undefined) return null
  const change = (part: Partial<Weather>) => changing.mutate({ ...weather, ...part })
  return (
    <section className="panel" aria-labelledby="weather">
      <h2 id="weather">Weather</h2>
      <Choices
        legend="Custody"
        choices={custodies}
        chosen={custody}
        onChoose={(choice) => changingCustody.mutate(choice)}
      />
      <Choices
        legend="Latency"
        choices={latencies}
        chosen={weather.latency}
        onChoose={(latency) => change({ latency })}
      />
      <Choices
        legend="What goes wrong"
        choices={situations}
        chosen={weather.situation}
        custody={custody}
        onChoose={(situation) => change({ situation })}
      />
    </section>
  )
}
