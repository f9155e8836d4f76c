'use client'
import { type RefObject, useContext, useMemo } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { ThemeContext } from '../../react/BackupContext.js'
import { useBackup } from '../../react/useBackup.js'
import { useFirstWords } from '../../react/useFirstWords.js'
import { resolveTheme, type ThemeProps } from '../../theme/resolveTheme.js'
import { Button } from '../parts/Button.js'
import { Dialog } from '../parts/Dialog.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { createLoader, useLoaded } from '../parts/useLoaded.js'

interface BackupDialogProps extends ThemeProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly opener: RefObject<HTMLElement | null>
  readonly methods: readonly BackupMethod[] | undefined
  readonly fresh: boolean
}

const backupFlow = createLoader(() => import('./BackupFlow.js'))

/** Fetches what the dialog shows, so that it is there when it is opened. */
export function preloadBackupFlow(): void {
  backupFlow.load().catch(() => {})
}

/** The dialog of the button. Its frame comes with the page, its content when it is about to be needed. */
export function BackupDialog({
  open,
  onClose,
  opener,
  methods,
  fresh,
  theme,
  tokens,
}: BackupDialogProps) {
  const backup = useBackup()
  const flow = useLoaded(backupFlow, open)
  const outer = useContext(ThemeContext)
  const look = useMemo(() => resolveTheme(outer, { theme, tokens }), [outer, theme, tokens])
  const close = () => {
    // What the dialog was for is over: the next click begins anew.
    if (backup.status === 'collecting') backup.back()
    if (backup.status === 'saved') backup.reset()
    onClose()
  }
  return (
    <ThemeContext.Provider value={look}>
      <Dialog open={open} onClose={close} opener={opener} status={backup.status}>
        {flow.status === 'ready' ? (
          <flow.value.BackupFlow methods={methods} fresh={fresh} close={close} />
        ) : (
          <NotYet retry={flow.status === 'failed' ? flow.retry : null} />
        )}
      </Dialog>
    </ThemeContext.Provider>
  )
}

/** The dialog before its content has arrived, or where it has not. */
function NotYet({ retry }: { readonly retry: (() => void) | null }) {
  const { button, dialog } = useFirstWords()
  return (
    <>
      <DialogHeader title={button.backUp} closeLabel={dialog.close} />
      <div className="pbk-dialog-body" role={retry ? 'alert' : undefined}>
        <p>{retry ? `${dialog.notLoaded} ${dialog.notLoadedNext}` : `${dialog.loading}…`}</p>
      </div>
      {retry && (
        <div className="pbk-dialog-footer">
          <Button variant="primary" onClick={retry}>
            {dialog.tryAgain}
          </Button>
        </div>
      )}
    </>
  )
}
