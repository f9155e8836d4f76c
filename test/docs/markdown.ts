/** A piece of TypeScript in a document. */
export interface CodeBlock {
  /** Where the block begins: `docs/errors.md:12`. */
  readonly place: string
  readonly language: 'ts' | 'tsx'
  /** The whole document with all but this block blank, so that a compiler names the document's own lines. */
  readonly source: string
}

/**
 * The `ts` and `tsx` blocks of a document. What a reader knows from the text around a block, the
 * compiler learns from a comment straight above it, which no reader sees:
 * `<!-- given: declare const portal: Portal -->`.
 */
export function readCodeBlocks(file: string, text: string): CodeBlock[] {
  const pattern = /(?:<!-- given:(.*?)(-->\s*\n))?^(```(tsx?)\b[^\n]*\n)(.*?)^```/gms
  return [...text.matchAll(pattern)].map((found) => {
    const [, given = '', close = '', open = '', language, code = ''] = found
    const before = blank(text.slice(0, found.index))
    return {
      place: `${file}:${before.split('\n').length}`,
      language: language === 'tsx' ? 'tsx' : 'ts',
      source: `${before}${given}${blank(close)}${blank(open)}${code}\nexport {}\n`,
    }
  })
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '')
}

/** The relative links of a document: of its text and of its pictures, not of its code. */
export function readLinks(text: string): string[] {
  const prose = withoutCode(text)
  const links = [
    ...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm),
    ...prose.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g),
  ]
  return links.map(([, target = '']) => target).filter((target) => !/^([a-z]+:|\/\/)/i.test(target))
}

/** The addresses inside of a document: those that GitHub makes of headings, and those that it names itself. */
export function readAnchors(text: string): Set<string> {
  const prose = text.replace(/^```.*?^```/gms, '')
  const seen = new Map<string, number>()
  const headings = [...prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, title = '']) => {
    const slug = slugOf(title)
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  })
  const named = [...prose.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, name = '']) => name)
  return new Set([...headings, ...named])
}

function slugOf(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function withoutCode(text: string): string {
  return text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')
}
