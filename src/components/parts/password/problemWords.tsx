'use client'
import type { ReactNode } from 'react'
import type { PasswordKind, PasswordRejection } from '../../../core/passwordPolicy.js'
import { joinSentences } from '../../../messages/joinSentences.js'
import type { Messages } from '../../../messages/keys.js'
import type { PasswordProblem } from './passwordAnswers.js'

/** What is wrong, in words, and with which field. */
interface ProblemWords {
  readonly field: 'first' | 'second'
  readonly text: ReactNode
  /** The same to be read out. */
  readonly spoken: string
  /** The password is not at fault: it could not be looked at. */
  readonly caution: boolean
}

/** What the words depend on, beside the problem itself. */
interface ProblemContext {
  readonly messages: Messages
  readonly kind: PasswordKind
  /** It is known that nothing was saved. */
  readonly nothingSaved: boolean
  readonly app: string
}

/** Says what is wrong with what was typed, what it means for the wallet, and what to do. */
export function problemWords(
  problem: PasswordProblem | null,
  context: ProblemContext,
): ProblemWords | null {
  const { messages, kind, app } = context
  const words = messages[kind]
  switch (problem?.kind) {
    case undefined:
      return null
    case 'empty':
      return say('first', words.empty, false)
    case 'emptyAgain':
      return say('second', words.emptyAgain, false)
    case 'mismatch':
      return say('second', words.mismatch, false)
    case 'notSuggested':
    case 'noneFits':
      return say('first', messages.form[problem.kind], true)
    case 'notReady': {
      const { happened, next } = messages.errors.WALLET_NOT_READY
      const text = joinSentences(happened({ app, method: '' }), next?.({ app }) ?? '')
      return say('first', text, true)
    }
    case 'rejected':
      return rejectionWords(problem.rejection, context)
  }
}

function rejectionWords(
  { code, params = {} }: PasswordRejection,
  { messages, kind, nothingSaved }: ProblemContext,
): ProblemWords {
  const { form } = messages
  const words = messages[kind]
  const reason = words.rejections[code](params)
  const happened = nothingSaved ? joinSentences(reason, form.nothingSaved) : reason
  if (code !== 'CHECK_UNAVAILABLE') {
    return say('first', joinSentences(happened, words.chooseAnother), false)
  }
  const text = (
    <>
      <span>{`${happened} `}</span>
      <button type="submit" className="pbk-link">
        {form.checkAgain}
      </button>
    </>
  )
  return { field: 'first', text, spoken: happened, caution: true }
}

function say(field: ProblemWords['field'], text: string, caution: boolean): ProblemWords {
  return { field, text, spoken: text, caution }
}
