import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import { lazy, type PropsWithChildren, Suspense } from 'react'

// A story on its own, and every test of one, does without what draws the pages.
const Frame = lazy(async () => ({ default: (await import('./DocsFrame.js')).DocsFrame }))
const Page = lazy(async () => ({ default: (await import('./ComponentPage.js')).ComponentPage }))

/** What draws the docs pages. */
export const docsPages = {
  container: (props: PropsWithChildren<DocsContainerProps>) => (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  ),
  page: () => (
    <Suspense>
      <Page />
    </Suspense>
  ),
}
