'use client'
import { type FocusEvent, forwardRef, useId, useRef, useState } from 'react'
import type { BackupMethod, BackupStatusName } from '../../core/state.js'
import type { Messages } from '../../messages/keys.js'
import { isNotOnDevice } from '../../react/isNotOnDevice.js'
import { type Backup, useBackup } from '../../react/useBackup.js'
import { useBackupMethods } from '../../react/useBackupMethods.js'
import { useBackupStatus } from '../../react/useBackupStatus.js'
import { useFirstWords } from '../../react/useFirstWords.js'
import { firstIcons } from '../parts/firstIcons.js'
import { Icon } from '../parts/Icon.js'
import { Ring } from '../parts/Ring.js'
import { createLoader, useLoaded } from '../parts/useLoaded.js'
import { type PartPropsOf, usePart } from '../parts/usePart.js'
import { NotLoaded } from './NotLoaded.js'

const backupDialog = createLoader(() => import('./BackupDialog.js'))

/** A click is on its way: fetches the dialog, so that it opens at once. */
function preload(): void {
  backupDialog.load().catch(() => {})
}

/** What the look of a {@link BackupButton} depends on. */
export interface BackupButtonState {
  readonly status: BackupStatusName
  readonly method: BackupMethod | null
  /** The wallet has a complete backup and nothing is unfinished. */
  readonly backedUp: boolean
  /** A run did not finish, or was not saved. */
  readonly attention: boolean
  /** The wallet exists and has to be recovered on this device: the button offers that. */
  readonly notOnDevice: boolean
  /** That recovery is running. */
  readonly recovering: boolean
  /** Its dialog is open. */
  readonly open: boolean
}

/** See {@link BackupButton}. */
export interface BackupButtonProps extends PartPropsOf<'button', BackupButtonState> {
  /**
   * Offers only these of the provider's methods. With one left, a click starts it at once, unless it
   * would replace a backup.
   */
  readonly methods?: readonly BackupMethod[]
  /**
   * Offers a backup also where the wallet has one, without showing that one first. Set it where an
   * older backup may not be enough, as after a recovery.
   * @default false
   */
  readonly fresh?: boolean
  /**
   * Added to the classes of the dialog. Name a class of your own here to style it: it is at the end of
   * the body, where rules for what is around the button do not reach.
   */
  readonly dialogClassName?: string
  /** Told when the dialog opens and closes. */
  readonly onOpenChange?: (open: boolean) => void
}

/**
 * A button that carries a backup to its end: the method, the password, the progress and whatever
 * goes wrong are shown in a dialog of its own. It keeps its box in every state. Closing the dialog
 * never stops a run. Renders a `<button>` and, beside it, a `<dialog>`.
 */
export const BackupButton = forwardRef<HTMLButtonElement, BackupButtonProps>(function BackupButton(
  { methods, fresh = false, dialogClassName, onOpenChange, ...props },
  ref,
) {
  const backup = useBackup()
  const { data } = useBackupStatus()
  const offered = useBackupMethods(methods)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLElement>(null)
  const notOnDevice = isNotOnDevice(backup, data)
  const [recovery, setRecovery] = useState<number | null>(null)
  const backedUp = !fresh && !notOnDevice && backup.status === 'idle' && data?.backedUp === true
  const dialog = useLoaded(backupDialog, open || notOnDevice)
  const isOpen = useRef(false)
  const change = (next: boolean) => {
    if (isOpen.current === next) return
    isOpen.current = next
    setOpen(next)
    onOpenChange?.(next)
  }
  const click = () => {
    if (backup.status === 'starting') return
    const [only, another] = offered?.filter(({ available }) => available) ?? []
    // Before anything else: a prompt may only open in the name of this click.
    if (backup.status === 'idle' && !backedUp && !another && only?.backedUpAt === null) {
      void backup.start(only.method)
    }
    change(true)
  }
  const state = stateOf(backup, { backedUp, notOnDevice, recovering: recovery !== null, open })
  const waiting = open && dialog.status === 'loading'
  const element = usePart({
    tag: 'button',
    name: 'backup-button',
    state,
    props,
    forwardedRef: ref,
    own: {
      ...useContent(backup, state, recovery ?? (waiting ? 1 / 3 : null)),
      ref: button,
      onClick: click,
    },
  })
  const { theme, tokens } = props
  const frame = { theme, tokens, onClose: () => change(false) }
  return (
    <>
      {element}
      {notOnDevice && dialog.status === 'ready' && (
        <dialog.value.RecoveryWatch onProgress={setRecovery} />
      )}
      {open && dialog.status === 'ready' && (
        <dialog.value.BackupDialog
          {...frame}
          opener={button}
          methods={methods}
          fresh={fresh}
          className={dialogClassName}
        />
      )}
      {open && dialog.status === 'failed' && <NotLoaded {...frame} retry={dialog.retry} />}
    </>
  )
})

