'use client'
import { useState } from 'react'
import { useBackupEnvironment } from '../../react/BackupContext.js'
import { useMessages } from '../../react/useMessages.js'

/** Copies a text, and says whether it worked: on the button, in words beneath it, and aloud. */
export function useCopy() {
  const { clipboard } = useMessages().messages
  const { announce } = useBackupEnvironment()
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const report = (found: 'copied' | 'notCopied') => {
    setOutcome(found)
    announce(clipboard[found])
  }
  const copy = async (text: string) => {
    try {
      // Missing on a page without a secure context, and denied by some frames.
      await navigator.clipboard.writeText(text)
      report('copied')
    } catch {
      report('notCopied')
    }
  }
  return {
    label: outcome === 'copied' ? clipboard.copied : clipboard.copy,
    problem: outcome === 'notCopied' ? clipboard.notCopied : null,
    copy,
    forget: () => setOutcome(null),
  }
}
