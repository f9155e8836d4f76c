import { describe } from 'vitest'
import { backsUpAndRecovers } from './support/backsUpAndRecovers.ts'
import { engines } from './support/engines.ts'
import { useStage } from './support/useStage.ts'

// `npm test` runs this file only, so it stays at a few seconds for each engine.
describe.each(engines)('$name', (engine) => {
  backsUpAndRecovers(useStage(engine), 'self')
})
