import { extname } from 'node:path'
import type { ClientFiles } from './buildClient.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Answers with a file of the page; undefined where there is none. */
export function serveClient(files: ClientFiles, pathname: string): Response | undefined {
  const path = pathname === '/' ? '/index.html' : pathname
  const file = files.get(path)
  if (file === undefined) return undefined
  const type = types[extname(path)] ?? 'application/octet-stream'
  return new Response(file, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}
