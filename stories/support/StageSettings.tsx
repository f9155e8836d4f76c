import { adaptiveTheme, contrastTheme, darkTheme, lightTheme, type Theme } from 'portal-backup-kit'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import './stage.css'

/** The themes of the toolbar. */
export const stageThemes: Readonly<Record<string, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  adaptive: adaptiveTheme,
  contrast: contrastTheme,
}

const ThemeOfStage = createContext<Theme>(lightTheme)

/** The theme that the toolbar asks for. */
export const useStageTheme = () => useContext(ThemeOfStage)

interface StageSettingsProps {
  readonly theme: string
  readonly direction: 'ltr' | 'rtl'
  readonly width: string
  readonly children: ReactNode
}

/** The page that a story stands on. */
export function StageSettings({ theme, direction, width, children }: StageSettingsProps) {
  const chosen = stageThemes[theme] ?? lightTheme
  useEffect(() => {
    document.documentElement.dir = direction
    document.documentElement.lang = 'en'
  }, [direction])
  return (
    <ThemeOfStage.Provider value={chosen}>
      <main className="stage" data-pbk-theme={chosen.name}>
        <div className="stage-room" style={{ maxInlineSize: width }}>
          {children}
        </div>
      </main>
    </ThemeOfStage.Provider>
  )
}
