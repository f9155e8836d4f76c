/** Parts of red, green and blue in sRGB, and the opacity: all from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, opacity: number]

/**
 * Reads `#rrggbb`.
 * @throws {Error} for anything else.
 */
export function hexColor(hex: string): Color {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`"${hex}" is not a colour like #1f5d99.`)
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [channel(1), channel(3), channel(5), 1]
}

/** A colour laid over an opaque ground. */
export function over(ground: Color, paint: Color, part = 1): Color {
  const opacity = paint[3] * part
  const at = (index: 0 | 1 | 2) => ground[index] * (1 - opacity) + paint[index] * opacity
  return [at(0), at(1), at(2), 1]
}

/** The contrast ratio of two opaque colours: WCAG 2.2, "contrast ratio". */
export function contrastOf(a: Color, b: Color): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, "relative luminance". */
export function luminanceOf([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

/** `color-mix(in oklab, a, b part)` of CSS Color 5: so much of the second colour in the first. */
export function mix(a: Color, b: Color, part: number): Color {
  const [from, to] = [toOklab(a), toOklab(b)]
  const at = (index: 0 | 1 | 2) => from[index] * (1 - part) + to[index] * part
  return fromOklab([at(0), at(1), at(2)], a[3] * (1 - part) + b[3] * part)
}

type Triple = readonly [number, number, number]

// The matrices are those of CSS Color 4, section "Sample code for color conversions".
function toOklab([red, green, blue]: Color): Triple {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Triple, opacity: number): Color {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    opacity,
  ]
}

function gamma(part: number): number {
  const channel = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
  return Math.min(1, Math.max(0, channel))
}
