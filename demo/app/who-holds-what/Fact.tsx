import { useState } from 'react'

interface FactProps {
  readonly label: string
  /** Whether there is something; the mark beside the words. */
  readonly held: boolean
  readonly children: string
  /** Said in small below, a line each. */
  readonly more?: readonly string[]
}

/** One thing that somebody holds. It lights up when it changes. */
export function Fact({ label, held, children, more }: FactProps) {
  const [first] = useState(children)
  return (
    <div className="fact" data-held={held}>
      <dt>{label}</dt>
      <dd key={children} data-changed={children !== first}>
        {children}
        {more?.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </dd>
    </div>
  )
}
