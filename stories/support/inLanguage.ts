import type { StoryObj } from '@storybook/react-vite'
import type { Messages } from 'portal-backup-kit'
import { expect } from 'storybook/test'
import { type StageLanguageTag, stageLanguages } from './languages.js'

/**
 * A story in one language: words of its own are there, its direction is the page's, and nothing is
 * wider than its room.
 * @param seen Words that the story shows.
 */
export function inLanguage(
  tag: StageLanguageTag,
  seen: (messages: Messages) => string,
  width = '440px',
): StoryObj {
  const { messages } = stageLanguages[tag]
  return {
    globals: { language: tag, width },
    play: async ({ canvas, canvasElement }) => {
      const [words] = await canvas.findAllByText(seen(messages), { exact: false })
      await expect(words).toBeVisible()
      await expect(document.documentElement).toHaveAttribute('dir', messages.direction)
      const tooWide = Array.from(canvasElement.querySelectorAll('.pbk')).filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      )
      await expect(tooWide).toEqual([])
    },
  }
}
