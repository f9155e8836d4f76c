import { adaptiveTheme, contrastTheme, darkTheme, lightTheme, type Theme } from 'portal-backup-kit'
import { type ReactNode, useEffect } from 'react'
import { heedWish } from './heedWish.js'
import { stageLanguage } from './languages.js'
import { useLook } from './looks.js'
import { type StageTrouble, stageTroubles } from './troubles.js'
import { AskedOfStage } from './useAsked.js'
import './stage.css'

/** The themes of the toolbar. */
export const stageThemes: Readonly<Record<string, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  adaptive: adaptiveTheme,
  contrast: contrastTheme,
}

interface StageSettingsProps {
  /** The values of the toolbar, by name. */
  readonly globals: Readonly<Record<string, unknown>>
  /** The story has the page to itself, so it may speak for all of it. */
  readonly alone: boolean
  readonly children: ReactNode
}

/** The page that a story stands on. */
export function StageSettings({ globals: chosen, alone, children }: StageSettingsProps) {
  const look = useLook()
  const globals: StageSettingsProps['globals'] = { ...chosen, ...look }
  const language = stageLanguage(globals.language)
  const { messages } = language
  const direction = directionOf(globals.direction) ?? messages.direction
  const theme = stageThemes[String(globals.theme)] ?? lightTheme
  useEffect(() => {
    if (!alone) return
    document.documentElement.dir = direction
    document.documentElement.lang = messages.language
  }, [alone, direction, messages])
  const calm = alone && globals.motion === 'reduced'
  useEffect(() => (calm ? heedWish('prefers-reduced-motion: reduce') : undefined), [calm])
  const strong = alone && globals.contrast === 'more'
  useEffect(() => (strong ? heedWish('prefers-contrast: more') : undefined), [strong])
  const trouble = troubleOf(globals.trouble)
  return (
    <AskedOfStage
      value={{ theme, language, direction, latency: Number(globals.latency) || 0, trouble }}
    >
      <main
        className="stage"
        data-alone={alone ? '' : undefined}
        data-pbk-theme={theme.name}
        dir={direction}
        lang={messages.language}
      >
        <div className="stage-room" style={{ maxInlineSize: String(globals.width) }}>
          {children}
        </div>
      </main>
    </AskedOfStage>
  )
}

function directionOf(direction: unknown): 'ltr' | 'rtl' | undefined {
  return direction === 'ltr' || direction === 'rtl' ? direction : undefined
}

function troubleOf(name: unknown): StageTrouble {
  const { none, ...others } = stageTroubles
  const found = Object.entries(others).find(([key]) => key === name)
  return found?.[1] ?? none
}
