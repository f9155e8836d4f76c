import { readFile } from 'node:fs/promises'
import { basename } from 'node:path/posix'

interface Page {
  readonly path: RegExp
  readonly title: string
  /** What a person reads there, if anybody does. */
  readonly text: string
  readonly script: URL
  /** Directives of its content security policy, beside those of every page here. */
  readonly policy: string
}

const pages: readonly Page[] = [
  {
    // What the SDK puts into its iframe, under whatever version it pins (`/3.4.1/iframe/…`).
    path: /^\/[^/]+\/iframe\/(index\.html|iframe\.js)$/,
    title: 'Portal sandbox',
    text: '',
    script: new URL('./page/iframe.js', import.meta.url),
    // A passkey service on another port is the developer's own too.
    policy: "connect-src 'self' http://localhost:*",
  },
  {
    path: /^\/passkeys\/(prompt|passkeyPrompt\.js)$/,
    title: 'Use your passkey',
    text: 'Answer the prompt of your browser to go on. This is the Portal sandbox, for development only.',
    script: new URL('./page/passkeyPrompt.js', import.meta.url),
    policy: "frame-ancestors 'none'",
  },
  {
    path: /^\/google\/(consent|googleConsent\.js)$/,
    title: 'Sign in to the stand-in for Google',
    text: '',
    script: new URL('./page/googleConsent.js', import.meta.url),
    policy: "connect-src 'self'; frame-ancestors 'none'",
  },
]

/** Serves the pages that the SDK's frame and its prompts are made of. Null for any other path. */
export async function servePage(pathname: string): Promise<Response | null> {
  for (const page of pages) {
    const file = page.path.exec(pathname)?.[1]
    if (file === undefined) continue
    if (!file.endsWith('.js')) return content(document(page), 'text/html', page)
    return content(await readFile(page.script, 'utf8'), 'text/javascript', page)
  }
  return null
}

function document({ title, text, script }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<script type="module" src="${basename(script.pathname)}"></script>
</head>
<body>${text}</body>
</html>
`
}

function content(text: string, type: string, { policy }: Page): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'self'; ${policy}`,
    },
  })
}
