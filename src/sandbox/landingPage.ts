/** The page at `/`: what this is, what it is not for, and how to point an app at it. */
export function landingPage(options: { host: string; clients: number }): Response {
  const { host, clients } = options
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Portal sandbox</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-radius: 0.5rem }
  button { font: inherit; padding: 0.4rem 0.8rem; margin: 0 0.5rem 0.5rem 0 }
</style>
</head>
<body>
<h1>Portal sandbox</h1>
<p><strong>For development only.</strong> This is a stand-in for Portal on your machine. It keeps its
half of every key unprotected and does not run MPC: never send real funds to a wallet made here.</p>
<h2>Use it</h2>
<p>Point the real <code>@portal-hq/web</code> at it:</p>
<pre><code>new Portal({ host: '${host}', apiKey, rpcConfig: {} })</code></pre>
<p>An API key belongs to one client. It is shown once, when the client is made; there
${clients === 1 ? 'is 1 client' : `are ${clients} clients`} now.</p>
<form method="post" action="/sandbox/clients">
<button name="custody" value="portal">New client, backups kept by Portal</button>
<button name="custody" value="self">New client, backups kept by the app</button>
</form>
</body>
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
