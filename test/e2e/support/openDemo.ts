import { afterAll } from 'vitest'
import { startDemo } from '../../../demo/server/startDemo.ts'
import { openBrowser } from './openBrowser.ts'

/** The demo and a browser for all tests of the file that asks. */
export async function openDemo() {
  const [demo, browser] = await Promise.all([startDemo({ port: 0 }), openBrowser()])
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })
  return { demo, browser }
}
