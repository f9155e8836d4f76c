'use client'
import { useMemo } from 'react'
import { firstWords } from '../messages/en/firstWords.js'
import { mergeMessages } from '../messages/mergeMessages.js'
import { useBackupEnvironment } from './BackupContext.js'

/** The words that are there with the page. */
export function useFirstWords() {
  const { messages } = useBackupEnvironment()
  return useMemo(() => mergeMessages(firstWords, messages), [messages])
}
