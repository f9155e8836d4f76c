import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'
import { Anatomy } from './Anatomy.js'
import type { AnatomyDrawing } from './ComponentGuide.js'

interface Drawn<Args, Context> {
  readonly render?: (args: Args, context: Context) => ReactNode
}

/** A story that numbers the parts of another one. It fails where a part is not found any more. */
export function anatomyOf<Args, Context>(
  drawing: AnatomyDrawing,
  { render }: Drawn<Args, Context>,
) {
  return {
    tags: ['!autodocs'],
    globals: { width: '100%' },
    parameters: { anatomy: drawing },
    render: (args: Args, context: Context) => (
      <Anatomy drawing={drawing}>{render?.(args, context)}</Anatomy>
    ),
    play: async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
      const numbers = drawing.parts.map((_, index) => String(index + 1))
      await waitFor(() => expect(pinsIn(canvasElement).map(({ text }) => text)).toEqual(numbers))
      const places = pinsIn(canvasElement).map(({ place }) => place)
      await expect(new Set(places).size).toBe(numbers.length)
    },
  }
}

function pinsIn(element: HTMLElement) {
  const pins = element.querySelectorAll<HTMLElement>('.anatomy-pin')
  return Array.from(pins, ({ textContent, style: { left, top } }) => ({
    text: textContent,
    place: `${left} ${top}`,
  }))
}
