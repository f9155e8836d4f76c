'use client'
import { useMessages } from '../../react/useMessages.js'
import { Button } from '../parts/Button.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { RunProgress } from '../parts/progress/RunProgress.js'

/** The run under way. Closing the window does not stop it. */
export function WorkingView({ close }: { readonly close: () => void }) {
  const { progress, dialog } = useMessages().messages
  return (
    <>
      <DialogHeader title={progress.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <RunProgress />
      </div>
      <div className="pbk-dialog-footer">
        <p className="pbk-small">{progress.keepOpen}</p>
        <Button variant="secondary" onClick={close}>
          {dialog.close}
        </Button>
      </div>
    </>
  )
}
