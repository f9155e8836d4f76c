import { adaptiveTheme, lightTheme, type Theme, type Tokens } from 'portal-backup-kit'
import { describe, expect, it } from 'vitest'
import { assertContrast } from '../../scripts/contrast.mjs'
import { contrastOf, hexColor } from '../../src/theme/contrast.js'
import { contrastPairs, describePair, fallsShort } from '../../src/theme/contrastRules.js'
import { looksOf } from '../../src/theme/looksOf.js'

describe('the contrast of two colours', () => {
  // Known values: the definition's own ends, the greys next to the limits, the primaries.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#949494', '#ffffff', 3.03],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#ffffff', 1.37],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (a, b, ratio) => {
    expect(contrastOf(hexColor(a), hexColor(b))).toBeCloseTo(ratio, 2)
    expect(contrastOf(hexColor(b), hexColor(a))).toBeCloseTo(ratio, 2)
  })
})

/** The light theme with other colours. */
function lightWith(tokens: Tokens): Theme {
  return { ...lightTheme, tokens: { ...lightTheme.tokens, ...tokens } }
}

function complaintsOf(theme: Theme): string[] {
  return looksOf(theme).flatMap(({ colors }) =>
    contrastPairs(colors).filter(fallsShort).map(describePair),
  )
}

describe('the rules', () => {
  it('name the pair, its ratio and the limit', () => {
    expect(complaintsOf(lightWith({ 'color-muted': '#8c9096' }))).toEqual([
      'color-muted on color-surface is 3.2:1, needs 4.5:1',
      'color-muted on color-surface under the pointer is 2.9:1, needs 4.5:1',
      'color-muted on color-surface of a chosen row is 2.8:1, needs 4.5:1',
      'color-muted on color-raised is 2.9:1, needs 4.5:1',
    ])
  })

  it('look at the main action in every state', () => {
    expect(complaintsOf(lightWith({ 'color-on-accent': '#1f5d99' }))).toEqual([
      'color-on-accent on color-accent is 1.0:1, needs 4.5:1',
      'color-on-accent on color-accent under the pointer is 1.1:1, needs 4.5:1',
      'color-on-accent on color-accent while pressed is 1.3:1, needs 4.5:1',
      'color-on-accent (starting button) on color-accent is 1.0:1, needs 4.5:1',
    ])
  })

  it('look at what fails on a tinted ground alone', () => {
    expect(complaintsOf(lightWith({ 'color-border': '#8c9096' }))).toEqual([
      'color-border on color-surface under the pointer is 2.9:1, needs 3:1',
      'color-border on color-surface of a chosen row is 2.8:1, needs 3:1',
      'color-border on color-raised is 2.9:1, needs 3:1',
    ])
  })

  it('judge a translucent colour as it is drawn', () => {
    const [look] = looksOf(lightTheme)
    const pairs = contrastPairs({ ...look?.colors, 'color-text': [0, 0, 0, 0.5] })
    const onSurface = pairs.find(({ rule }) => rule.token === 'color-text')
    // Half black over white is #808080.
    expect(onSurface?.ratio).toBeCloseTo(3.95, 1)
  })

  it('say nothing of a ground that the page shows through', () => {
    const [look] = looksOf(lightTheme)
    const pairs = contrastPairs({ ...look?.colors, 'color-surface': [1, 1, 1, 0.9] })
    expect(pairs.map(({ ground }) => ground.token)).not.toContain('color-surface')
    expect(pairs.map(({ ground }) => ground.token)).toContain('color-raised')
  })
})

describe('the build', () => {
  it('takes the themes of the kit', async () => {
    await expect(assertContrast()).resolves.toBeUndefined()
  })

  it('fails for a theme below the limits, and says which, where and by how much', async () => {
    const themes = [lightTheme, lightWith({ 'color-focus': '#b0b4ba' })]
    await expect(assertContrast(themes)).rejects.toThrow(
      'light: color-focus on color-surface is 2.0:1, needs 3:1',
    )
  })

  it('fails for an adaptive theme that is good in the light alone', async () => {
    const tokens = { ...adaptiveTheme.tokens, 'color-text': 'light-dark(#1b1c1e, #1b1c1e)' }
    await expect(assertContrast([{ ...adaptiveTheme, tokens }])).rejects.toThrow(
      'adaptive, dark: color-text on color-surface is 1.0:1, needs 4.5:1',
    )
  })

  it('fails for a colour that it cannot read, rather than pass it by', async () => {
    const themes = [lightWith({ 'color-text': 'rgb(0 0 0)' })]
    await expect(assertContrast(themes)).rejects.toThrow('"rgb(0 0 0)" is not a colour')
  })
})
