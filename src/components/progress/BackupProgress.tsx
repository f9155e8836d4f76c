'use client'
import { forwardRef } from 'react'
import { RunProgress, type RunProgressState } from '../parts/progress/RunProgress.js'
import type { PartPropsOf } from '../parts/usePart.js'

/** What the look of a {@link BackupProgress} depends on. */
export type BackupProgressState = RunProgressState

/** See {@link BackupProgress}. */
export interface BackupProgressProps extends PartPropsOf<'div', BackupProgressState> {}

/**
 * Shows a run under way: a bar of what was reported and nothing else, and its phases in words. After
 * 90 seconds without news it says what may be wrong and offers to stop waiting. There is nothing
 * while nothing runs. Renders a `<div>`.
 */
export const BackupProgress = forwardRef<HTMLDivElement, BackupProgressProps>(
  function BackupProgress(props, ref) {
    return <RunProgress {...props} forwardedRef={ref} />
  },
)
