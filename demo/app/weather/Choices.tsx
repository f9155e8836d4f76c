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

export function Choices<Name extends string>(props: ChoicesProps<Name>) {
  const { legend, choices, chosen, custody, onChoose } = props
  const id = useId()
  const names = Object.keys(choices) as Name[]
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {names.map((name) => {
        const choice = choices[name]
        const elsewhere =
          custody !== undefined && choice.only !== undefined && choice.only !== custody
        return (
          <label key={name}>
            <input
              type="radio"
              name={id}
              checked={name === chosen}
              disabled={elsewhere}
              aria-describedby={`${id}-${name}`}
              onChange={() => onChoose(name)}
            />
            <span className="name">{choice.name}</span>
            <span id={`${id}-${name}`} className="seen">
              {elsewhere ? 'Only where Harbor keeps the backup: choose self-managed.' : choice.seen}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
