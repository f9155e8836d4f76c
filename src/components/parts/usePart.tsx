'use client'
import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  cloneElement,
  createElement,
  type HTMLAttributes,
  type JSX,
  type ReactElement,
  type Ref,
  type RefCallback,
  useCallback,
  useContext,
  useMemo,
  useRef,
  version,
} from 'react'
import { BackupContext, ThemeContext } from '../../react/BackupContext.js'
import { languageOf } from '../../react/languageOf.js'
import { type ResolvedTheme, resolveTheme, type ThemeProps } from '../../theme/resolveTheme.js'
import { type CustomProperty, toCustomProperties } from '../../theme/tokens.js'
import { mergeProps, type Props } from './mergeProps.js'
import { useMergedRef } from './useMergedRef.js'

/** What every part takes, beside the attributes of its element. `State` is what its look depends on. */
export interface PartProps<State> extends ThemeProps {
  /** Added to the part's own `pbk-*` classes. */
  readonly className?: string | ((state: State) => string | undefined)
  readonly style?: CSSProperties | ((state: State) => CSSProperties | undefined)
  /**
   * Swaps the element. An element is cloned with the part's props, a function gets them; both keep
   * the ref, the handlers and the ARIA attributes.
   * @example <BackupButton render={<MyButton size="large" />} />
   */
  readonly render?: ReactElement | ((props: RenderProps, state: State) => ReactElement)
}

/** What a `render` function must put on its element. */
export type RenderProps = HTMLAttributes<HTMLElement> & { readonly ref: RefCallback<HTMLElement> }

/** The props of a part that renders `Tag`. */
export type PartPropsOf<Tag extends keyof JSX.IntrinsicElements, State> = PartProps<State> &
  Omit<ComponentPropsWithoutRef<Tag>, keyof PartProps<State> | 'children'>

interface Part<State> {
  readonly tag: keyof JSX.IntrinsicElements
  /** The part's class, after `pbk-`. */
  readonly name: string
  /** Becomes `data-*`, and the argument of `className`, `style` and `render`. */
  readonly state: State
  /** What the consumer gave. */
  readonly props: PartProps<State>
  readonly forwardedRef: Ref<HTMLElement> | undefined
  /** The part's own attributes, handlers and children. Handlers are chained with the consumer's. */
  readonly own: Props & { readonly ref?: Ref<HTMLElement> }
}

/** Renders the root element of a part: the one place that knows the component contract. */
export function usePart<State extends object>(part: Part<State>): ReactElement {
  const { tag, name, state, forwardedRef, own } = part
  const { className, style, render, theme, tokens, ...attributes } = part.props
  const outer = useContext(ThemeContext)
  const words = useContext(BackupContext)?.messages
  const look = useMemo(() => resolveTheme(outer, { theme, tokens }), [outer, theme, tokens])
  const root = useTokens(look)
  const ref = useMergedRef(root, forwardedRef, own.ref)
  const props = mergeProps(
    {
      ...languageOf(words),
      ...own,
      className: classes(name, own.className),
      'data-pbk-theme': look.name,
      ...dataOf(state),
    },
    { ...attributes, className: resolved(className, state), style: resolved(style, state) },
  )
  return (
    <ThemeContext.Provider value={look}>
      {renderPart(tag, { ...props, ref }, state, render)}
    </ThemeContext.Provider>
  )
}

function classes(name: string, more: unknown): string {
  return ['pbk', `pbk-${name}`, more].filter(Boolean).join(' ')
}

function renderPart<State>(
  tag: keyof JSX.IntrinsicElements,
  props: RenderProps,
  state: State,
  render: PartProps<State>['render'],
): ReactElement {
  if (render === undefined) return createElement(tag, props)
  return typeof render === 'function' ? (
    render(props, state)
  ) : (
    <Swapped element={render} props={props} />
  )
}

function Swapped({ element, props }: { element: ReactElement; props: RenderProps }) {
  const own = element.props as Props
  // React 19 has the ref among the props, React 18 beside them; each complains about the other way.
  const holder = Number.parseInt(version, 10) < 19 ? element : own
  const { ref: ownRef } = holder as { readonly ref?: Ref<HTMLElement> }
  const ref = useMergedRef(props.ref, ownRef)
  return cloneElement(element, { ...mergeProps({ ...props }, own), ref } as object)
}

/**
 * Sets the tokens that no rule of the stylesheet says, as soon as there is an element and without an
 * attribute that a content security policy could refuse.
 */
function useTokens({ tokens }: ResolvedTheme): RefCallback<HTMLElement> {
  const set = useRef<readonly CustomProperty[]>([])
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      for (const [name] of set.current) element.style.removeProperty(name)
      set.current = toCustomProperties(tokens)
      for (const [name, value] of set.current) element.style.setProperty(name, value)
      try {
        judgeColors(element)
      } catch {
        // A page without a bundler has no `process`, and is taken for a finished app.
      }
    },
    [tokens],
  )
}

/** For whoever builds the app. Bundlers leave all of it out of a finished one. */
function judgeColors(element: HTMLElement): void {
  if (process.env.NODE_ENV !== 'production') {
    import('../../theme/warnOfContrast.js').then(
      ({ warnOfContrast }) => warnOfContrast(element),
      () => {},
    )
  }
}

/** `{ phase: 'reading', slow: true }` → `data-phase="reading" data-slow=""`; false, null and undefined are left out. */
function dataOf(state: object): Props {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([key, value]) => [
        `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        value === true ? '' : value,
      ]),
  )
}

function resolved<State, Value>(
  given: Value | ((state: State) => Value | undefined) | undefined,
  state: State,
): Value | undefined {
  return typeof given === 'function' ? (given as (state: State) => Value | undefined)(state) : given
}
