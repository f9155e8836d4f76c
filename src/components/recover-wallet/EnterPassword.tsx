'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useMessages } from '../../react/useMessages.js'
import type { Recovery } from '../../react/useRecovery.js'
import { Button } from '../parts/Button.js'
import { AccountField } from '../parts/password/AccountField.js'
import { SecretField } from '../parts/password/SecretField.js'
import { StepTitle } from './StepTitle.js'

interface EnterPasswordProps {
  readonly titleId: string
  readonly recovery: Extract<Recovery, { status: 'collecting' }>
}

/** The password of the backup. A wrong one says so, and costs nothing. */
export function EnterPassword({ titleId, recovery }: EnterPasswordProps) {
  const { messages } = useMessages()
  const { announce } = useBackupEnvironment()
  const { recovery: words, password, form, dialog } = messages
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
    const secret = input.current?.value ?? ''
    if (secret === '') return setTold('empty')
    void recovery.submit(secret)
  }
  return (
    <form className="pbk-step-form" method="post" noValidate onSubmit={submit}>
      <StepTitle
        id={titleId}
        title={words.passwordTitle}
        takesFocus={!recovery.wrongPassword}
        back={{ label: dialog.back, onClick: recovery.back }}
      />
      <p className="pbk-lead">{words.passwordLead}</p>
      <AccountField />
      <SecretField
        ref={input}
        label={words.label}
        name="password"
        autoComplete="current-password"
        shown={shown}
        onShownChange={(next) => {
          setShown(next)
          announce(next ? password.shown : password.hidden)
        }}
        words={{ show: password.show, capsLock: form.capsLock }}
        problem={told && { text: words[told] }}
        onValue={() => setTold(null)}
      />
      <div className="pbk-step-actions">
        <Button variant="primary" type="submit">
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
