'use client'
import { useQuery } from '@tanstack/react-query'
import { useBackupEnvironment } from './BackupContext.js'
import { type Missing, supportQuery } from './useBackupMethods.js'

/** What the platform cannot do. Nothing is held against a method before that has been read. */
export function useMissing(): Missing {
  const { support, queryClient } = useBackupEnvironment()
  return useQuery(supportQuery(support), queryClient).data ?? nothing
}

const nothing: Missing = {}
