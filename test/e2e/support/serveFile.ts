import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Answers with a file of a built page. */
export async function serveFile(folder: string, pathname: string): Promise<Response> {
  const path = join(folder, pathname)
  try {
    const headers = { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }
    return new Response(await readFile(path), { headers })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}
