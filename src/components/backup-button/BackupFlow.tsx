'use client'
import { useState } from 'react'
import type { BackupMethod } from '../../core/state.js'
import { isNotOnDevice } from '../../react/isNotOnDevice.js'
import { useBackup } from '../../react/useBackup.js'
import { useBackupMethods } from '../../react/useBackupMethods.js'
import { useBackupStatus } from '../../react/useBackupStatus.js'
import { ChooseView } from './ChooseView.js'
import { ElsewhereFlow } from './ElsewhereFlow.js'
import { OverviewView } from './OverviewView.js'
import { PasswordView } from './PasswordView.js'
import { RestView } from './RestView.js'
import { WaitView } from './WaitView.js'
import { WorkingView } from './WorkingView.js'

interface BackupFlowProps {
  readonly methods: readonly BackupMethod[] | undefined
  readonly fresh: boolean
  readonly close: () => void
}

/** What the dialog of the button shows: one view for each state of the flow. */
export function BackupFlow({ methods, fresh, close }: BackupFlowProps) {
  const backup = useBackup()
  const { data } = useBackupStatus()
  const [stage, setStage] = useState<'recovering' | 'recovered' | null>(null)
  const notOnDevice = isNotOnDevice(backup, data)
  return notOnDevice || stage === 'recovering' ? (
    <ElsewhereFlow
      notOnDevice={notOnDevice}
      onBegin={() => setStage('recovering')}
      onEnd={() => setStage(null)}
      backUp={() => setStage('recovered')}
      close={close}
    />
  ) : (
    <BackupViews methods={methods} fresh={fresh || stage === 'recovered'} close={close} />
  )
}

function BackupViews({ methods, fresh, close }: BackupFlowProps) {
  const backup = useBackup()
  const { data } = useBackupStatus()
  const offered = useBackupMethods(methods)
  const [adding, setAdding] = useState(false)
  const usable = (offered ?? []).filter(({ available }) => available)
  switch (backup.status) {
    case 'starting':
      return <WaitView />
    case 'idle':
      return data?.backedUp && !fresh && !adding ? (
        <OverviewView
          status={data}
          usable={usable}
          start={backup.start}
          addAnother={() => setAdding(true)}
        />
      ) : (
        <ChooseView
          methods={methods}
          offered={offered}
          more={data?.backedUp === true && !fresh}
          start={backup.start}
        />
      )
    case 'collecting':
      return <PasswordView back={usable.length > 1 ? backup.back : null} />
    case 'working':
      return <WorkingView close={close} />
    default:
      return (
        <RestView
          key={backup.status}
          state={backup}
          usable={usable}
          close={close}
          chooseMethod={() => setAdding(true)}
        />
      )
  }
}
