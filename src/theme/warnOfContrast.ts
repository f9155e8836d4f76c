import { type Color, luminanceOf } from './contrast.js'
import {
  type ColorName,
  type Colors,
  type ContrastPair,
  contrastPairs,
  contrastRules,
  describePair,
  fallsShort,
} from './contrastRules.js'

const said = new Set<string>()

/**
 * Says on the console which colours of a part people cannot read or see, as the browser draws them
 * now: each pair once for each ratio. Whoever builds the app has to know, and nobody else.
 */
export function warnOfContrast(root: HTMLElement): void {
  const page = root.ownerDocument.defaultView
  if (page === null || !root.isConnected) return
  // The system's colours stand in the place of the tokens.
  if (page.matchMedia?.('(forced-colors: active)').matches) return
  const colors = colorsDrawnIn(root, page)
  for (const pair of worthSaying(contrastPairs(colors).filter(fallsShort))) {
    const words = `portal-backup-kit: ${describePair(pair)}. ${wayOut(pair, colors)}`
    if (said.has(words)) continue
    said.add(words)
    // biome-ignore lint/suspicious/noConsole: the one place where a developer looks.
    console.warn(words)
  }
}

/** Where a token falls on a ground, it falls on every shade of that too. */
function worthSaying(pairs: readonly ContrastPair[]): ContrastPair[] {
  return pairs.filter(
    ({ rule, ground }) =>
      ground.layer === undefined ||
      !pairs.some((other) => other.rule === rule && other.ground.name === ground.token),
  )
}

function wayOut({ rule, ground }: ContrastPair, colors: Colors): string {
  const [token, under] = [colors[rule.token], colors[ground.token]]
  const isLighter = token && under && luminanceOf(token) > luminanceOf(under)
  const [here, there] = isLighter ? ['lighter', 'darker'] : ['darker', 'lighter']
  return `Make ${rule.token} ${here} or ${ground.token} ${there}; see "Contrast" in docs/theming.md.`
}

const colorNames = new Set(
  contrastRules.flatMap(({ token, grounds }): ColorName[] => [
    token,
    ...grounds.map((ground) => ground.token),
  ]),
)

/**
 * Has the browser work the tokens out, whatever they are written in. It needs elements of the part
 * for that, which are gone again before anything is drawn.
 */
function colorsDrawnIn(root: HTMLElement, page: Window): Colors {
  const probe = root.ownerDocument.createElement('span')
  probe.hidden = true
  const swatches = [...colorNames].map((name) => {
    const swatch = probe.appendChild(root.ownerDocument.createElement('span'))
    // A mixture comes out in sRGB, in whatever space its colour was. A background is not inherited:
    // where the value is no colour there is none.
    swatch.style.backgroundColor = `color-mix(in srgb, var(--pbk-${name}), var(--pbk-${name}))`
    return [name, swatch] as const
  })
  root.append(probe)
  const colors = swatches.map(([name, swatch]) => [
    name,
    parseColor(page.getComputedStyle(swatch).backgroundColor),
  ])
  probe.remove()
  return Object.fromEntries(colors)
}

/** Reads `color(srgb 0.1 0.2 0.3 / 0.4)`, and nothing else. What lies outside of sRGB is drawn at its edge. */
function parseColor(css: string): Color | undefined {
  const [, ...channels] = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+?))?\)$/.exec(css) ?? []
  if (channels.length === 0) return undefined
  const [red = 0, green = 0, blue = 0, opacity = 1] = channels.map((channel) =>
    channel === undefined ? undefined : Math.min(1, Math.max(0, Number(channel) || 0)),
  )
  return [red, green, blue, opacity]
}
