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
  /** From the number to the part, as the path of an SVG. */
  readonly line: string
  readonly end: { readonly x: number; readonly y: number }
}

const size = 22
const apart = 28
const margin = 20

/** Puts the numbers along the four sides of a room, none over another, each with a line to its part. */
export function placePins(
  targets: readonly Target[],
  room: { readonly width: number; readonly height: number },
): readonly Pin[] {
  const sides = ['left', 'right', 'top', 'bottom'] as const
  const pins = sides.flatMap((side) => {
    const here = targets.filter((target) => target.side === side)
    const upright = side === 'left' || side === 'right'
    const points = here.map((target) => ({ target, point: touched(target) }))
    points.sort((a, b) => (upright ? a.point.y - b.point.y : a.point.x - b.point.x))
    const wanted = points.map(({ point }) => (upright ? point.y : point.x))
    const places = spread(wanted, upright ? room.height : room.width)
    return points.map(({ target, point }, index) => {
      const place = places[index] ?? 0
      const far = {
        left: margin,
        right: room.width - margin,
        top: margin,
        bottom: room.height - margin,
      }
      return pinAt(target, point, far[side], place)
    })
  })
  return pins.sort((a, b) => a.number - b.number)
}

/** Where the line meets the part. */
function touched({ side, along, box }: Target): { x: number; y: number } {
  const { left, top, width, height } = box
  switch (side) {
    case 'left':
      return { x: left, y: top + height * along }
    case 'right':
      return { x: left + width, y: top + height * along }
    case 'top':
      return { x: left + width * along, y: top }
    case 'bottom':
      return { x: left + width * along, y: top + height }
  }
}

/** The wanted places, moved on until none is over another, and all of them are within the length. */
function spread(wanted: readonly number[], length: number): readonly number[] {
  const places = [...wanted]
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]
    if (before !== undefined) places[index] = Math.max(place, before + apart)
  }
  let limit = length - size / 2
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, limit)
    limit = (places[index] ?? 0) - apart
  }
  return places
}

function pinAt(
  { number, side }: Target,
  end: { readonly x: number; readonly y: number },
  far: number,
  place: number,
): Pin {
  const inwards = side === 'left' || side === 'top' ? 1 : -1
  const edge = far + (inwards * size) / 2
  const bend = edge + inwards * 8
  return side === 'left' || side === 'right'
    ? { number, x: far, y: place, end, line: `M${edge} ${place}H${bend}V${end.y}H${end.x}` }
    : { number, x: place, y: far, end, line: `M${place} ${edge}V${bend}H${end.x}V${end.y}` }
}
