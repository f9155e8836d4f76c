import { reproduction, type Scenario } from './scenario.js'
import { simulate } from './simulate.js'

/** Plays stories until twenty have gone wrong. Each of those comes back as one line that tells it again. */
export async function play(stories: Iterable<Scenario>) {
  const broken: string[] = []
  let played = 0
  for (const story of stories) {
    played += 1
    const wrong = await simulate(story)
    if (wrong.length > 0) broken.push(`${reproduction(story)} // ${wrong.join('; ')}`)
    if (broken.length >= 20) break
  }
  return { played, broken }
}
