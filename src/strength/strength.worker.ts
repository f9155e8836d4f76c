import { assessStrength, type StrengthAssessment, type StrengthRequest } from './assessStrength.js'

/** All that the worker ever says: that it has loaded, what it found, or that a check failed. */
export type StrengthAnswer = 'ready' | 'failed' | StrengthAssessment

// The dictionaries are imported above rather than on demand: a bundler's default worker is one
// file, and this file is itself loaded only when they are needed.
addEventListener('message', ({ data }: MessageEvent<StrengthRequest>) => {
  answer(assess(data))
})
answer('ready')

function assess(request: StrengthRequest): StrengthAnswer {
  try {
    return assessStrength(request)
  } catch {
    // An error of the estimate may quote the candidate, so none leaves the worker.
    return 'failed'
  }
}

function answer(message: StrengthAnswer): void {
  postMessage(message)
}
