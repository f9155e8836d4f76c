'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PasswordKind } from '../../../core/passwordPolicy.js'
import type { RecoveryMessages } from '../../../messages/keys.js'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import type { Recovery } from '../../../react/useRecoveryState.js'
import { Button } from '../Button.js'
import { AccountField } from '../password/AccountField.js'
import { SecretField } from '../password/SecretField.js'
import { StepTitle } from './StepTitle.js'

interface EnterPasswordProps {
  readonly titleId: string
  readonly recovery: Extract<Recovery, { status: 'collecting' }>
}

/** The password of the backup. A wrong one says so, and costs nothing. */
export function EnterPassword({ titleId, recovery }: EnterPasswordProps) {
  const { messages } = useMessages()
  const { announce, passwordPolicy } = useBackupEnvironment()
  const { form, dialog } = messages
  const kind = passwordPolicy?.kind ?? 'password'
  const secret = messages[kind]
  const words = wordsOf(messages.recovery, kind)
  const [shown, setShown] = useState(false)
  const [told, setTold] = useState<'empty' | 'wrong' | null>(
    recovery.wrongPassword ? 'wrong' : null,
  )
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (told !== null) input.current?.focus()
  }, [told])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setShown(false)
    const typed = input.current?.value ?? ''
    if (typed === '') return setTold('empty')
    void recovery.submit(typed)
  }
  return (
    <form className="pbk-step-form" method="dialog" noValidate onSubmit={submit}>
      <StepTitle
        id={titleId}
        title={words.title}
        takesFocus={!recovery.wrongPassword}
        back={{ label: dialog.back, onClick: recovery.back }}
      />
      <p className="pbk-lead">{words.lead}</p>
      <AccountField />
      <SecretField
        ref={input}
        label={words.label}
        autoComplete="current-password"
        shown={shown}
        onShownChange={(next) => {
          setShown(next)
          announce(next ? secret.shown : secret.hidden)
        }}
        words={{ show: secret.show, capsLock: form.capsLock }}
        problem={told && { text: words[told] }}
        onValue={() => setTold(null)}
        // A backup that was made before the app changed to PINs may have a password: it has to be
        // possible to type one.
        inputProps={kind === 'pin' && !recovery.wrongPassword ? numericKeys : undefined}
      />
      <div className="pbk-step-actions">
        <Button variant="primary" type="submit">
          {messages.recovery.submit}
        </Button>
      </div>
    </form>
  )
}

const numericKeys = { inputMode: 'numeric', pattern: '[0-9]*' } as const

function wordsOf(words: RecoveryMessages, kind: PasswordKind) {
  if (kind === 'pin') {
    const {
      pinTitle: title,
      pinLead: lead,
      pinLabel: label,
      pinEmpty: empty,
      pinWrong: wrong,
    } = words
    return { title, lead, label, empty, wrong }
  }
  const { passwordTitle: title, passwordLead: lead, label, empty, wrong } = words
  return { title, lead, label, empty, wrong }
}
