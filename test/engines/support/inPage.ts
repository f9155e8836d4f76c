// These functions run in the page: each is complete by itself.

/** The middle of the button of this name, or null while a click there would not reach it. */
export function pointOfButton(name: string): { x: number; y: number } | null {
  const found = [...document.querySelectorAll('button')].find(
    (button) =>
      (button.ariaLabel ?? button.innerText).trim() === name &&
      !button.matches(':disabled, [aria-disabled=true]'),
  )
  if (found === undefined) return null
  found.scrollIntoView({ block: 'nearest' })
  const { left, top, width, height } = found.getBoundingClientRect()
  const point = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  return found.contains(document.elementFromPoint(point.x, point.y)) ? point : null
}

/** The kind and the name of the focused element. */
export function focusedElement(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'nothing'
  const [labelId] = (focused.getAttribute('aria-labelledby') ?? '').split(' ')
  const isField = focused instanceof HTMLInputElement
  const label = document.getElementById(labelId ?? '') ?? (isField ? focused.labels?.[0] : focused)
  const name = focused.ariaLabel ?? (label instanceof HTMLElement ? label.innerText : '')
  const kind = isField ? focused.type.replace('password', 'text') : focused.localName
  return `${kind} "${name.trim()}"`
}
