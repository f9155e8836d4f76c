'use client'
import { type ReactNode, type Ref, useId, useState } from 'react'
import type { BackupMethod } from '../../../core/state.js'
import { formatDate } from '../../../messages/formatDate.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import {
  type OfferedMethod,
  useBackupMethods,
  wantedMethods,
} from '../../../react/useBackupMethods.js'
import { useMessages, type Words } from '../../../react/useMessages.js'
import { firstIcons } from '../firstIcons.js'
import { Icon } from '../Icon.js'
import { type PartPropsOf, usePart } from '../usePart.js'
import { expectedMethods } from './expectedMethods.js'
import { MethodCard } from './MethodCard.js'
import { whyUnavailable } from './whyUnavailable.js'

/** What the look of a picker depends on. */
export interface MethodPickerState {
  /** `starting` until it is known what can be offered here. */
  readonly status: 'starting' | 'ready'
  readonly value: BackupMethod | null
}

/** What a picker takes; documented where it is public. */
export interface MethodPickerProps
  extends Omit<PartPropsOf<'fieldset', MethodPickerState>, 'defaultValue' | 'onChange'> {
  readonly methods?: readonly BackupMethod[] | undefined
  readonly value?: BackupMethod | null
  readonly defaultValue?: BackupMethod
  readonly onValueChange?: (method: BackupMethod) => void
  readonly name?: string
}

/** Native radios drawn as cards, for pages and dialogs alike. */
export function MethodPicker({
  methods,
  value,
  defaultValue,
  onValueChange,
  name,
  forwardedRef,
  ...props
}: MethodPickerProps & { readonly forwardedRef?: Ref<HTMLElement> }) {
  const { messages } = useMessages()
  const offered = useBackupMethods(methods)
  const { hideUnavailable, methods: ofProvider } = useBackupEnvironment()
  const known = offered ?? expectedMethods(wantedMethods(methods, ofProvider)).map(notYetOffered)
  const shown = known.filter(
    ({ reason }) => reason === null || reason === 'wallet-not-on-device' || !hideUnavailable,
  )
  const notOnDevice = known.some(({ reason }) => reason === 'wallet-not-on-device')
  const groupName = useId()
  const [kept, keep] = useState(defaultValue)
  const suggested = offered?.find(({ recommended }) => recommended)?.method ?? null
  const chosen = value === undefined ? (kept ?? suggested) : value
  const choose = (method: BackupMethod) => {
    keep(method)
    onValueChange?.(method)
  }
  return usePart({
    tag: 'fieldset',
    name: 'picker',
    state: { status: offered === null ? 'starting' : 'ready', value: chosen } as const,
    props,
    forwardedRef,
    own: {
      children: (
        <>
          <legend className="pbk-hidden">{messages.picker.legend}</legend>
          {notOnDevice && (
            <p className="pbk-small">{messages.picker.unavailable['wallet-not-on-device']}</p>
          )}
          {shown.map((one) => (
            <Method
              key={one.method}
              offered={one}
              group={name ?? groupName}
              checked={one.method === chosen}
              starting={offered === null}
              onChoose={() => choose(one.method)}
            />
          ))}
        </>
      ),
    },
  })
}

/** Takes the room that the method will take, as far as anybody can tell yet. */
function notYetOffered(method: BackupMethod): OfferedMethod {
  return { method, backedUpAt: null, recommended: false, available: true, reason: null }
}

interface MethodProps {
  readonly offered: OfferedMethod
  readonly starting: boolean
  readonly group: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Method(props: MethodProps) {
  const words = useMessages()
  const { methods } = words.messages
  const { method, reason, backedUpAt } = props.offered
  // Of the wallet it is said once, above the methods.
  const isOfWallet = reason === 'wallet-not-on-device'
  const why = reason && !isOfWallet && whyUnavailable(words.messages, method, reason)
  return (
    <MethodCard
      method={method}
      group={props.group}
      name={methods[method].name}
      text={why || methods[method].keep}
      replaces={backedUpAt !== null && reason === null ? methods[method].replaces : undefined}
      badge={badgeOf(words, props)}
      checked={props.checked}
      disabled={props.starting || reason !== null}
      onChoose={props.onChoose}
    />
  )
}

function badgeOf({ messages, locale }: Words, { offered }: MethodProps): ReactNode {
  if (offered.backedUpAt !== null) {
    return (
      <span className="pbk-badge" data-tone="success">
        <Icon path={firstIcons.check} />
        <span>
          {messages.picker.backedUpOn({ date: formatDate(locale, offered.backedUpAt, 'short') })}
        </span>
      </span>
    )
  }
  return offered.recommended ? (
    <span className="pbk-badge" data-tone="accent">
      {messages.picker.recommended}
    </span>
  ) : null
}
