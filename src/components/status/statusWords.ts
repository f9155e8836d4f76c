'use client'
import { formatDate } from '../../messages/formatDate.js'
import type { Words } from '../../react/useMessages.js'
import { firstIcons } from '../parts/firstIcons.js'
import { icons } from '../parts/icons.js'
import { whyUnavailable } from '../parts/picker/whyUnavailable.js'
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
  const why = row.reason && whyUnavailable(messages, row.method, row.reason)
  const usable = row.runsHere && why === null
  switch (row.state) {
    case 'starting':
      return { text: '', tone: undefined, icon: null, action: null }
    case 'complete': {
      const date = formatDate(locale, row.createdAt ?? '')
      return {
        text: besides(status.backedUp({ date }), row.runsHere ? why : status.notHere),
        tone: 'success',
        icon: firstIcons.check,
        action: usable ? status.again : null,
      }
    }
    case 'unfinished':
      return {
        text: besides(status.notFinished, why),
        tone: 'warning',
        icon: icons.pause,
        action: usable ? status.finish : null,
      }
    case 'none':
      return {
        text: why ?? status.notSetUp,
        tone: undefined,
        icon: null,
        action: usable ? status.add : null,
      }
  }
}

function besides(text: string, more: string | null): string {
  return more === null ? text : `${text} · ${more}`
}
