import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'node_modules/axe-core/locales'

/** The rules of axe-core in every language that it speaks, or one in so many of them. */
export function translatedSentences({ oneIn = 1 } = {}): string[] {
  const files = readdirSync(folder).filter((file) => /^[a-z].*\.json$/.test(file))
  return files.flatMap((file) => {
    const { rules } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const helps = Object.values<{ help: string }>(rules).map(({ help }) => help)
    return helps.filter((help) => [...help].length >= 16).filter((_, index) => index % oneIn === 0)
  })
}
