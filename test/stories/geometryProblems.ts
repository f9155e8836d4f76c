/** What has a room of its own: nothing in it stands out of it to the sides. */
const rooms = '.stage-room, dialog[open]'

/** What is 44 px high where the text has the browser's own size, or higher. */
const tall = [
  '.pbk-button',
  '.pbk-icon-button:not(.pbk-input-wrap > *)',
  '.pbk-input-wrap',
  '.pbk-method',
  '.pbk-details > summary',
].join()

/** What is too low to be touched, or wider than its room. */
export function geometryProblems(): string[] {
  const low = all(document, tall).filter((element) => heightOf(element) < 44)
  return [
    ...low.map((element) => `${heightOf(element)} px high, not 44: ${tagOf(element)}`),
    ...all(document, rooms).flatMap(sidewaysProblems),
  ]
}

function sidewaysProblems(room: Element): string[] {
  const { left, right } = room.getBoundingClientRect()
  const inside = all(room, '*').filter(
    (element) => element.closest(rooms) === room && !element.matches('.pbk-hidden'),
  )
  const out = inside.filter((element) => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
  })
  const tooFull = [room, ...inside].filter(
    (element) => holdsItsOwn(element) && element.scrollWidth > element.clientWidth + 1,
  )
  return [
    ...out.map((element) => `stands out of its room: ${tagOf(element)}`),
    ...tooFull.map((element) => `holds more than fits its width: ${tagOf(element)}`),
  ]
}

/** Rooms, parts, buttons, and whatever clips or scrolls. */
function holdsItsOwn(element: Element): boolean {
  // A password may be longer than its field; the cells of a PIN are all in sight.
  if (element.matches('input:not([data-digits])')) return false
  if (element.matches(`${rooms}, .pbk, button, summary, input`)) return true
  return getComputedStyle(element).overflowX !== 'visible' && !element.matches('svg, svg *')
}

function all(within: ParentNode, selector: string): Element[] {
  return Array.from(within.querySelectorAll(selector)).filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  )
}

const heightOf = (element: Element) =>
  Math.round(element.getBoundingClientRect().height * 100) / 100

/** The element as it is written, without what is in it. */
const tagOf = ({ outerHTML, innerHTML }: Element) => outerHTML.replace(innerHTML, '')
