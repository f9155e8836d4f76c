'use client'
import {
  Component,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { BackupContext, ThemeContext } from '../../../react/BackupContext.js'
import { type MountedRoot, mountRoot } from './mountRoot.js'

interface SeparateRootProps {
  /** The element of the host that opened what is rendered, and gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>
  /** Called once what is rendered is gone: `close` was called, or the host hid the opener's part of the page. */
  readonly onClose: () => void
  /** `close` removes what is rendered at once, also while the host's own tree is suspended. */
  readonly children: (close: () => void) => ReactNode
}

/**
 * Renders its children at the end of the body, in a React root of their own.
 *
 * A portal keeps native listeners of the host's elements out, but React sends the events of a portal
 * to its ancestors in the React tree, in both phases: a card that prevents Space would take it from a
 * password. A separate root has no such ancestors. It has none of the host's contexts either, which
 * costs nothing here: all children are the kit's own, and no `render` prop of the host is among them.
 */
export function SeparateRoot(props: SeparateRootProps) {
  const environment = useContext(BackupContext)
  const look = useContext(ThemeContext)
  const identifierPrefix = useId()
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const mounted = useRef<MountedRoot | null>(null)
  const closed = useRef(false)
  const newest = useRef(props)
  // Layout effects would end whenever a boundary of the host suspends again, and take what was typed along.
  useEffect(() => {
    newest.current = props
    if (closed.current) return
    if (mounted.current === null) {
      mounted.current = mountRoot(props.opener.current, identifierPrefix)
    }
    const close = () => {
      closed.current = true
      mounted.current?.unmount()
      newest.current.onClose()
    }
    mounted.current.render(
      <Boundary onError={(error) => setFailure({ error })}>
        <BackupContext.Provider value={environment}>
          <ThemeContext.Provider value={look}>{props.children(close)}</ThemeContext.Provider>
        </BackupContext.Provider>
      </Boundary>,
    )
  })
  useEffect(
    () => () => {
      mounted.current?.unmount()
      mounted.current = null
      queueMicrotask(() => {
        // StrictMode runs the effects again at once; a host that hides its page does not.
        const isHidden = mounted.current === null && !closed.current
        if (isHidden) newest.current.onClose()
      })
    },
    [],
  )
  if (failure !== null) throw failure.error
  return null
}

interface BoundaryProps {
  readonly onError: (error: unknown) => void
  readonly children: ReactNode
}

/** Hands an error on to the boundaries of the host, which a separate root cannot reach. */
class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error)
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
