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

/** What is inert cannot be given the focus. It is until the effects of its first picture have run. */
function QuietStart({ children }: { readonly children: ReactNode }) {
  const [begun, begin] = useState(false)
  useEffect(() => begin(true), [])
  return <div inert={!begun}>{children}</div>
}
