import { type HeapGraph, readHeapGraph } from './heapGraph.ts'

/** The shortest piece of a secret that counts as one. */
const pieceLength = 12

/** A place in a heap that holds a piece of a secret. */
export interface Holding {
  /** How the garbage collector gets there from its roots. */
  readonly path: string
  readonly text: string
}

/** Tells of a text whether it has 12 characters in a row of a secret, in any case, forwards or backwards. */
export function pieceFinder(secrets: readonly string[]): (text: string) => boolean {
  const pieces = secrets.flatMap((secret) => {
    const forwards = secret.toLowerCase()
    return [forwards, [...forwards].reverse().join('')].flatMap(piecesOf)
  })
  return (text) => {
    if (text.length < pieceLength) return false
    const lower = text.toLowerCase()
    return pieces.some((piece) => lower.includes(piece))
  }
}

function piecesOf(text: string): string[] {
  const count = Math.max(0, text.length - pieceLength + 1)
  return Array.from({ length: count }, (_, at) => text.slice(at, at + pieceLength))
}

/**
 * Looks for pieces of secrets in a heap snapshot: in strings of every kind, in the names of
 * properties, and spelled out in arrays.
 */
export function findInHeap(snapshot: string, isPiece: (text: string) => boolean): Holding[] {
  const graph = readHeapGraph(snapshot)
  const pieces = new Set(graph.strings.flatMap((text, index) => (isPiece(text) ? [index] : [])))
  const found = new Map<number, string>()
  for (let node = 0; node < graph.nodeCount; node += 1) {
    const said = textsOf(graph, node, pieces).find(isPiece)
    if (said !== undefined) found.set(node, said)
  }
  if (found.size === 0) return []
  const arrivals = arrivalsFromRoot(graph)
  return [...found].map(([node, text]) => ({ path: pathTo(graph, arrivals, node), text }))
}

/** Texts of a node that may have a piece: all such, and some that have none. */
function textsOf(graph: HeapGraph, node: number, pieces: ReadonlySet<number>): string[] {
  const { strings } = graph
  const name = graph.nameOf(node)
  const texts = pieces.has(name) ? [strings[name] ?? ''] : []
  if (graph.isA(node, 'concatenated string')) texts.push(joined(graph, node))
  let spelled = ''
  for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge += 1) {
    const edgeName = graph.edgeNameOf(edge)
    if (graph.isNumbered(edge)) {
      const item = strings[graph.nameOf(graph.target(edge))] ?? ''
      if (item.length <= 2) spelled += item
    } else if (pieces.has(edgeName)) {
      texts.push(strings[edgeName] ?? '')
    }
  }
  return [...texts, spelled]
}

/** What a string says that V8 has not yet written out from its two halves. */
function joined(graph: HeapGraph, node: number): string {
  const left = [node]
  let text = ''
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (graph.isA(part, 'concatenated string')) {
      left.push(half(graph, part, 'second'), half(graph, part, 'first'))
    } else {
      text += graph.strings[graph.nameOf(part)] ?? ''
    }
  }
  return text
}

function half(graph: HeapGraph, node: number, name: 'first' | 'second'): number {
  for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge += 1) {
    if (graph.strings[graph.edgeNameOf(edge)] === name) return graph.target(edge)
  }
  throw new Error('A concatenated string without its halves.')
}

/** For every node that is held, the edge by which a shortest way from the root arrives, and where from. */
function arrivalsFromRoot(graph: HeapGraph): ReadonlyMap<number, readonly [number, number]> {
  const arrivals = new Map<number, readonly [number, number]>()
  const queue = [0]
  for (const node of queue) {
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge += 1) {
      const to = graph.target(edge)
      if (to === 0 || arrivals.has(to) || graph.isEdgeA(edge, 'weak')) continue
      arrivals.set(to, [node, edge])
      queue.push(to)
    }
  }
  return arrivals
}

function pathTo(
  graph: HeapGraph,
  arrivals: ReadonlyMap<number, readonly [number, number]>,
  node: number,
): string {
  const steps: string[] = []
  for (let at = arrivals.get(node); at !== undefined; at = arrivals.get(at[0])) {
    const [from, edge] = at
    const name = graph.edgeNameOf(edge)
    const label = graph.isNumbered(edge) ? `[${name}]` : graph.strings[name]
    steps.unshift(`${graph.strings[graph.nameOf(from)]?.slice(0, 60)} › ${label}`)
  }
  return steps.join(' › ')
}
