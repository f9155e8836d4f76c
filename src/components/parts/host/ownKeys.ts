'use client'

/** What a listener of the host could take from a person who types, copies or pastes. */
const inputEvents = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'copy',
  'cut',
  'paste',
] as const

/** An element whose input events belong to it. */
export interface KeyScope {
  readonly element: Element
  /** A modal element also owns the keys that go to the body, where the focus is when it is nowhere. */
  readonly modal?: boolean
  /** True where no listener of the page may receive the event. */
  readonly claims: (event: Event, target: Element) => boolean
  /** Called with each key event of the element, claimed or not. React handlers never receive a claimed one. */
  readonly onKey?: (event: KeyboardEvent) => void
}

const scopes = new Set<KeyScope>()

/**
 * Keeps the input events of an element from every other listener of the page: React handlers of the
 * host, global shortcuts, focus traps, scripts that rewrite what is copied. The listener sits on the
 * window in the capture phase, where an event arrives first. What a window listener that was added
 * earlier has prevented is carried out here, so that the field holds the keys that were pressed.
 *
 * @returns A function that gives the events back to the page.
 */
export function claimKeys(scope: KeyScope): () => void {
  const view = viewOf(scope)
  scopes.add(scope)
  for (const type of inputEvents) view?.addEventListener(type, keep, true)
  return () => {
    scopes.delete(scope)
    if ([...scopes].some((other) => viewOf(other) === view)) return
    for (const type of inputEvents) view?.removeEventListener(type, keep, true)
  }
}

const viewOf = ({ element }: KeyScope) => element.ownerDocument.defaultView

function keep(event: Event): void {
  let claimed: Element | undefined
  for (const scope of scopes) {
    const target = targetIn(event, scope.element)
    if (target === null || !owns(scope, target)) continue
    if (isKeyboardEvent(event)) scope.onKey?.(event)
    if (scope.claims(event, target)) claimed = target
  }
  if (claimed === undefined) return
  event.stopImmediatePropagation()
  if (event.defaultPrevented && isKeyboardEvent(event)) carryOut(event, claimed)
}

function owns({ element, modal }: KeyScope, target: Element): boolean {
  return element.contains(target) || (modal === true && target.matches('body, html'))
}

/** The element that an event is for, as seen by the scope. */
function targetIn(event: Event, element: Element): Element | null {
  const [target] = event.composedPath()
  const root = element.getRootNode()
  // A closed shadow root hides its elements from the window: the focus tells which one it is.
  if (isShadowRoot(root) && target === root.host) return root.activeElement
  return isElement(target) ? target : null
}

const isElement = (value: EventTarget | undefined): value is Element =>
  value !== undefined && 'closest' in value

const isShadowRoot = (root: Node): root is ShadowRoot => 'host' in root

const isKeyboardEvent = (event: Event): event is KeyboardEvent => event.type.startsWith('key')

const typing = /^(.|Enter|Backspace|Delete|Arrow.*|Home|End|Page.*|Dead|Process)$/u

/**
 * True for keys that the element acts on by itself. Escape, Tab and shortcuts belong to the page that
 * a form lies in.
 */
export function isOwnKey(event: Event, target: Element): boolean {
  if (!isKeyboardEvent(event)) return true
  if (isTextField(target)) return typing.test(event.key) && !isShortcut(event)
  return /^(Enter| |Arrow.*)$/.test(event.key)
}

/** Does what the browser would have done with a key. */
function carryOut(event: KeyboardEvent, target: Element): void {
  if (event.type === 'keyup' || event.isComposing) return
  if (isTextField(target)) typeInto(target, event)
  else if (!event.repeat && /^(Enter| )$/.test(event.key) && target.matches(pressable)) {
    ;(target as HTMLElement).click()
  }
}

const pressable = 'button, summary, a[href], input'

function typeInto(field: HTMLInputElement, event: KeyboardEvent): void {
  const { key } = event
  if (field.readOnly || isShortcut(event)) return
  if (key === 'Enter' && !event.repeat) field.form?.requestSubmit()
  if (key === 'Backspace') field.ownerDocument.execCommand('delete')
  if (key === 'Delete') field.ownerDocument.execCommand('forwardDelete')
  // One character, which can be two UTF-16 units.
  if ([...key].length === 1) field.ownerDocument.execCommand('insertText', false, key)
}

const isTextField = (target: Element): target is HTMLInputElement =>
  target.matches('input:not([type=checkbox], [type=radio]), textarea')

/** AltGr is Control and Alt at once on Windows, and types characters. */
const isShortcut = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => metaKey || (ctrlKey && !altKey)
