'use client'
import type { PasswordRejection, PasswordRule } from '../../../core/passwordPolicy.js'
import { useMessages } from '../../../react/useMessages.js'
import { firstIcons } from '../firstIcons.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'

interface PasswordRulesProps {
  readonly id: string
  readonly rules: readonly PasswordRule[]
  /** What is still against the password; null while nothing is known of it. */
  readonly rejections: readonly PasswordRejection[] | null
}

/** What is asked of the password, to be read before typing. A rule ticks off when it is met; none ever turns red. */
export function PasswordRules({ id, rules, rejections }: PasswordRulesProps) {
  const { form } = useMessages().messages
  return (
    <ul id={id} className="pbk-rules" aria-label={form.rulesLabel}>
      {rules.map((rule) => {
        const met = rejections?.every(({ code }) => !rule.codes.includes(code)) === true
        return (
          <li key={rule.id} data-rule={rule.id} data-met={met ? '' : undefined}>
            <Icon path={met ? firstIcons.check : icons.dot} />
            <span>
              {form.rules[rule.id](rule.params ?? {})}
              {met && <span className="pbk-hidden"> ({form.met})</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
