'use client'
import { useState } from 'react'
import type { BackupMethod } from '../../core/state.js'
import type { OfferedMethods } from '../../react/useBackupMethods.js'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { MethodPicker } from '../parts/picker/MethodPicker.js'
import { WaitView } from './WaitView.js'

interface ChooseViewProps {
  readonly methods: readonly BackupMethod[] | undefined
  readonly offered: OfferedMethods
  /** There is a backup already. */
  readonly more: boolean
  readonly start: (method: BackupMethod) => void
}

/** How do you want to back up? */
export function ChooseView({ methods, offered, more, start }: ChooseViewProps) {
  const { picker, dialog } = useMessages().messages
  const [chosen, choose] = useState<BackupMethod | null>(null)
  if (offered === null) return <WaitView />
  const suggested = offered.find(({ recommended }) => recommended)
  const value = chosen ?? suggested?.method ?? null
  return (
    <>
      <DialogHeader title={more ? picker.titleMore : picker.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <p className="pbk-lead">
          {value === null ? picker.none : more ? picker.leadMore : picker.lead}
        </p>
        <MethodPicker methods={methods} value={value} onValueChange={choose} />
      </div>
      {value !== null && (
        <div className="pbk-dialog-footer">
          <Button variant="primary" onClick={() => start(value)}>
            {picker.continue}
          </Button>
        </div>
      )}
    </>
  )
}
