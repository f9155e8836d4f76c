import axe from 'axe-core'
import { flushSync } from 'react-dom'
import { type Look, wearLook } from '../../stories/support/looks.js'
import { geometryProblems } from './geometryProblems.js'
import { textProblems } from './textProblems.js'

/** A look, and what can be wrong in it that was right before. */
interface Check {
  readonly look: Look
  readonly rules?: readonly string[]
  /** What the rules leave out. */
  readonly exclude?: string
}

const ofShape = ['target-size', 'scrollable-region-focusable']
const ofColour = ['color-contrast', 'link-in-text-block']

// A change of place changes no colour, nor the other way round: each look tries one of both.
const checks: readonly Check[] = [
  // Every rule was tried on it by the addon.
  { look: {} },
  { look: { theme: 'light', width: '320px' }, rules: [...ofColour, ...ofShape] },
  { look: { theme: 'dark', direction: 'rtl' }, rules: [...ofColour, ...ofShape] },
  {
    look: { theme: 'contrast', direction: 'ltr' },
    // 7 : 1 is what it is for. A theme of their own, that some parts have, does not promise that.
    rules: ['color-contrast-enhanced', 'link-in-text-block', ...ofShape],
    exclude: "[data-pbk-theme]:not([data-pbk-theme='contrast'])",
  },
]

/**
 * Puts the story on show into each look, and leaves it as it was.
 * @returns what is wrong: the look (where it depends on one), the rule that is broken, and where.
 */
export async function lookProblems(): Promise<string[]> {
  if (document.querySelector('.stage') === null) throw new Error('There is no story on show')
  try {
    const problems = textProblems()
    for (const check of checks) problems.push(...(await problemsOf(check)))
    return problems
  } finally {
    flushSync(() => wearLook())
  }
}

async function problemsOf({ look, rules, exclude }: Check): Promise<string[]> {
  flushSync(() => wearLook(look))
  await drawingsSettled()
  const problems = [...(rules ? await axeProblems(rules, exclude) : []), ...geometryProblems()]
  const name = Object.entries(look).flat().join(' ') || 'as chosen'
  return problems.map((problem) => `${name}: ${problem}`)
}

/** A drawing places its pins once an observer has seen its new size: one frame later, or more on a slow machine. */
async function drawingsSettled(): Promise<void> {
  const isPlaced = (ground: Element) => {
    const { width, height } = ground.getBoundingClientRect()
    const drawn = ground.querySelector('.anatomy-lines')?.getAttribute('viewBox')
    return drawn === `0 0 ${width} ${height}`
  }
  while (![...document.querySelectorAll('.anatomy-ground')].every(isPlaced)) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

async function axeProblems(rules: readonly string[], exclude?: string): Promise<string[]> {
  const { violations } = await axe.run(
    { include: document.body, exclude: exclude ? [exclude] : [] },
    { runOnly: [...rules], resultTypes: ['violations'], preload: false },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
