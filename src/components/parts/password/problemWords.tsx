'use client'
import type { ReactNode } from 'react'
import { joinSentences } from '../../../messages/joinSentences.js'
import type { FormMessages, SecretMessages } from '../../../messages/keys.js'
import type { PasswordProblem } from './passwordAnswers.js'

/** What is wrong, in words, and with which field. */
interface ProblemWords {
  readonly field: 'first' | 'second'
  readonly text: ReactNode
  /** The password is not at fault: it could not be looked at. */
  readonly caution: boolean
}

/** Says what is wrong with what was typed, what it means for the wallet, and what to do. */
export function problemWords(
  problem: PasswordProblem | null,
  words: SecretMessages,
  form: FormMessages,
): ProblemWords | null {
  switch (problem?.kind) {
    case undefined:
      return null
    case 'empty':
      return { field: 'first', text: words.empty, caution: false }
    case 'emptyAgain':
      return { field: 'second', text: words.emptyAgain, caution: false }
    case 'mismatch':
      return { field: 'second', text: words.mismatch, caution: false }
    case 'notSuggested':
      return { field: 'first', text: form.notSuggested, caution: true }
    case 'rejected':
      return rejectionWords(problem.rejection, words, form)
  }
}

function rejectionWords(
  { code, params = {} }: Extract<PasswordProblem, { kind: 'rejected' }>['rejection'],
  words: SecretMessages,
  form: FormMessages,
): ProblemWords {
  const caution = code === 'CHECK_UNAVAILABLE'
  const happened = joinSentences(words.rejections[code](params), form.nothingSaved)
  const text = caution ? (
    <>
      {`${happened} `}
      <button type="submit" className="pbk-link">
        {form.checkAgain}
      </button>
    </>
  ) : (
    joinSentences(happened, words.chooseAnother)
  )
  return { field: 'first', text, caution }
}
