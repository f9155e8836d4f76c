'use client'
import { forwardRef, type ReactNode, useId, useState } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { formatDate } from '../../messages/formatDate.js'
import { type OfferedMethod, useBackupMethods } from '../../react/useBackupMethods.js'
import { useMessages, type Words } from '../../react/useMessages.js'
import { checkIcon } from '../parts/firstIcons.js'
import { Icon } from '../parts/Icon.js'
import { MethodCard } from '../parts/MethodCard.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'

/** What the look of a {@link BackupMethodPicker} depends on. */
export interface BackupMethodPickerState {
  /** `starting` until it is known what can be offered here. */
  readonly status: 'starting' | 'ready'
  readonly value: BackupMethod | null
}

/** See {@link BackupMethodPicker}. */
export interface BackupMethodPickerProps
  extends Omit<PartPropsOf<'fieldset', BackupMethodPickerState>, 'defaultValue' | 'onChange'> {
  /** Offers only these of the provider's methods. */
  readonly methods?: readonly BackupMethod[]
  /** The chosen method, where the app keeps it. */
  readonly value?: BackupMethod | null
  /** The first choice, where the picker keeps it. @default the first method that is usable and not backed up */
  readonly defaultValue?: BackupMethod
  /** Told of a choice. A choice never starts a backup. */
  readonly onValueChange?: (method: BackupMethod) => void
  /** The name of the radios in a form. */
  readonly name?: string
}

/**
 * Lets a person choose how to back up: native radios drawn as cards. What cannot be used here stays
 * readable, with the reason. Renders a `<fieldset>`.
 */
export const BackupMethodPicker = forwardRef<HTMLFieldSetElement, BackupMethodPickerProps>(
  function BackupMethodPicker(
    { methods, value, defaultValue, onValueChange, name, ...props },
    ref,
  ) {
    const { messages } = useMessages()
    const offered = useBackupMethods(methods)
    const groupName = useId()
    const [kept, keep] = useState(defaultValue)
    const chosen = value === undefined ? (kept ?? preferredMethod(offered)) : value
    const choose = (method: BackupMethod) => {
      keep(method)
      onValueChange?.(method)
    }
    return usePart({
      tag: 'fieldset',
      name: 'picker',
      state: { status: offered === null ? 'starting' : 'ready', value: chosen } as const,
      props,
      forwardedRef: ref,
      own: {
        children: (
          <>
            <legend className="pbk-hidden">{messages.picker.legend}</legend>
            {(offered ?? []).map((one) => (
              <Method
                key={one.method}
                offered={one}
                group={name ?? groupName}
                checked={one.method === chosen}
                recommended={one.method === preferredMethod(offered)}
                onChoose={() => choose(one.method)}
              />
            ))}
          </>
        ),
      },
    })
  },
)

/** The first usable method without a backup; where all have one, the first usable. */
export function preferredMethod(offered: readonly OfferedMethod[] | null): BackupMethod | null {
  const usable = (offered ?? []).filter(({ available }) => available)
  const fresh = usable.find(({ backedUpAt }) => backedUpAt === null)
  return (fresh ?? usable[0])?.method ?? null
}

interface MethodProps {
  readonly offered: OfferedMethod
  readonly group: string
  readonly checked: boolean
  readonly recommended: boolean
  readonly onChoose: () => void
}

function Method(props: MethodProps) {
  const words = useMessages()
  const { methods, picker } = words.messages
  const { method, reason } = props.offered
  const why = reason && (picker.unavailableMethod[method] ?? picker.unavailable[reason])
  return (
    <MethodCard
      method={method}
      group={props.group}
      name={methods[method].name}
      text={why ?? methods[method].keep}
      badge={badgeOf(words, props)}
      checked={props.checked}
      disabled={reason !== null}
      onChoose={props.onChoose}
    />
  )
}

function badgeOf({ messages, locale }: Words, { offered, recommended }: MethodProps): ReactNode {
  if (offered.backedUpAt !== null) {
    return (
      <span className="pbk-badge" data-tone="success">
        <Icon path={checkIcon} />
        {messages.picker.backedUpOn({ date: formatDate(locale, offered.backedUpAt, 'short') })}
      </span>
    )
  }
  return recommended ? (
    <span className="pbk-badge" data-tone="accent">
      {messages.picker.recommended}
    </span>
  ) : null
}
