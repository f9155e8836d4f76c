import { readFile } from 'node:fs/promises'

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Portal sandbox</title>
<script type="module" src="iframe.js"></script>
</head>
<body></body>
</html>
`

/**
 * Serves what the SDK puts into its iframe, under whatever version it pins (`/3.4.1/iframe/…`).
 * Null for any other path.
 */
export async function serveIframe(pathname: string): Promise<Response | null> {
  const file = /^\/[^/]+\/iframe\/(index\.html|iframe\.js)$/.exec(pathname)?.[1]
  if (file === undefined) return null
  if (file === 'index.html') return content(page, 'text/html')
  const script = await readFile(new URL('./page/iframe.js', import.meta.url), 'utf8')
  return content(script, 'text/javascript')
}

function content(text: string, type: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
    },
  })
}
