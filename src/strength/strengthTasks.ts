import { assessStrength, type StrengthAssessment, type StrengthRequest } from './assessStrength.js'
import { drawPhrase } from './drawPhrase.js'
import { addWordLists, type JoinedWordLists } from './estimator.js'

// This module brings the dictionaries. Only the worker imports it; the page, where it has to do
// without one, loads it on demand.

/** What the dictionaries are good for. */
interface StrengthTasks {
  assess: { input: StrengthRequest; output: StrengthAssessment }
  addWordLists: { input: JoinedWordLists; output: undefined }
  drawPhrase: { input: number; output: string }
}

export type StrengthTaskName = keyof StrengthTasks

/** A task in a form that a worker can be sent. */
export type StrengthTask<Name extends StrengthTaskName = StrengthTaskName> = {
  [N in Name]: { readonly task: N; readonly input: StrengthTasks[N]['input'] }
}[Name]

export type StrengthOutput<Name extends StrengthTaskName> = StrengthTasks[Name]['output']

const tasks: {
  readonly [N in StrengthTaskName]: (input: StrengthTasks[N]['input']) => StrengthOutput<N>
} = { assess: assessStrength, addWordLists, drawPhrase }

export function performTask<Name extends StrengthTaskName>({
  task,
  input,
}: StrengthTask<Name>): StrengthOutput<Name> {
  return tasks[task](input)
}
