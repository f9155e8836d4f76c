import type { BackupMethod, Custody, PasswordPolicy } from 'portal-backup-kit/core'
import { createFakePortal, memoryShareStore } from 'portal-backup-kit/testing'
import { type ReactNode, useMemo } from 'react'
import { quickPolicy, Stage } from './Stage.js'
import { type StageTrouble, stageTroubles } from './troubles.js'
import { useAsked } from './useAsked.js'

const passwordOnly: readonly BackupMethod[] = ['PASSWORD']

interface FlowStageProps {
  readonly children: ReactNode
  readonly custody: Custody
  readonly methods?: readonly BackupMethod[]
  readonly passwordPolicy?: PasswordPolicy
  /** Goes wrong while the toolbar asks for nothing else. */
  readonly trouble?: StageTrouble
}

/**
 * A provider with the true engine on a Portal in the page, as slow and as troubled as the toolbar
 * asks for. Another choice there is another wallet.
 */
export function FlowStage({
  children,
  custody,
  methods = passwordOnly,
  passwordPolicy = quickPolicy,
  trouble: own,
}: FlowStageProps) {
  const asked = useAsked()
  const trouble = asked.trouble === stageTroubles.none && own ? own : asked.trouble
  const { latency } = asked
  const world = useMemo(
    () => ({
      portal: createFakePortal({ custody, latency, faults: trouble.portal ?? {} }),
      ...(custody === 'self' && { shares: memoryShareStore({ faults: trouble.shares ?? {} }) }),
    }),
    [custody, latency, trouble],
  )
  return (
    <Stage
      {...world}
      key={`${latency} ${trouble.title}`}
      methods={methods}
      passwordPolicy={passwordPolicy}
    >
      {children}
    </Stage>
  )
}
