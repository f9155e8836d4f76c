import { type RefObject, useLayoutEffect, useState } from 'react'
import type { AnatomyPart, Side } from './ComponentGuide.js'
import { type Box, type Pin, placePins, type Target } from './placePins.js'

/** What was measured of a drawing. */
export interface Measured {
  readonly width: number
  readonly height: number
  /** The part as a whole. */
  readonly whole: Box
  readonly pins: readonly Pin[]
}

const nowhere: Box = { left: 0, top: 0, width: 0, height: 0 }
const nothing: Measured = { width: 0, height: 0, whole: nowhere, pins: [] }

/** Finds the parts in what is drawn, and again whenever that changes. A part that is not there has no pin. */
export function usePins(
  drawing: RefObject<HTMLElement | null>,
  parts: readonly AnatomyPart[],
): Measured {
  const [measured, setMeasured] = useState(nothing)
  useLayoutEffect(() => {
    const element = drawing.current
    if (element === null) return
    const look = () => setMeasured((before) => changed(before, measure(element, parts)))
    const size = new ResizeObserver(look)
    size.observe(element)
    const content = new MutationObserver(look)
    content.observe(element, { subtree: true, childList: true, attributeFilter: ['class', 'dir'] })
    void document.fonts.ready.then(look)
    return () => {
      size.disconnect()
      content.disconnect()
    }
  }, [drawing, parts])
  return measured
}

/** The one before where nothing moved: drawing the pins is a change in itself. */
function changed(before: Measured, now: Measured): Measured {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}

function measure(drawing: HTMLElement, parts: readonly AnatomyPart[]): Measured {
  const { left, top, width, height } = drawing.getBoundingClientRect()
  const boxOf = (element: Element): Box => {
    const box = element.getBoundingClientRect()
    return { left: box.left - left, top: box.top - top, width: box.width, height: box.height }
  }
  const sides = physicalSides(getComputedStyle(drawing).direction)
  const targets = parts.flatMap((part, index): Target[] => {
    const found = drawing.querySelector(part.selector ?? `.pbk-${part.className}`)
    if (found === null) return []
    const { side, along = 0.5 } = part
    return [{ number: index + 1, side: sides[side], along, box: boxOf(found) }]
  })
  const whole = targets.find(({ number }) => number === 1)?.box ?? nowhere
  return { width, height, whole, pins: placePins(targets, whole) }
}

function physicalSides(direction: string): Readonly<Record<Side, Target['side']>> {
  return direction === 'rtl'
    ? { start: 'right', end: 'left', top: 'top', bottom: 'bottom' }
    : { start: 'left', end: 'right', top: 'top', bottom: 'bottom' }
}
