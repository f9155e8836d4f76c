import { parseSync, Visitor } from 'rolldown/utils'

/** One reach of a module for another. */
export interface Import {
  readonly specifier: string
  /** `lazy`: by `import()`; `type`: gone when the code runs; `value`: everything else. */
  readonly kind: 'value' | 'type' | 'lazy'
}

/** Everything that a module reaches for, read from its syntax tree. */
export function readImports(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const imports: Import[] = []
  const add = (specifier: unknown, kind: Import['kind']) => {
    if (typeof specifier !== 'string') throw new Error(`${file} imports what only runtime tells`)
    imports.push({ specifier, kind })
  }
  new Visitor({
    ImportDeclaration(node) {
      add(node.source.value, node.importKind ?? 'value')
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind ?? 'value')
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind ?? 'value')
    },
    ImportExpression(node) {
      add(literal(node.source), 'lazy')
    },
    TSImportType(node) {
      add(node.source.value, 'type')
    },
    NewExpression(node) {
      // A worker: `new URL('./strength.worker.js', import.meta.url)`.
      const [target, base] = node.arguments
      const isModuleUrl =
        node.callee.type === 'Identifier' &&
        node.callee.name === 'URL' &&
        base?.type === 'MemberExpression' &&
        base.object.type === 'MetaProperty'
      if (isModuleUrl) add(literal(target), 'lazy')
    },
  }).visit(program)
  return imports
}

function literal(node: { type: string; value?: unknown } | undefined): unknown {
  return node?.type === 'Literal' ? node.value : undefined
}

/** Whether the module says `'use client'` before anything else. */
export function isClientModule(file: string, source: string): boolean {
  const [first] = parseSync(file, source).program.body
  return first?.type === 'ExpressionStatement' && first.directive === 'use client'
}
