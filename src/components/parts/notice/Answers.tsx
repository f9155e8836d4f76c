'use client'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import type { Answer } from './noticeOf.js'

/** What happened, is my wallet safe, what now: in this order, each with its icon. */
export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <ul className="pbk-answers">
      {answers.map(({ tone, icon, text }) => (
        <li key={text} data-tone={tone}>
          <Icon path={icon} mirror={icon === icons.arrow} />
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
