import { DocsContext } from '@storybook/addon-docs/blocks'
import { lightTheme } from 'portal-backup-kit'
import { useContext } from 'react'
import { stageLanguage } from '../languages.js'
import { stageThemes } from '../StageSettings.js'

/** The stories of a docs page, and what the toolbar asks for there. */
export function useDocsPage() {
  const docs = useContext(DocsContext)
  const stories = docs.componentStories()
  const [first] = stories
  const globals = first ? docs.getStoryContext(first).globals : {}
  return {
    stories,
    theme: stageThemes[String(globals.theme)] ?? lightTheme,
    language: stageLanguage(globals.language),
  }
}
