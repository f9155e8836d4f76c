'use client'
import { useEffect, useLayoutEffect, useState } from 'react'
import { reasonAgainst } from '../../react/useBackupMethods.js'
import { useMessages } from '../../react/useMessages.js'
import { useMissing } from '../../react/useMissing.js'
import { type Recovery, useRecoveryState } from '../../react/useRecoveryState.js'
import { Button } from '../parts/Button.js'
import { useDialogFrame } from '../parts/Dialog.js'
import { RecoverySteps } from '../parts/recovery/RecoverySteps.js'
import { InDialogContext } from '../parts/recovery/StepTitle.js'
import { ElsewhereView } from './ElsewhereView.js'
import { WaitView } from './WaitView.js'

interface ElsewhereFlowProps {
  /** False once the wallet has been recovered. */
  readonly notOnDevice: boolean
  /** A recovery is running: this stays until the person has read its outcome. */
  readonly onBegin: () => void
  /** There is nothing more to show here. */
  readonly onEnd: () => void
  /** Leads on to a fresh backup. */
  readonly backUp: () => void
  readonly close: () => void
}

/** A wallet that is not on this device, and the way to recover it. */
export function ElsewhereFlow(props: ElsewhereFlowProps) {
  const { notOnDevice, onBegin, onEnd, backUp, close } = props
  const recovery = useRecoveryState()
  const missing = useMissing()
  const { button, failed } = useMessages().messages
  const { titleId } = useDialogFrame()
  const [choosing, setChoosing] = useState(false)
  const { status } = recovery
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useLayoutEffect(() => beginAnew(recovery), [])
  useEffect(() => {
    if (status === 'working') onBegin()
    if (status === 'idle' && !notOnDevice) onEnd()
  }, [status, notOnDevice, onBegin, onEnd])
  if (status === 'starting') return <WaitView title={failed.titleElsewhere} />
  if (status === 'idle' && !choosing) {
    const usable = recovery.methods.filter((one) => reasonAgainst(one, missing) === null)
    if (usable.length > 0 || recovery.methods.length === 0) {
      const [only] = usable.length === 1 ? usable : []
      return (
        <ElsewhereView
          newest={recovery.methods[0]}
          recover={() => (only ? void recovery.start(only.method) : setChoosing(true))}
          readAgain={recovery.refresh}
          close={close}
        />
      )
    }
  }
  const back = () => setChoosing(false)
  return (
    <InDialogContext.Provider value>
      <div className="pbk-dialog-body pbk-recover">
        <RecoverySteps
          recovery={recovery}
          titleId={titleId}
          begun
          onDone={close}
          freshBackup={
            <Button variant="primary" onClick={backUp}>
              {button.backUp}
            </Button>
          }
          dialog={{ close, back: choosing ? back : undefined }}
        />
      </div>
    </InDialogContext.Provider>
  )
}

/**
 * The outcome of an earlier recovery has been seen, and a password step was left. What is known may
 * be stale: another tab may have recovered the wallet, and another device may have backed it up.
 */
function beginAnew(recovery: Recovery): void {
  if (recovery.status === 'idle') void recovery.refresh()
  if (recovery.status === 'collecting') recovery.back()
  if (recovery.status === 'failed' || recovery.status === 'recovered') recovery.reset()
}
