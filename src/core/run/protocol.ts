/** What a page needs only once somebody backs up; see `loadProtocol`. */
export { checkPassword } from './checkPassword.js'
export { conductRun, holdWallet } from './conductRun.js'
export { discardRun } from './discardRun.js'
export { findUnfinished } from './findUnfinished.js'
export { newRun } from './newRun.js'
