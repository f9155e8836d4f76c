'use client'
import { Icon } from '../parts/Icon.js'
import type { Tone } from '../parts/notice/noticeOf.js'

interface AdviceProps {
  readonly icon: string
  readonly title: string
  readonly text: string
  readonly tone?: Tone
}

/** An item of a `pbk-answers` list: what to do, and why. */
export function Advice({ icon, title, text, tone = 'neutral' }: AdviceProps) {
  return (
    <li data-tone={tone}>
      <Icon path={icon} />
      <div>
        <p className="pbk-strong">{title}</p>
        <p className="pbk-small">{text}</p>
      </div>
    </li>
  )
}
