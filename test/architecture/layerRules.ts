import { dirname, join } from 'node:path/posix'
import { readImports } from './readImports.ts'

/** What the modules of one folder of src may import, besides each other. */
interface LayerRule {
  /** Folders of src. A `type:` import vanishes from the code, a `lazy:` one waits until it is asked for. */
  readonly layers: readonly string[]
  readonly packages: readonly string[]
}

/** The direction of every arrow. A folder that is not named here may not exist. */
export const layerRules: Record<string, LayerRule> = {
  core: { layers: [], packages: [] },
  theme: { layers: [], packages: [] },
  adapters: { layers: ['core'], packages: ['@simplewebauthn/browser'] },
  strength: { layers: ['core'], packages: ['@zxcvbn-ts/*'] },
  messages: { layers: ['core'], packages: [] },
  react: {
    layers: ['core', 'theme', 'messages', 'type:strength', 'lazy:strength'],
    packages: ['react', 'react-dom', '@tanstack/react-query'],
  },
  components: {
    layers: ['core', 'react', 'theme', 'messages'],
    packages: ['react', 'react-dom', 'react-dom/client', 'react-hook-form'],
  },
  server: { layers: ['core'], packages: ['node:*', 'lazy:pg', 'lazy:@electric-sql/pglite'] },
  sandbox: {
    layers: ['core', 'server'],
    packages: [
      'node:*',
      '@noble/*',
      '@simplewebauthn/browser',
      'type:@simplewebauthn/server',
      'lazy:@simplewebauthn/server',
    ],
  },
  testing: { layers: ['core', 'type:server', 'type:adapters'], packages: [] },
}

/** The one module that puts the parts together, and so may import what its folder may not. */
const compositionRoot = { file: 'react/BackupProvider.tsx', layers: ['adapters'] }

/** Features made of other features, through the files that the main door exports. All others stand alone. */
const composingFeatures = ['backup-button', 'recover-wallet']

const mainDoor = 'index.ts'
const mainDoorLayers = ['core', 'react', 'components', 'theme', 'messages']

/** The sources of a package by their path below src. */
export type Sources = ReadonlyMap<string, string>

/** Every import that goes against the arrows, as a sentence that says which. */
export function findViolations(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) =>
    readImports(file, source)
      .filter(({ specifier, kind }) => !isAllowed(file, specifier, kind, sources))
      .map(({ specifier, kind }) => `${file} may not import ${specifier} (${kind})`),
  )
}

function isAllowed(file: string, specifier: string, kind: string, sources: Sources): boolean {
  if (!specifier.startsWith('.')) return matches(rulesOf(file).packages, specifier, kind)
  const target = join(dirname(file), specifier)
  const from = layerOf(file)
  const to = layerOf(target)
  if (from === 'components' && to === 'components') return mayMeet(file, target, sources)
  return from === to || matches(rulesOf(file).layers, to, kind)
}

function rulesOf(file: string): LayerRule {
  if (file === mainDoor) return { layers: mainDoorLayers, packages: [] }
  const rule = layerRules[layerOf(file)] ?? { layers: [], packages: [] }
  if (file !== compositionRoot.file) return rule
  return { ...rule, layers: [...rule.layers, ...compositionRoot.layers] }
}

function layerOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : ''
}

function matches(patterns: readonly string[], name: string, kind: string): boolean {
  return patterns.some((pattern) => {
    const [, only, wanted = ''] = /^(?:(type|lazy):)?(.*)$/.exec(pattern) ?? []
    if (only !== undefined && only !== kind) return false
    return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
  })
}

/** Whether one file of a component may import another. */
function mayMeet(file: string, target: string, sources: Sources): boolean {
  const feature = featureOf(file)
  const other = featureOf(target)
  if (feature === other || other === 'parts') return true
  return composingFeatures.includes(feature) && publicFiles(sources).has(target)
}

function featureOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function publicFiles(sources: Sources): Set<string> {
  const door = readImports(mainDoor, sources.get(mainDoor) ?? '')
  return new Set(door.map(({ specifier }) => join(dirname(mainDoor), specifier)))
}
