import type { ReactNode } from 'react'

const icons = {
  device: 'M6 2.5h8a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM9 15h2',
  person: 'M10 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM3.5 17.5c.4-3.3 3-5 6.5-5s6.1 1.7 6.5 5',
  app: 'M3.5 5c0-1.4 2.9-2.5 6.5-2.5s6.5 1.1 6.5 2.5v10c0 1.4-2.9 2.5-6.5 2.500S3.5 16.4 3.5 15V5Zm0 0c0 1.4 2.9 2.5 6.5 2.500s6.5-1.1 6.5-2.500m-13 5c0 1.4 2.9 2.5 6.5 2.500s6.5-1.1 6.5-2.5',
  portal: 'M10 2.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm0 4.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
}

interface HolderProps {
  readonly kind: keyof typeof icons
  readonly name: string
  readonly children: ReactNode
}

/** Somebody who holds a part of the wallet. */
export function Holder({ kind, name, children }: HolderProps) {
  return (
    <div className="holder">
      <h3>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d={icons[kind]} />
        </svg>
        {name}
      </h3>
      <dl>{children}</dl>
    </div>
  )
}
