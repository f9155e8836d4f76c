'use client'
import type { Ref } from 'react'
import type { BackupMethod, BackupPhase, BackupState } from '../../../core/state.js'
import { phaseWords } from '../../../messages/phaseWords.js'
import { type Backup, useBackup } from '../../../react/useBackup.js'
import { useBackupStatus } from '../../../react/useBackupStatus.js'
import { useMessages } from '../../../react/useMessages.js'
import { firstIcons } from '../firstIcons.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import { Ring } from '../Ring.js'
import { type PartPropsOf, usePart } from '../usePart.js'
import { phaseList } from './phaseList.js'
import { SlowNotice } from './SlowNotice.js'

type Working = Extract<BackupState, { status: 'working' }>

/** What the look of a run's progress depends on. */
export interface RunProgressState {
  readonly status: 'working'
  readonly method: BackupMethod
  readonly phase: BackupPhase
  /** Nothing was heard for 90 seconds. */
  readonly slow: boolean
}

interface RunProgressProps extends PartPropsOf<'div', RunProgressState> {
  readonly forwardedRef?: Ref<HTMLElement>
}

/** The run under way, for pages and dialogs alike; nothing while nothing runs. */
export function RunProgress(props: RunProgressProps) {
  const backup = useBackup()
  return backup.status === 'working' ? <Progress {...props} backup={backup} /> : null
}

interface ProgressProps extends RunProgressProps {
  readonly backup: Extract<Backup, { status: 'working' }>
}

function Progress({ backup, forwardedRef, ...props }: ProgressProps) {
  const { messages } = useMessages()
  const { method, phase, slow } = backup
  return usePart({
    tag: 'div',
    name: 'progress',
    state: { status: 'working', method, phase, slow } as const,
    props,
    forwardedRef,
    own: {
      children: (
        <>
          <progress
            className="pbk-bar"
            aria-label={messages.progress.title}
            max={1}
            value={backup.progress}
          />
          <Phases run={backup} />
          {slow && <SlowNotice texts={[messages.progress.slowText]} stop={backup.stopWatching} />}
        </>
      ),
    },
  })
}

/** The SDKs have the person sign in with Google before they make a share; the rest asks for the key. */
function mayPrompt({ method, phase }: Working): boolean {
  if (phase === 'encrypting' || phase === 'storing') return true
  return method === 'GDRIVE' && phase === 'reading'
}

function Phases({ run }: { readonly run: Working }) {
  const { messages, app } = useMessages()
  const { data } = useBackupStatus()
  const notes = [
    mayPrompt(run) ? messages.methods[run.method].prompt : '',
    run.attempt > 1 ? messages.progress.tryingAgain({ attempt: String(run.attempt) }) : '',
  ].filter(Boolean)
  return (
    <ol className="pbk-phases">
      {phaseList(run.phase, data?.custody).map(({ phase, state }) => (
        <li
          key={phase}
          className="pbk-phase"
          data-phase={phase}
          data-phase-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {state === 'now' ? (
            <Ring progress={1 / 3} />
          ) : (
            <Icon path={state === 'done' ? firstIcons.check : icons.dot} />
          )}
          <div>
            <span>{phaseWords(messages, { method: run.method, phase }, app)}</span>
            {state === 'done' && <span className="pbk-hidden">{messages.progress.done}</span>}
            {state === 'now' &&
              notes.map((note) => (
                <span key={note} className="pbk-small">
                  {note}
                </span>
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