type Seen = Pick<BackupButtonState, 'backedUp' | 'notOnDevice' | 'recovering' | 'open'>

function stateOf(backup: Backup, seen: Seen): BackupButtonState {
  const { status } = backup
  return {
    ...seen,
    status,
    method: 'method' in backup ? backup.method : null,
    backedUp: seen.backedUp || status === 'saved',
    attention: !seen.notOnDevice && (status === 'interrupted' || status === 'failed'),
  }
}

/**
 * The attributes and the content of the button. All labels lie in one cell, so that the widest
 * sets the width; only the shown one is text, so that a page without the stylesheet shows no other.
 */
function useContent(backup: Backup, state: BackupButtonState, wait: number | null) {
  const { button: words } = useFirstWords()
  const noteId = useId()
  const shown = labelOf(state)
  const name = useSteadyName(words[shown])
  const note = [name.behind, noteOf(backup, state, words)].filter(Boolean).join(' · ')
  const ring = backup.status === 'working' ? backup.progress : wait
  return {
    ...name.attributes,
    onPointerEnter: preload,
    type: 'button',
    className: 'pbk-button',
    'data-variant': state.backedUp ? 'secondary' : 'primary',
    'aria-haspopup': 'dialog',
    'aria-disabled': state.status === 'starting' ? true : undefined,
    'aria-describedby': note === '' ? undefined : noteId,
    children: (
      <>
        <span className="pbk-glyph">
          {ring === null ? <Icon path={firstIcons[iconOf(state)]} /> : <Ring progress={ring} />}
          {state.attention && <span className="pbk-dot" />}
        </span>
        <span className="pbk-labels">
          <span>{words[shown]}</span>
          {labels.map((label) => (
            <span key={label} aria-hidden="true" data-label={words[label]} />
          ))}
        </span>
        <span id={noteId} hidden>
          {note}
        </span>
      </>
    ),
  }
}

const labels = ['backUp', 'backingUp', 'finish', 'backedUp', 'recover', 'recovering'] as const

type Label = (typeof labels)[number]

function labelOf({ status, backedUp, notOnDevice, recovering }: BackupButtonState): Label {
  if (notOnDevice) return recovering ? 'recovering' : 'recover'
  if (backedUp) return 'backedUp'
  if (status === 'working') return 'backingUp'
  return status === 'interrupted' ? 'finish' : 'backUp'
}

function iconOf({ backedUp, notOnDevice }: BackupButtonState): keyof typeof firstIcons {
  return notOnDevice ? 'bring' : backedUp ? 'check' : 'wallet'
}

function noteOf(
  backup: Backup,
  { notOnDevice }: BackupButtonState,
  words: Messages['button'],
): string {
  if (notOnDevice) return words.notHere
  if (backup.status === 'interrupted') return words.notFinished
  if (backup.status !== 'failed') return ''
  return backup.error.code === 'STORE_UNKNOWN' ? words.unsure : words.notSaved
}

/** A name that changed under the focus would be read out again: until it leaves, the news is a description. */
function useSteadyName(label: string) {
  const [focused, setFocused] = useState<string | null>(null)
  const behind = focused !== null && focused !== label
  return {
    behind: behind ? label : '',
    attributes: {
      'aria-label': behind ? focused : undefined,
      onFocus: (_: FocusEvent) => {
        preload()
        setFocused(label)
      },
      onBlur: () => setFocused(null),
    },
  }
}
