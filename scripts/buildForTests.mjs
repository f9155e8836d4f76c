import { build } from './build.mjs'

/** What the end-to-end tests import is the built package: it must be that of the present sources. */
export default () => build({ ifStale: true })
