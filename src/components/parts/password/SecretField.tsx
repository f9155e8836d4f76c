'use client'
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { activeElementAround } from '../activeElement.js'
import { isOwnKey } from '../host/ownKeys.js'
import { useOwnKeys } from '../host/useOwnKeys.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import { masked, maskedClasses } from '../masked.js'
import { useMergedRef } from '../useMergedRef.js'

interface SecretFieldProps {
  readonly label: string
  readonly autoComplete: 'new-password' | 'current-password'
  /** The password can be read. The form owns it, to hide it before it is sent. */
  readonly shown: boolean
  readonly onShownChange: (shown: boolean) => void
  readonly words: { readonly show: string; readonly capsLock: string }
  /** What is wrong, tied to the field. `caution` where the field itself is not at fault. */
  readonly problem?: { readonly text: ReactNode; readonly caution?: boolean } | null
  /** Ids of what else describes the field. */
  readonly describedBy?: string
  /** Keeps the field, and what is typed in it, out of sight. */
  readonly away?: boolean
  /** Told of a new value once it is whole: not in the middle of a composition. */
  readonly onValue?: (input: HTMLInputElement, inputType: string) => void
  readonly onFocus?: () => void
  readonly children?: ReactNode
  readonly inputProps?: ComponentPropsWithoutRef<'input'>
}

/**
 * A password field. What is typed stays in the element, and is wiped when the element goes: it is
 * never in a prop, a state or an attribute. The field has no `name`, so that no native submit of any
 * form contains it; password managers go by its type and `autocomplete`.
 */
export const SecretField = forwardRef<HTMLInputElement, SecretFieldProps>(
  function SecretField(props, ref) {
    const { label, shown, onShownChange, words, problem = null, away = false } = props
    const id = useId()
    const [capsLock, setCapsLock] = useState(false)
    const input = useRef<HTMLInputElement | null>(null)
    const merged = useMergedRef(useWiped(input), ref)
    const listeners = useWholeValues(props.onValue)
    const invalid = problem !== null && problem.caution !== true
    const description = [problem && `${id}p`, capsLock && `${id}c`, props.describedBy]
      .filter(Boolean)
      .join(' ')
    useHiddenWhenAway(shown, onShownChange)
    useOwnKeys(input, isOwnKey, { onKey: (event) => setCapsLock(hasCapsLock(event)) })
    const toggle = () => {
      keepCaret(input.current)
      onShownChange(!shown)
    }
    return (
      <div className="pbk-field" data-invalid={invalid ? '' : undefined} hidden={away}>
        <label className="pbk-label" htmlFor={id}>
          {label}
        </label>
        <div className="pbk-input-wrap">
          <input
            {...untouched}
            {...props.inputProps}
            {...listeners}
            ref={merged}
            id={id}
            className={`pbk-input ${maskedClasses}`}
            type={shown ? 'text' : 'password'}
            // In a page from right to left, signs at its end would stand at its beginning.
            dir={shown ? 'auto' : undefined}
            autoComplete={props.autoComplete}
            aria-required="true"
            aria-invalid={invalid || undefined}
            aria-describedby={description || undefined}
            onFocus={props.onFocus}
            onBlur={() => setCapsLock(false)}
          />
          <ShowToggle label={words.show} shown={shown} field={id} onClick={toggle} />
        </div>
        {capsLock && (
          <p id={`${id}c`} className="pbk-small">
            {words.capsLock}
          </p>
        )}
        {problem && (
          <p id={`${id}p`} className="pbk-error" data-tone={invalid ? 'danger' : 'warning'}>
            <Icon path={icons.attention} />
            <span>{problem.text}</span>
          </p>
        )}
        {props.children}
      </div>
    )
  },
)

interface ShowToggleProps {
  readonly label: string
  readonly shown: boolean
  /** The id of the field. */
  readonly field: string
  readonly onClick: () => void
}

function ShowToggle({ label, shown, field, onClick }: ShowToggleProps) {
  return (
    <button
      type="button"
      className="pbk-icon-button"
      aria-label={label}
      aria-pressed={shown}
      aria-controls={field}
      // The focus, and with it the caret, stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon path={shown ? icons.eyeOff : icons.eye} />
    </button>
  )
}

// Shown, it is a text field: without these a browser may correct it or send it to a spelling service.
const untouched = {
  spellCheck: false,
  autoCapitalize: 'none',
  autoCorrect: 'off',
  ...masked,
}

function useWiped(input: { current: HTMLInputElement | null }) {
  const [ref] = useState(() => (element: HTMLElement | null) => {
    const left = element === null ? input.current : null
    input.current = element as HTMLInputElement | null
    // StrictMode takes the ref away and gives it back at once: what was typed before hydration stays.
    queueMicrotask(() => {
      if (left !== null && input.current !== left) left.value = ''
    })
  })
  return ref
}

/** Nobody should find a readable password in a window that its owner has left. */
function useHiddenWhenAway(shown: boolean, onShownChange: (shown: boolean) => void): void {
  useEffect(() => {
    if (!shown) return
    const hide = () => onShownChange(false)
    window.addEventListener('blur', hide)
    return () => window.removeEventListener('blur', hide)
  }, [shown, onShownChange])
}

function useWholeValues(onValue: SecretFieldProps['onValue']) {
  const composing = useRef(false)
  const tell = (event: FormEvent<HTMLInputElement>) => {
    const { inputType = '' } = event.nativeEvent as InputEvent
    if (!composing.current) onValue?.(event.currentTarget, inputType)
  }
  return {
    onInput: tell,
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: FormEvent<HTMLInputElement>) => {
      composing.current = false
      onValue?.(event.currentTarget, 'insertFromComposition')
    },
  }
}

/** A change of type moves the caret to the end in some browsers. */
function keepCaret(input: HTMLInputElement | null): void {
  if (input === null) return
  const { selectionStart, selectionEnd } = input
  requestAnimationFrame(() => {
    if (activeElementAround(input) === input) input.setSelectionRange(selectionStart, selectionEnd)
  })
}

// Password managers fire key events without a modifier state.
function hasCapsLock(event: KeyboardEvent): boolean {
  return event.getModifierState?.('CapsLock') === true
}
