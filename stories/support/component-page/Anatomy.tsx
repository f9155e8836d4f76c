import { type ReactNode, useRef } from 'react'
import { useAsked } from '../useAsked.js'
import type { AnatomyDrawing } from './ComponentGuide.js'
import { usePins } from './usePins.js'
import '../page.css'
import './componentPage.css'

interface AnatomyProps {
  readonly drawing: AnatomyDrawing
  /** The part as it really is. It is looked at here, and cannot be worked. */
  readonly children: ReactNode
}

/** A part with its parts numbered, and what each of them is. */
export function Anatomy({ drawing, children }: AnatomyProps) {
  const { language, direction } = useAsked()
  const ground = useRef<HTMLDivElement>(null)
  const { width, height, whole, pins } = usePins(ground, drawing.parts)
  return (
    <div className="page anatomy" lang="en" dir="ltr">
      <div
        className="anatomy-ground"
        ref={ground}
        lang={language.messages.language}
        dir={direction}
      >
        <div className="anatomy-part" inert>
          {children}
        </div>
        <svg className="anatomy-lines" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <rect
            x={whole.left - 4}
            y={whole.top - 4}
            width={whole.width + 8}
            height={whole.height + 8}
            rx="4"
          />
          {pins
            .filter(({ line }) => line !== '')
            .map(({ number, line, end }) => (
              <g key={number}>
                <path d={line} />
                <circle cx={end.x} cy={end.y} r="2.5" />
              </g>
            ))}
        </svg>
        {pins.map(({ number, x, y }) => (
          <i key={number} className="anatomy-pin" style={{ left: x, top: y }} aria-hidden="true">
            {number}
          </i>
        ))}
      </div>
      <ol className="anatomy-list">
        {drawing.parts.map(({ name, className, what }, index) => (
          <li key={name}>
            <i className="anatomy-number" aria-hidden="true">
              {index + 1}
            </i>
            <span>
              <b>{name}</b> <code>pbk-{className}</code>
              <span className="page-note">{what}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
