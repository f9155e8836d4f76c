'use client'
import { useEffect } from 'react'
import { useRecoveryState } from '../../react/useRecoveryState.js'

interface RecoveryWatchProps {
  /** The progress of the recovery, 0 to 1; null while none is running. */
  readonly onProgress: (progress: number | null) => void
}

/** Reports a recovery to the button, which itself loads without one. Renders nothing. */
export function RecoveryWatch({ onProgress }: RecoveryWatchProps) {
  const recovery = useRecoveryState()
  const progress = recovery.status === 'working' ? recovery.progress : null
  useEffect(() => {
    onProgress(progress)
    return () => onProgress(null)
  }, [progress, onProgress])
  return null
}
