/** A rectangle within the drawing, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a number points at, from a side of the drawing. */
export interface Target {
  readonly number: number
  readonly side: 'left' | 'right' | 'top' | 'bottom'
  readonly along: number
  readonly box: Box
}

/** A number beside the drawing, and its line. */
export interface Pin {
  readonly number: number
  readonly x: number
  readonly y: number
  /** From the number to the part, as the path of an SVG. Empty where the number stands at the part. */
  readonly line: string
  /** Where the line ends. */
  readonly end: Point
}

const size = 22
/** Between the middles of two numbers. */
const apart = 28
/** From the part as a whole to the middles of its numbers, where there is room for that. */
const away = 40
/** From a part to the end of its line. */
const clear = 4

interface Point {
  readonly x: number
  readonly y: number
}

/** Puts the numbers along the four sides of what is drawn, none over another, each with a line to its part. */
export function placePins(targets: readonly Target[], drawn: Box): readonly Pin[] {
  const { left, top, width, height } = drawn
  // What is drawn stands in the middle: there is as much room on its right.
  const beside = Math.min(away, left - size / 2 - 2)
  const rows = { left: left - beside, right: left + width + beside }
  const lines = { top: top - away, bottom: top + height + away }
  const sides = { ...rows, ...lines }
  const pins = (Object.keys(sides) as Target['side'][]).flatMap((side) => {
    const upright = side === 'left' || side === 'right'
    const along = ({ x, y }: Point) => (upright ? y : x)
    const here = targets
      .filter((target) => target.side === side)
      .map(({ number, ...target }) => ({ number, end: endOf(target) }))
      .sort((a, b) => along(a.end) - along(b.end))
    const places = spread(here.map(({ end }) => along(end)))
    return here.map(({ number, end }, index): Pin => {
      const place = places[index] ?? along(end)
      const [x, y] = upright ? [sides[side], place] : [place, sides[side]]
      return { number, x, y, end, line: lineOf({ x, y }, end, side) }
    })
  })
  return pins.sort((a, b) => a.number - b.number)
}

/** Where the line to a part ends. */
function endOf({ side, along, box }: Omit<Target, 'number'>): Point {
  const { left, top, width, height } = box
  const x = left + width * along
  const y = top + height * along
  const ends = {
    left: { x: left - clear, y },
    right: { x: left + width + clear, y },
    top: { x, y: top - clear },
    bottom: { x, y: top + height + clear },
  }
  return ends[side]
}

/** The wanted places, in their order; those that are too near to each other move apart around their middle. */
function spread(wanted: readonly number[]): readonly number[] {
  const groups: (readonly number[])[] = []
  for (const place of wanted) {
    let group: readonly number[] = [place]
    let before = groups.at(-1)
    while (before && apartFrom(before).end + apart > apartFrom(group).start) {
      groups.pop()
      group = [...before, ...group]
      before = groups.at(-1)
    }
    groups.push(group)
  }
  return groups.flatMap((group) => group.map((_, index) => apartFrom(group).start + index * apart))
}

/** The first and the last place of a group whose members stand as near as they may. */
function apartFrom(group: readonly number[]): { readonly start: number; readonly end: number } {
  const middle = group.reduce((sum, place) => sum + place, 0) / group.length
  const half = ((group.length - 1) * apart) / 2
  return { start: middle - half, end: middle + half }
}

/** From the rim of a number, with a bend where the part is not straight ahead; empty where it is at the number. */
function lineOf({ x, y }: Point, end: Point, side: Target['side']): string {
  const inwards = side === 'left' || side === 'top' ? 1 : -1
  const rim = (inwards * size) / 2
  const bend = rim + inwards * 4
  const far = side === 'left' || side === 'right' ? end.x - x : end.y - y
  if (Math.abs(far) < Math.abs(bend)) return ''
  return side === 'left' || side === 'right'
    ? `M${x + rim} ${y}H${x + bend}V${end.y}H${end.x}`
    : `M${x} ${y + rim}V${y + bend}H${end.x}V${end.y}`
}
