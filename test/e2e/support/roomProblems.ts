/**
 * Runs in the page: what does not fit into it as it is now. Text that is cut off or lies over other
 * text, a control that cannot be scrolled to, a target that is too small.
 */
export function roomProblems(): string[] {
  interface Box {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  const slack = 1
  const problems = new Set<string>()
  const scope = document.querySelector('dialog[open]') ?? document.body

  const nameOf = (element: Element) =>
    `${element.className || element.localName} "${(element.textContent ?? '').trim().slice(0, 30)}"`
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.pbk-hidden')

  const inside = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect()
    const x = left + element.clientLeft
    const y = top + element.clientTop
    return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight }
  }

  /** What of a box can be seen without or with scrolling; null where a part of it never can. */
  const seenOf = (box: Box, element: Element): Box | null => {
    let seen: Box = { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(around)
      if (overflowX === 'visible' || display === 'inline' || around.matches('html, body')) continue
      const frame = inside(around)
      if (seen.left < frame.left - slack || seen.right > frame.right + slack) return null
      if (overflowY === 'auto' || overflowY === 'scroll') {
        const height = Math.min(seen.bottom - seen.top, 24)
        if (frame.bottom - frame.top < height) return null
        seen = {
          ...seen,
          top: Math.min(Math.max(seen.top, frame.top), frame.bottom),
          bottom: Math.max(Math.min(seen.bottom, frame.bottom), frame.top),
        }
      } else if (seen.top < frame.top - slack || seen.bottom > frame.bottom + slack) return null
      if (around === scope) break
    }
    const off = seen.left < -slack || seen.right > innerWidth + slack
    const above =
      scope !== document.body && (seen.top < -slack || seen.bottom > innerHeight + slack)
    return off || above ? null : seen
  }

  const checkTexts = () => {
    const texts: { box: Box; element: Element }[] = []
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || (node.nodeValue ?? '').trim() === '' || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const box = seenOf(rect, element)
        if (box === null) problems.add(`cut off: ${nameOf(element)}`)
        else texts.push({ box, element })
      }
    }
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const width =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (one.element === other.element || width < 2 || height < 4) continue
        problems.add(`one over the other: ${nameOf(one.element)}, ${nameOf(other.element)}`)
      }
    }
  }

  /** What can be pressed: a label belongs to its box, and a frame to its field. */
  const targetOf = (control: Element) => {
    if (!control.matches('input')) return control
    const text = control.matches('.pbk-input')
    return control.closest(text ? '.pbk-input-wrap' : 'label') ?? control
  }

  const isInSentence = (control: Element) =>
    getComputedStyle(control).display === 'inline' &&
    (control.parentElement?.textContent ?? '').length > (control.textContent ?? '').length

  // The toggle in the frame of a field is as high as the frame leaves it.
  const mainControls =
    '.pbk-button, .pbk-icon-button:not(.pbk-input-wrap *), summary, [type=radio], .pbk-input'

  const checkControls = () => {
    const controls = [...scope.querySelectorAll('button, input, summary')]
      .filter((control) => control.closest('.pbk') && isShown(control))
      .filter((control) => !control.matches(':disabled'))
    for (const control of controls) {
      const { width, height } = targetOf(control).getBoundingClientRect()
      const main = control.matches(mainControls)
      const least = main ? 44 : 24
      if ((height < least - 0.5 || width < 23.5) && !isInSentence(control)) {
        problems.add(`too small: ${nameOf(control)} ${Math.round(width)} × ${Math.round(height)}`)
      }
      if (seenOf(control.getBoundingClientRect(), control.parentElement ?? control) === null) {
        problems.add(`cut off: ${nameOf(control)}`)
      }
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = control.getBoundingClientRect()
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      if (!hit || !targetOf(control).contains(hit)) problems.add(`out of reach: ${nameOf(control)}`)
    }
  }

  const wide = document.documentElement.scrollWidth
  if (wide > innerWidth) problems.add(`the page is ${wide} wide in ${innerWidth}`)
  for (const area of [scope, ...scope.querySelectorAll('.pbk *')]) {
    const { overflowX, display } = getComputedStyle(area)
    if (overflowX !== 'auto' || display === 'inline' || area.matches('body')) continue
    if (area.scrollWidth > area.clientWidth) problems.add(`scrolls sideways: ${nameOf(area)}`)
  }
  checkTexts()
  checkControls()
  return [...problems]
}
