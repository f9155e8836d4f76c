import { createServer } from 'node:http'
import { createBackupServer, postgresShareStore, toNodeHandler } from 'portal-backup-kit/server'

/** The server half as an app starts it, on a store in memory. Its address is the first line. */
const store = await postgresShareStore({ connection: 'memory://' })
const handle = createBackupServer({
  store,
  authorize: () => true,
  wellKnown: { relatedOrigins: ['https://shop.example'] },
})
const server = createServer(toNodeHandler(handle))
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  console.log(`http://127.0.0.1:${port}`)
})
process.once('SIGTERM', async () => {
  server.close()
  server.closeAllConnections()
  await store.close()
})
