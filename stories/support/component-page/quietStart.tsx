import type { Decorator } from '@storybook/react-vite'
import { type ReactNode, useEffect, useState } from 'react'

/** On a docs page many stories begin at once. None of them takes the focus, or scrolls to itself. */
export const quietStart: Decorator = (Story, { viewMode }) =>
  viewMode === 'docs' ? (
    <QuietStart>
      <Story />
    </QuietStart>
  ) : (
    <Story />
  )

/** What is inert cannot be given the focus. It is until its first pictures are painted: a part may look twice. */
function QuietStart({ children }: { readonly children: ReactNode }) {
  const [begun, begin] = useState(false)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => begin(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return <div inert={!begun}>{children}</div>
}
