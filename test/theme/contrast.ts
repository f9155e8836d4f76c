/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** Reads `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  )
  return [red, green, blue]
}

/** A part of one colour over another. */
export function over(ground: Rgb, paint: Rgb, part: number): Rgb {
  const mix = (index: 0 | 1 | 2) => ground[index] * (1 - part) + paint[index] * part
  return [mix(0), mix(1), mix(2)]
}

/** The contrast ratio of WCAG 2.2. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
