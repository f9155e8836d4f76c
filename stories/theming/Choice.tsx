import { useId } from 'react'

interface ChoiceProps<Option extends string> {
  readonly legend: string
  readonly options: readonly Option[]
  readonly value: Option
  readonly onChange: (option: Option) => void
}

/** A few options in a row, of which one holds. */
export function Choice<Option extends string>(props: ChoiceProps<Option>) {
  const { legend, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset className="playground-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {option}
        </label>
      ))}
    </fieldset>
  )
}
