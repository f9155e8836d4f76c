import { lightTheme, type Theme } from 'portal-backup-kit'
import { createContext, useContext } from 'react'
import { type StageLanguage, stageLanguage } from './languages.js'
import { type StageTrouble, stageTroubles } from './troubles.js'

/** What the toolbar asks for. */
export interface Asked {
  readonly theme: Theme
  readonly language: StageLanguage
  readonly direction: 'ltr' | 'rtl'
  /** Milliseconds that each step of a flow takes. */
  readonly latency: number
  readonly trouble: StageTrouble
}

/** Handed down by the settings of the stage. */
export const AskedOfStage = createContext<Asked>({
  theme: lightTheme,
  language: stageLanguage('en'),
  direction: 'ltr',
  latency: 0,
  trouble: stageTroubles.none,
})

/** What the toolbar asks for. */
export const useAsked = () => useContext(AskedOfStage)
