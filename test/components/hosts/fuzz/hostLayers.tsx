import { DialogPanel, Dialog as HeadlessDialog } from '@headlessui/react'
import MuiDialog from '@mui/material/Dialog'
import { Content, Portal, Root, Title } from '@radix-ui/react-dialog'
import * as React from 'react'
import {
  type ComponentType,
  type CSSProperties,
  type ReactNode,
  StrictMode,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { shadowStyles } from './pageHabits.js'

interface LayerProps {
  readonly children: ReactNode
}

/** One habit of a host: what lies around the kit in its tree. */
export interface HostLayer {
  readonly name: string
  readonly Layer: ComponentType<LayerProps>
  /** It can only lie around a button, not around a recovery that stands in the page. */
  readonly buttonOnly?: boolean
  /** At most one of a host's layers is a modal. */
  readonly modal?: boolean
}

const prevent = (event: { preventDefault(): void }) => event.preventDefault()
const stop = (event: { stopPropagation(): void }) => event.stopPropagation()

function handled(handlers: Record<string, unknown>): ComponentType<LayerProps> {
  const card = { role: 'button', tabIndex: 0, ...handlers }
  return ({ children }) => <div {...card}>{children}</div>
}

function styled(style: CSSProperties): ComponentType<LayerProps> {
  return ({ children }) => <div style={style}>{children}</div>
}

function InBody({ children }: LayerProps) {
  return createPortal(children, document.body)
}

function InShadowRoot({ children }: LayerProps) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useEffect(() => {
    if (host.current === null) return
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [shadowStyles()]
    setRoot(shadow)
  }, [])
  return (
    <>
      <div ref={host} />
      {root && createPortal(children, root as unknown as Element)}
    </>
  )
}

/** Renders itself and its children anew several times a second. */
function Restless({ children }: LayerProps) {
  const [renders, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(again, 120)
    return () => clearInterval(timer)
  }, [])
  return <div data-renders={renders}>{children}</div>
}

// React 18 has none.
const { Activity } = React as { readonly Activity?: typeof React.Activity }

/** Hides its children now and then while nothing is open over the page: see `hideAndShow`. */
function Hiding({ children }: LayerProps) {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    addEventListener('host-hide', hide)
    addEventListener('host-show', show)
    return () => {
      removeEventListener('host-hide', hide)
      removeEventListener('host-show', show)
    }
    function hide() {
      setHidden(true)
    }
    function show() {
      setHidden(false)
    }
  }, [])
  if (Activity === undefined) throw new Error(`React ${React.version} has no Activity.`)
  return <Activity mode={hidden ? 'hidden' : 'visible'}>{children}</Activity>
}

function NativeModal({ children }: LayerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-label="Settings">
      {children}
    </dialog>
  )
}

/** Everything that can lie around the kit. */
export const hostLayers: readonly HostLayer[] = [
  {
    name: 'card that prevents Space and Enter',
    Layer: handled({
      onKeyDown: (event: React.KeyboardEvent) => /^( |Enter)$/.test(event.key) && prevent(event),
    }),
  },
  {
    name: 'card that prevents keys in the capture phase',
    Layer: handled({ onKeyDownCapture: prevent }),
  },
  {
    name: 'card that stops keys',
    Layer: handled({ onKeyDown: stop, onKeyUp: stop, onInput: stop }),
  },
  {
    name: 'card that prevents mouse presses',
    Layer: handled({ onMouseDown: prevent }),
    buttonOnly: true,
  },
  {
    name: 'label',
    Layer: ({ children }) => (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
      <label>{children}</label>
    ),
    buttonOnly: true,
  },
  {
    name: 'fieldset that is disabled',
    Layer: ({ children }) => <fieldset data-host="">{children}</fieldset>,
    buttonOnly: true,
  },
  {
    name: 'form',
    Layer: ({ children }) => <form action="/host-form">{children}</form>,
    buttonOnly: true,
  },
  { name: 'portal', Layer: InBody },
  { name: 'shadow root', Layer: InShadowRoot },
  ...(Activity === undefined ? [] : [{ name: 'Activity', Layer: Hiding }]),
  { name: 'StrictMode', Layer: ({ children }) => <StrictMode>{children}</StrictMode> },
  { name: 'parent that renders all the time', Layer: Restless },
  { name: 'right-to-left page', Layer: ({ children }) => <div dir="rtl">{children}</div> },
  { name: 'zoom', Layer: styled({ zoom: 1.25 }) },
  { name: 'transform', Layer: styled({ transform: 'scale(0.9)', overflow: 'hidden' }) },
  {
    name: 'text styles',
    Layer: styled({
      textTransform: 'uppercase',
      letterSpacing: '0.2em',
      whiteSpace: 'nowrap',
      wordBreak: 'break-all',
      userSelect: 'none',
      textAlign: 'right',
    }),
  },
  {
    name: 'Radix modal',
    modal: true,
    Layer: ({ children }) => (
      <Root open>
        <Portal>
          <Content aria-describedby={undefined}>
            <Title>Settings</Title>
            {children}
          </Content>
        </Portal>
      </Root>
    ),
  },
  {
    name: 'Headless UI modal',
    modal: true,
    Layer: ({ children }) => (
      <HeadlessDialog open onClose={() => {}} aria-label="Settings">
        <DialogPanel>{children}</DialogPanel>
      </HeadlessDialog>
    ),
  },
  {
    name: 'React Aria modal',
    modal: true,
    Layer: ({ children }) => (
      <ModalOverlay isOpen>
        <Modal>
          <AriaDialog aria-label="Settings">{children}</AriaDialog>
        </Modal>
      </ModalOverlay>
    ),
  },
  {
    name: 'MUI modal',
    modal: true,
    Layer: ({ children }) => (
      <MuiDialog open aria-label="Settings">
        {children}
      </MuiDialog>
    ),
  },
  { name: 'native modal', modal: true, Layer: NativeModal },
]
