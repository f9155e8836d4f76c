import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { contrastTheme, darkTheme, lightTheme, type Theme } from 'portal-backup-kit'
import type { PropsWithChildren } from 'react'
import { create } from 'storybook/theming'
import { stageThemes } from '../StageSettings.js'

/** The frame of every docs page, in the theme of the toolbar. */
export function DocsFrame({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const [story] = context.componentStories()
  const name = story && context.getStoryContext(story).globals.theme
  return (
    <DocsContainer context={context} theme={frameOf(stageThemes[String(name)] ?? lightTheme)}>
      {children}
    </DocsContainer>
  )
}

/** Storybook's own look, from the tokens of a theme. */
function frameOf({ name }: Theme) {
  const dark =
    name === 'dark' || (name === 'adaptive' && matchMedia('(prefers-color-scheme: dark)').matches)
  const { tokens } = dark ? darkTheme : name === 'contrast' ? contrastTheme : lightTheme
  return create({
    base: dark ? 'dark' : 'light',
    appContentBg: tokens['color-surface'],
    appPreviewBg: tokens['color-surface'],
    appBg: tokens['color-raised'],
    barBg: tokens['color-surface'],
    textColor: tokens['color-text'],
    textMutedColor: tokens['color-muted'],
    colorSecondary: tokens['color-accent'],
    fontBase:
      "Inter, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  })
}
