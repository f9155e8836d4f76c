import 'portal-backup-kit/styles.css'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../stories/support/component-page/tokensOf.js'

/** `token: class aspects, …` */
function read(classes: readonly string[], focusable = false): readonly string[] {
  return tokensOf(new Set(classes), focusable).map(({ token, touches }) => {
    const touched = [...touches].map(([name, how]) => `${name || 'all'} ${[...how].join('+')}`)
    return `${token}: ${touched.join(', ')}`
  })
}

describe('tokensOf', () => {
  it('follows the variables of the skin from a rule to its token', () => {
    expect(read(['meter', 'meter-track', 'meter-text'])).toEqual([
      'color-text: all colour',
      'color-border: meter-track fill',
      'color-danger: meter-track fill, meter-text colour',
      'color-warning: meter-track fill, meter-text colour',
      'color-success: meter-track fill, meter-text colour',
      'color-muted: meter-text colour',
    ])
  })

  it('finds the token behind a measured length', () => {
    expect(read(['phrase-words']).join()).toContain('radius: phrase-words corners')
  })

  it('leaves out the focus ring where nothing takes the focus', () => {
    expect(read(['rules']).join()).not.toContain('color-focus')
    expect(read(['rules'], true)).toContain('color-focus: all ring')
  })

  it('takes no rule that asks for a class which the part does not have', () => {
    expect(read(['icon'])).toEqual(['color-text: all colour'])
    expect(read(['icon', 'rules'])).toContain('color-success: icon colour')
  })

  it('takes no rule for an attribute that the part never has', () => {
    const tokens = (never: readonly string[]) =>
      tokensOf(new Set(['notice', 'icon']), false, never).map(({ token }) => token)
    expect(tokens([])).toContain('color-danger')
    expect(tokens(['[data-tone="danger"]'])).not.toContain('color-danger')
  })

  it('tells the look under the pointer from the look at rest', () => {
    expect(read(['icon-button'])).toContain('color-text: all colour, icon-button hover')
  })

  it('reads no rule for what a person has asked of the system', () => {
    expect(read(['badge'])).toContain('color-text: all colour')
    expect(read(['badge'])).toContain('color-muted: badge colour')
  })
})
