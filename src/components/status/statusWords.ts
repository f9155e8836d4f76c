'use client'
import { formatDate } from '../../messages/formatDate.js'
import type { Words } from '../../react/useMessages.js'
import { firstIcons } from '../parts/firstIcons.js'
import { icons } from '../parts/icons.js'
import type { StatusRow } from './statusRows.js'

/** A row in words. */
interface StatusWords {
  readonly text: string
  readonly tone: 'success' | 'warning' | undefined
  readonly icon: string | null
  /** What can be done about it here. */
  readonly action: string | null
}

/** Says a row in words. */
export function statusWords(row: StatusRow, { messages, locale }: Words): StatusWords {
  const { status } = messages
  switch (row.state) {
    case 'starting':
      return { text: '', tone: undefined, icon: null, action: null }
    case 'complete': {
      const text = status.backedUp({ date: formatDate(locale, row.createdAt ?? '') })
      const done = { tone: 'success', icon: firstIcons.check } as const
      return row.runsHere
        ? { ...done, text, action: status.again }
        : { ...done, text: `${text} · ${status.notHere}`, action: null }
    }
    case 'unfinished':
      return {
        text: status.notFinished,
        tone: 'warning',
        icon: icons.pause,
        action: row.runsHere ? status.finish : null,
      }
    case 'none':
      return { text: status.notSetUp, tone: undefined, icon: null, action: status.add }
  }
}
