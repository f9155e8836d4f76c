const controls = 'button, summary, .pbk-input, .pbk-radio, .pbk-checkbox'

/** What keeps a person from seeing or pressing a control of the kit, in words. */
export function layoutProblems(): string[] {
  // A modal dialog covers the rest of the page.
  const dialogs = visible(document, 'dialog.pbk[open]')
  const rooms = dialogs.length > 0 ? dialogs : visible(document, '.pbk:not(.pbk .pbk)')
  return rooms.flatMap((room) => [
    ...visible(room, '.pbk-input:not([data-digits])')
      .filter((field) => field.clientWidth < 120)
      .map((field) => `a field is ${field.clientWidth} px wide`),
    ...[room, ...visible(room, '*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((element) => `scrolls to the side: ${nameOf(element)}`),
    ...[room, ...visible(room, controls)]
      .filter((element) => element.matches(controls))
      .flatMap((control) => controlProblems(control, room)),
    ...visible(room, '.pbk-icon, .pbk-ring')
      .filter((icon) => icon.getBoundingClientRect().width > 40)
      .map((icon) => `a wide icon: ${nameOf(icon.parentElement ?? icon)}`),
    ...visible(room, '.pbk-icon, .pbk-ring')
      .filter(isBlank)
      .map((icon) => `a blank icon: ${nameOf(icon.parentElement ?? icon)}`),
    ...visible(room, 'p, li, h2, label')
      .filter((text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0)
      .map((text) => `text stands out: ${nameOf(text)}`),
    ...visible(room, '.pbk-title')
      .filter((title) => title.clientWidth < 120)
      .map((title) => `a title is ${title.clientWidth} px wide`),
  ])
}

function controlProblems(control: Element, room: Element): string[] {
  control.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = control.getBoundingClientRect()
  const around = room.getBoundingClientRect()
  const found: string[] = []
  if (box.width < 16 || box.height < 16) found.push(`too small: ${nameOf(control)}`)
  if (box.left < around.left - 15 || box.right > around.right + 15) {
    found.push(`stands out of its part: ${nameOf(control)}`)
  }
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  const own = control.closest('label') ?? control
  if (!own.contains(top)) found.push(`covered by ${top && nameOf(top)}: ${nameOf(control)}`)
  return found
}

/** None of its shapes has an outline that is painted. */
function isBlank(icon: Element): boolean {
  return !Array.from(icon.querySelectorAll<SVGGeometryElement>('path, circle, rect, line')).some(
    (shape) => {
      const { width, height } = shape.getBBox()
      const { fill, stroke } = getComputedStyle(shape)
      return width + height > 0 && (stroke !== 'none' || fill !== 'none')
    },
  )
}

function visible(within: ParentNode, selector: string): HTMLElement[] {
  return Array.from(within.querySelectorAll<HTMLElement>(selector)).filter(
    (element) =>
      element.closest('.pbk-hidden') === null &&
      element.checkVisibility({ visibilityProperty: true }),
  )
}

const nameOf = (element: Element) =>
  `<${element.localName} class="${element.getAttribute('class')}">${element.textContent?.slice(0, 30)}`
