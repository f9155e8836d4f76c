import { useId } from 'react'
import type { Custody } from '../../shared/session.ts'
import type { Choice } from '../../shared/weather.ts'

interface ChoicesProps<Name extends string> {
  readonly legend: string
  readonly choices: Readonly<Record<Name, Choice>>
  readonly chosen: Name
  /** The custody of the wallet; choices for the other one cannot be taken. */
  readonly custody?: Custody
  onChoose(name: Name): void
}

/** One question of the weather; below its choices stands what the chosen one shows. */
export function Choices<Name extends string>(props: ChoicesProps<Name>) {
  const { legend, choices, chosen, custody, onChoose } = props
  const id = useId()
  const names = Object.keys(choices) as Name[]
  const isElsewhere = ({ only }: Choice) =>
    custody !== undefined && only !== undefined && only !== custody
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={id}
            checked={name === chosen}
            disabled={isElsewhere(choices[name])}
            aria-describedby={name === chosen ? `${id}-seen` : undefined}
            onChange={() => onChoose(name)}
          />
          {choices[name].name}
        </label>
      ))}
      <p id={`${id}-seen`}>{choices[chosen].seen}</p>
      {names.some((name) => isElsewhere(choices[name])) && (
        <p>The pale ones need a self-managed wallet.</p>
      )}
    </fieldset>
  )
}
