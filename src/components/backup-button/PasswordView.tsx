'use client'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useMessages } from '../../react/useMessages.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { PasswordForm } from '../parts/password/PasswordForm.js'
import { stepWords } from '../parts/password/stepWords.js'

/** @param props.back Leads to the other methods; null where there are none. */
export function PasswordView({ back }: { readonly back: (() => void) | null }) {
  const { messages } = useMessages()
  const { passwordPolicy } = useBackupEnvironment()
  const { form, dialog } = messages
  const words = messages[passwordPolicy?.kind ?? 'password']
  return (
    <PasswordForm
      header={(step, backToFirst) => {
        const leave = backToFirst ?? back
        const { title, lead } = stepWords(step, form)
        return (
          <>
            <DialogHeader
              title={title ?? words.title}
              closeLabel={dialog.close}
              back={leave ? { label: dialog.back, onClick: leave } : undefined}
            />
            <p className="pbk-lead pbk-dialog-lead">{lead}</p>
          </>
        )
      }}
    />
  )
}
