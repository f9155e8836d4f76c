'use client'
import { type RefObject, useContext, useMemo } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { ThemeContext } from '../../react/BackupContext.js'
import { useBackup } from '../../react/useBackup.js'
import { resolveTheme, type ThemeProps } from '../../theme/resolveTheme.js'
import { Dialog } from '../parts/Dialog.js'
import { BackupFlow } from './BackupFlow.js'

export { RecoveryWatch } from './RecoveryWatch.js'

interface BackupDialogProps extends ThemeProps {
  readonly onClose: () => void
  readonly opener: RefObject<HTMLElement | null>
  readonly methods: readonly BackupMethod[] | undefined
  readonly fresh: boolean
}

/** The dialog of the button. */
export function BackupDialog(props: BackupDialogProps) {
  const { onClose, opener, methods, fresh, theme, tokens } = props
  const backup = useBackup()
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
      <Dialog onClose={close} opener={opener} status={backup.status}>
        <BackupFlow methods={methods} fresh={fresh} close={close} />
      </Dialog>
    </ThemeContext.Provider>
  )
}
