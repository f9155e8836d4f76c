import { runPasskeyCeremony } from './prompt/passkeyCeremony.js'
import { answerOpener } from './prompt/promptWindow.js'

answerOpener(runPasskeyCeremony)
