import { describe, expect, it } from 'vitest'
import { placePins, type Target } from '../../stories/support/component-page/placePins.js'

const drawn = { left: 100, top: 100, width: 200, height: 100 }

const target = (number: number, top: number, side: Target['side'] = 'left'): Target => ({
  number,
  side,
  along: 0.5,
  box: { left: 120, top, width: 40, height: 20 },
})

describe('placePins', () => {
  it('puts a number straight beside its part', () => {
    const [pin] = placePins([target(1, 140)], drawn)
    expect(pin).toEqual({
      number: 1,
      x: 60,
      y: 150,
      end: { x: 116, y: 150 },
      line: 'M71 150H75V150H116',
    })
  })

  it('moves numbers apart that would lie over each other, and leaves the others in their places', () => {
    const pins = placePins([target(1, 100), target(2, 110), target(3, 180)], drawn)
    expect(pins.map(({ y }) => y)).toEqual([101, 129, 190])
  })

  it('keeps the order of the parts, so that no two lines cross', () => {
    const pins = placePins([target(1, 130), target(2, 120), target(3, 125)], drawn)
    const [first, second, third] = pins.map(({ y }) => y)
    expect([second, third, first]).toEqual([first, second, third].sort((a = 0, b = 0) => a - b))
  })

  it('comes nearer where there is little room beside what is drawn', () => {
    const narrow = { left: 32, top: 100, width: 200, height: 100 }
    const pins = placePins([target(1, 140, 'left'), target(2, 140, 'right')], narrow)
    expect(pins.map(({ x }) => x)).toEqual([13, 251])
  })

  it('draws no line from a number to a part that it stands at', () => {
    const narrow = { left: 14, top: 100, width: 240, height: 100 }
    const edge = { ...target(1, 140), box: { left: 14, top: 140, width: 240, height: 20 } }
    expect(placePins([edge, target(2, 180)], narrow).map(({ line }) => line)).toEqual([
      '',
      'M24 190H28V190H116',
    ])
  })

  it('takes each side for itself', () => {
    const pins = placePins(
      [
        target(1, 140, 'left'),
        target(2, 140, 'right'),
        target(3, 140, 'top'),
        target(4, 140, 'bottom'),
      ],
      drawn,
    )
    expect(pins.map(({ x, y }) => [x, y])).toEqual([
      [60, 150],
      [340, 150],
      [140, 60],
      [140, 240],
    ])
  })
})
