/** Where something is in the window, in CSS pixels. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line of words as far as it can be seen. */
interface Line {
  readonly box: Box
  readonly element: Element
}

/** Less than anybody sees. */
const slack = 1

/** What a scroll area has to show at once at least: a line. */
const leastScrolled = 24

/**
 * What does not fit into the page as it is now: text that is cut off or lies over other text, a
 * control that cannot be scrolled to, a target that is too small. Of a page with an open dialog the
 * dialog alone is looked at.
 */
export function roomProblems(): readonly string[] {
  const scope = document.querySelector('dialog[open]') ?? document.body
  const problems = [...widthProblems(scope), ...textProblems(scope), ...controlProblems(scope)]
  return [...new Set(problems)]
}

function widthProblems(scope: Element): string[] {
  const { scrollWidth } = document.documentElement
  const sideways = [scope, ...scope.querySelectorAll('.pbk *')].filter((area) => {
    const { overflowX, display } = getComputedStyle(area)
    const scrolls = overflowX === 'auto' && display !== 'inline' && area !== document.body
    return scrolls && area.scrollWidth > area.clientWidth
  })
  return [
    ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide in ${innerWidth}`] : []),
    ...sideways.map((area) => `scrolls sideways: ${nameOf(area)}`),
  ]
}

function textProblems(scope: Element): string[] {
  const problems: string[] = []
  const lines: Line[] = []
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || node.nodeValue?.trim() === '' || !isShown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const box = seenOf(rect, element, scope)
      if (box === null) problems.push(`cut off: ${nameOf(element)}`)
      else lines.push({ box, element })
    }
  }
  return [...problems, ...overlaps(lines)]
}

function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.element !== one.element && touch(one.box, other.box))
      .map(({ element }) => `one over the other: ${nameOf(one.element)}, ${nameOf(element)}`),
  )
}

function touch(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  // The boxes of two lines of one paragraph overlap a little as well.
  return width > 2 && height > 4
}

function controlProblems(scope: Element): string[] {
  const controls = [...scope.querySelectorAll('button, input, summary')].filter(
    (control) => control.closest('.pbk') && isShown(control) && !control.matches(':disabled'),
  )
  return controls.flatMap((control) => [
    ...sizeProblems(control),
    ...(seenOf(control.getBoundingClientRect(), control.parentElement ?? scope, scope) === null
      ? [`cut off: ${nameOf(control)}`]
      : []),
    ...(isInReach(control) ? [] : [`out of reach: ${nameOf(control)}`]),
  ])
}

// WCAG 2.2, 2.5.8: 24 at least, but for a link in a sentence. The toggle in the frame of a field is
// as high as the frame leaves it.
const mainControls =
  '.pbk-button, .pbk-icon-button:not(.pbk-input-wrap *), summary, [type=radio], .pbk-input'

function sizeProblems(control: Element): string[] {
  const { width, height } = targetOf(control).getBoundingClientRect()
  const least = control.matches(mainControls) ? 44 : 24
  const inSentence =
    getComputedStyle(control).display === 'inline' &&
    (control.parentElement?.textContent ?? '').length > (control.textContent ?? '').length
  if (inSentence || (height > least - 0.5 && width > 23.5)) return []
  return [`too small: ${nameOf(control)} ${Math.round(width)} × ${Math.round(height)}`]
}

function isInReach(control: Element): boolean {
  control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { x, y, width, height } = control.getBoundingClientRect()
  return targetOf(control).contains(document.elementFromPoint(x + width / 2, y + height / 2))
}

/** What can be pressed: a label belongs to its box, and a frame to its field. */
function targetOf(control: Element): Element {
  if (!control.matches('input')) return control
  return control.closest(control.matches('.pbk-input') ? '.pbk-input-wrap' : 'label') ?? control
}

/** What can be seen of a box now, where the rest can be scrolled to; null where it cannot. */
function seenOf(rect: DOMRect, element: Element, scope: Element): Box | null {
  let seen: Box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(around)
    const clips = overflowX !== 'visible' && display !== 'inline' && !around.matches('html, body')
    if (clips) {
      const frame = insideOf(around)
      const scrolls = overflowY === 'auto' || overflowY === 'scroll'
      if (!fitsAcross(seen, frame)) return null
      if (!scrolls && !fitsDown(seen, frame)) return null
      if (frame.bottom - frame.top < Math.min(seen.bottom - seen.top, leastScrolled)) return null
      seen = { ...seen, top: within(seen.top, frame), bottom: within(seen.bottom, frame) }
    }
    if (around === scope) break
  }
  const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const fits = fitsAcross(seen, page) && (scope === document.body || fitsDown(seen, page))
  return fits ? seen : null
}

function insideOf(element: Element): Box {
  const { left, top } = element.getBoundingClientRect()
  const [x, y] = [left + element.clientLeft, top + element.clientTop]
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight }
}

function fitsAcross(box: Box, frame: Box): boolean {
  return box.left >= frame.left - slack && box.right <= frame.right + slack
}

function fitsDown(box: Box, frame: Box): boolean {
  return box.top >= frame.top - slack && box.bottom <= frame.bottom + slack
}

function within(y: number, { top, bottom }: Box): number {
  return Math.min(Math.max(y, top), bottom)
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('.pbk-hidden')
}

function nameOf(element: Element): string {
  const text = (element.textContent ?? '').trim().slice(0, 30)
  return `${element.className || element.localName} "${text}"`
}
