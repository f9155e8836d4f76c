import * as React from 'react'
import { type ReactNode, Suspense, useEffect, useState } from 'react'

interface HidingProps {
  readonly hidden: boolean
  readonly children: ReactNode
}

// React 18 has none.
const { Activity } = React as { readonly Activity?: typeof React.Activity }

function ActivityHost({ hidden, children }: HidingProps) {
  if (Activity === undefined) throw new Error(`React ${React.version} has no Activity.`)
  return <Activity mode={hidden ? 'hidden' : 'visible'}>{children}</Activity>
}

const never = new Promise<never>(() => {})

function Suspends({ hidden }: { readonly hidden: boolean }) {
  // What `use` does from React 19 on, in a way that React 18 has too.
  if (hidden) throw never
  return null
}

function SuspendingHost({ hidden, children }: HidingProps) {
  return (
    <Suspense fallback={<p>Loading</p>}>
      {children}
      <Suspends hidden={hidden} />
    </Suspense>
  )
}

function InvisibleHost({ hidden, children }: HidingProps) {
  return <div style={{ display: hidden ? 'none' : 'block' }}>{children}</div>
}

type HidingHost = (props: HidingProps) => ReactNode

/** The ways in which a host hides a part of its page, and the host for each. */
export const hidingHosts: readonly (readonly [string, HidingHost])[] = [
  ...(Activity === undefined ? [] : [['an Activity', ActivityHost] as const]),
  ['a boundary that suspends', SuspendingHost],
  ['an ancestor without display', InvisibleHost],
]

/** Hides and shows the children of the {@link Hider} on the page. */
export let hide: (hidden: boolean) => void = () => {}

/** Renders its children in a host that {@link hide} controls. */
export function Hider({
  Host,
  children,
}: {
  readonly Host: HidingHost
  readonly children: ReactNode
}) {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    hide = setHidden
  }, [])
  return <Host hidden={hidden}>{children}</Host>
}
