interface SnapshotFile {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
      readonly edge_fields: readonly string[]
      readonly edge_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  readonly strings: readonly string[]
}

/** A heap snapshot of V8, laid out for walking. Nodes are numbered from 0, the root; edges from 0. */
export interface HeapGraph {
  readonly nodeCount: number
  /** All texts: names of nodes and of edges, and what the strings of the heap say. */
  readonly strings: readonly string[]
  /** What a node is called, as an index in `strings`; of a flat string, what it says. */
  nameOf(node: number): number
  isA(node: number, type: string): boolean
  /** The edges of a node are those from here up to those of the next node. */
  firstEdge(node: number): number
  target(edge: number): number
  isEdgeA(edge: number, type: string): boolean
  /** The name of an edge as an index in `strings`, or its number where it has one instead. */
  edgeNameOf(edge: number): number
  isNumbered(edge: number): boolean
}

/** Reads what `HeapProfiler.takeHeapSnapshot` sends. */
export function readHeapGraph(snapshot: string): HeapGraph {
  const { snapshot: head, nodes, edges, strings } = JSON.parse(snapshot) as SnapshotFile
  const { node_fields, node_types, edge_fields, edge_types } = head.meta
  const node = columnsOf(nodes, node_fields)
  const edge = columnsOf(edges, edge_fields)
  const [nodeTypes] = node_types
  const [edgeTypes] = edge_types
  const firstEdges = new Uint32Array(node.count + 1)
  const edgeCountOf = node.column('edge_count')
  for (let at = 0; at < node.count; at += 1) {
    firstEdges[at + 1] = (firstEdges[at] ?? 0) + edgeCountOf(at)
  }
  const typeOf = node.column('type')
  const edgeTypeOf = edge.column('type')
  const targetOf = edge.column('to_node')
  const [element, hidden] = [edgeTypes.indexOf('element'), edgeTypes.indexOf('hidden')]
  return {
    nodeCount: node.count,
    strings,
    nameOf: node.column('name'),
    isA: (at, type) => nodeTypes[typeOf(at)] === type,
    firstEdge: (at) => firstEdges[at] ?? 0,
    target: (at) => targetOf(at) / node_fields.length,
    isEdgeA: (at, type) => edgeTypes[edgeTypeOf(at)] === type,
    edgeNameOf: edge.column('name_or_index'),
    isNumbered: (at) => edgeTypeOf(at) === element || edgeTypeOf(at) === hidden,
  }
}

/** A table that is written as one row of numbers. */
function columnsOf(cells: readonly number[], fields: readonly string[]) {
  const width = fields.length
  return {
    count: cells.length / width,
    column(field: string) {
      const offset = fields.indexOf(field)
      return (row: number) => cells[row * width + offset] ?? 0
    },
  }
}
