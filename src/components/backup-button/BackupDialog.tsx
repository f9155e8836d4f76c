'use client'
import { type RefObject, useContext, useMemo } from 'react'
import type { BackupMethod, BackupState } from '../../core/state.js'
import { ThemeContext, useBackupEnvironment } from '../../react/BackupContext.js'
import { useBackup } from '../../react/useBackup.js'
import { resolveTheme, type ThemeProps } from '../../theme/resolveTheme.js'
import { Dialog } from '../parts/Dialog.js'
import { SeparateRoot } from '../parts/host/SeparateRoot.js'
import { BackupFlow } from './BackupFlow.js'

export { RecoveryWatch } from './RecoveryWatch.js'

interface BackupDialogProps extends ThemeProps {
  readonly onClose: () => void
  readonly opener: RefObject<HTMLElement | null>
  readonly methods: readonly BackupMethod[] | undefined
  readonly fresh: boolean
  readonly className: string | undefined
}

/** The dialog of the button. */
export function BackupDialog(props: BackupDialogProps) {
  const { controller } = useBackupEnvironment()
  const close = () => {
    const state = controller.getState()
    // What the dialog was for is over: the next click begins anew.
    if (state.status === 'collecting') controller.back()
    if (state.status === 'saved' || isWithoutWallet(state)) controller.reset()
    props.onClose()
  }
  return (
    <SeparateRoot opener={props.opener} onClose={close}>
      {(closeAtOnce) => <Content {...props} onClose={closeAtOnce} />}
    </SeparateRoot>
  )
}

/** The wallet may be created before the next click, which reads it again. */
function isWithoutWallet(state: BackupState): boolean {
  return state.status === 'failed' && state.error.code === 'WALLET_MISSING'
}

function Content(props: BackupDialogProps) {
  const { onClose, opener, methods, fresh, theme, tokens, className } = props
  const backup = useBackup()
  const outer = useContext(ThemeContext)
  const look = useMemo(() => resolveTheme(outer, { theme, tokens }), [outer, theme, tokens])
  return (
    <ThemeContext.Provider value={look}>
      <Dialog onClose={onClose} opener={opener} status={backup.status} className={className}>
        <BackupFlow methods={methods} fresh={fresh} close={onClose} />
      </Dialog>
    </ThemeContext.Provider>
  )
}
