import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { toNodeHandler } from 'portal-backup-kit/server'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { fromQuery, PartsApp } from '../harness/PartsApp.tsx'
import { serveFile } from './serveFile.ts'

/**
 * An app that renders the parts on its server. Everything else, Portal included, is in the page.
 *
 * @param folder Where `buildHarness` wrote its pages.
 */
export async function startParts(folder: string) {
  const shell = await readFile(join(folder, 'parts.html'), 'utf8')
  const handle = async ({ url }: Request): Promise<Response> => {
    const { pathname, search } = new URL(url)
    if (pathname !== '/') return serveFile(folder, pathname)
    return new Response(render(shell, search), {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    })
  }
  const server = createServer(toNodeHandler(handle))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function render(shell: string, search: string): string {
  const options = fromQuery(search)
  const { language = 'en' } = options
  const html = renderToString(createElement(PartsApp, { options, world: {} }))
  return shell
    .replace(
      '<html lang="en">',
      `<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`,
    )
    .replace('<div id="root"></div>', () => `<div id="root">${html}</div>`)
}
