'use client'
import type { Ref } from 'react'
import type { PasswordRejection, PasswordRule } from '../../../core/passwordPolicy.js'
import { useMessages } from '../../../react/useMessages.js'
import { firstIcons } from '../firstIcons.js'
import { Icon } from '../Icon.js'
import { icons } from '../icons.js'
import { type PartPropsOf, usePart } from '../usePart.js'

/** What the look of a list of rules depends on. */
export interface RuleListState {
  /** `met` once nothing is against the password any more. */
  readonly status: 'open' | 'met'
}

interface RuleListProps extends PartPropsOf<'ul', RuleListState> {
  readonly rules: readonly PasswordRule[]
  /** What is still against the password; null while nothing is known of it. */
  readonly rejections: readonly PasswordRejection[] | null
  readonly forwardedRef?: Ref<HTMLElement>
}

/**
 * What is asked of the password, to be read before typing. A rule ticks off when it is met; none ever
 * turns red. It has no name of its own: one would be read in the place of the rules where it describes
 * a field.
 */
export function RuleList({ rules: given, rejections, forwardedRef, ...props }: RuleListProps) {
  const { form } = useMessages().messages
  const rules = given.filter(isSayable)
  const isMet = ({ codes }: PasswordRule) =>
    rejections?.every(({ code }) => !codes.includes(code)) === true
  return usePart({
    tag: 'ul',
    name: 'rules',
    state: { status: rules.every(isMet) ? 'met' : 'open' },
    props,
    forwardedRef,
    own: {
      children: rules.map((rule) => {
        const met = isMet(rule)
        return (
          <li key={rule.id} data-rule={rule.id} data-met={met ? '' : undefined}>
            <Icon path={met ? firstIcons.check : icons.dot} />
            <span>
              <span>{form.rules[rule.id](rule.params ?? {})}</span>
              {met && <span className="pbk-hidden">{` (${form.met})`}</span>}
            </span>
          </li>
        )
      }),
    },
  })
}

/** A rule of a length that does not tell it says nothing. */
function isSayable({ id, params }: PasswordRule): boolean {
  return (id !== 'length' && id !== 'digits') || params?.minLength !== undefined
}
