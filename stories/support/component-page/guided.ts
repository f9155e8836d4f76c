import { expect } from 'storybook/test'
import { type ComponentGuide, namesOf } from './ComponentGuide.js'

interface Shown {
  readonly canvasElement: HTMLElement
}

/**
 * Gives the stories of a part its page. Each of them fails, once it has played, where it shows a class
 * that the page has no name for: what the page tells of classes and tokens is then not all of it.
 */
export function guided(guide: ComponentGuide) {
  const names = namesOf(guide)
  const [whole] = guide.anatomy[0].parts
  return {
    parameters: { guide },
    afterEach: async ({ canvasElement }: Shown) => {
      const roots = canvasElement.querySelectorAll(`.pbk-${whole?.className}`)
      const all = [...roots].flatMap((root) => [root, ...root.querySelectorAll('[class*="pbk-"]')])
      const classes = new Set(all.flatMap(({ classList }) => [...classList]))
      const shown = [...classes].flatMap((name) => name.split('pbk-').slice(1))
      await expect(shown.filter((name) => !names.has(name))).toEqual([])
    },
  }
}
