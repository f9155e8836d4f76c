import type { ReactNode } from 'react'
import { seededRandom } from '../../../support/seededRandom.js'
import { type HostLayer, hostLayers } from './hostLayers.js'
import { type PageHabit, pageHabits } from './pageHabits.js'

/** A host page, as a seed has made it. */
export interface Host {
  readonly layers: readonly HostLayer[]
  readonly habits: readonly PageHabit[]
  readonly custody: 'portal' | 'self'
  /** The person presses the button twice. */
  readonly doubleClick: boolean
  /** The person first types the second password wrong. */
  readonly mistype: boolean
}

/** Makes the host of a seed: the same one each time. */
export function makeHost(seed: number): Host {
  const random = seededRandom(seed)
  const layers = pick(hostLayers, 1 + Math.floor(random() * 5), random)
  const firstModal = layers.find(({ modal }) => modal)
  return {
    layers: layers.filter((layer) => !layer.modal || layer === firstModal),
    habits: pick(pageHabits, Math.floor(random() * 4), random),
    custody: random() < 0.5 ? 'portal' : 'self',
    doubleClick: random() < 0.3,
    mistype: random() < 0.5,
  }
}

function pick<Value>(values: readonly Value[], count: number, random: () => number): Value[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ value }) => value)
}

/** Says what a host is made of, from the outside in. */
export function describeHost({ layers, habits, custody, doubleClick, mistype }: Host): string {
  const parts = [...habits, ...layers].map(({ name }) => name)
  if (doubleClick) parts.push('double click')
  if (mistype) parts.push('mistyped')
  return `${custody}: ${parts.join(', ')}`
}

/** Lays the layers of a host around the kit. */
export function wrap(layers: readonly HostLayer[], children: ReactNode): ReactNode {
  return layers.reduceRight((inner, { Layer, name }) => <Layer key={name}>{inner}</Layer>, children)
}
