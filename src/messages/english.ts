import { en as words } from './en/index.js'
import type { Messages } from './keys.js'

/** Every English word. It is built in: import it only to take words from it. */
export const en: Messages = words
