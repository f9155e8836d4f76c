'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useBackupEnvironment } from '../../../react/BackupContext.js'
import { useMessages } from '../../../react/useMessages.js'
import { Button } from '../Button.js'
import { masked, maskedClasses } from '../masked.js'
import { useCopy } from '../useCopy.js'
import { SuggestLink } from './SuggestLink.js'
import { canSaveInManager, saveInManager } from './saveInManager.js'
import type { Suggestion } from './useSuggestion.js'

interface PhraseCardProps {
  /** Holds the password. It is read from there, and is never in a prop or a state. */
  readonly field: RefObject<HTMLInputElement | null>
  /** Another number for another password. */
  readonly drawn: number
  readonly suggestion: Suggestion
}

/** A suggested password, to be kept before it counts. */
export function PhraseCard({ field, drawn, suggestion }: PhraseCardProps) {
  const { messages } = useMessages()
  const { account } = useBackupEnvironment()
  const { label, problem, copy, forget } = useCopy()
  const words = usePhrase(field, drawn)
  const phrase = () => field.current?.value ?? ''
  return (
    <fieldset className="pbk-phrase">
      <legend className="pbk-label">{messages.form.phrase}</legend>
      <p
        ref={words}
        {...masked}
        className={`pbk-phrase-words ${maskedClasses}`}
        tabIndex={-1}
        lang="en"
        dir="ltr"
        translate="no"
      />
      <div className="pbk-phrase-actions">
        <Button variant="secondary" onClick={() => copy(phrase())}>
          {label}
        </Button>
        {account !== undefined && canSaveInManager() && (
          <Button variant="secondary" onClick={() => void saveInManager(account, phrase())}>
            {messages.form.saveInManager}
          </Button>
        )}
      </div>
      {problem && <p className="pbk-small">{problem}</p>}
      <SuggestLink suggestion={suggestion} onClick={forget}>
        {messages.form.suggestAnother}
      </SuggestLink>
    </fieldset>
  )
}

/** Writes the password where it can be read, past React and before it is painted, and wipes it when it goes. */
function usePhrase(field: RefObject<HTMLInputElement | null>, drawn: number) {
  const words = useRef<HTMLParagraphElement>(null)
  const read = () => words.current?.focus({ preventScroll: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is another password.
  useLayoutEffect(() => {
    const element = words.current
    if (element === null) return
    element.textContent = field.current?.value ?? ''
    read()
    return () => {
      element.textContent = ''
    }
  }, [field, drawn])
  // Once more, after the title of the step, which takes the focus in an effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is another password.
  useEffect(read, [drawn])
  return words
}
