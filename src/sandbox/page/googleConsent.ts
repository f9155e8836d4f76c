import { askForConsent } from './prompt/googleConsent.js'
import { answerOpener } from './prompt/promptWindow.js'

answerOpener(askForConsent)
