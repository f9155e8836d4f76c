import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BackupProvider, type BackupProviderProps, PasswordBackupForm } from 'portal-backup-kit'
import { pinPolicy } from 'portal-backup-kit/strength'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, describe, expect, it } from 'vitest'
import { openBrowser } from './support/openBrowser.ts'

const secret = '739145-lantern-orbit'

function render(props: BackupProviderProps) {
  return renderToString(createElement(BackupProvider, props, createElement(PasswordBackupForm)))
}

const kinds = {
  password: render({ account: 'ada@example.com', portal: null }),
  PIN: render({ account: 'ada@example.com', portal: null, passwordPolicy: pinPolicy() }),
}

const places = {
  'alone on its page': (form: string) => form,
  'in a form of the host': (form: string) =>
    `<form action="/host" method="post"><input name="email">${form}<button id="host">Save</button></form>`,
  'in an open dialog of the host': (form: string) => `<dialog open>${form}</dialog>`,
}

/** Serves one page and remembers everything that is sent to it. */
async function serve(body: string) {
  const received: string[] = []
  const server = createServer((request, response) => {
    let text = `${request.method} ${request.url} `
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      received.push(text)
      response.setHeader('content-type', 'text/html').end(`<!doctype html><body>${body}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, received, close: () => server.close() }
}

const browser = await openBrowser(['--blink-settings=scriptEnabled=false'])
afterAll(() => browser.close())

describe.each(Object.entries(kinds))('a %s form that no script has taken over', (_, html) => {
  it.each(Object.entries(places))('sends what is typed nowhere, %s', async (_, place) => {
    const server = await serve(place(html))
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.url)
    const field = page.locator('input[autocomplete=new-password]')
    await field.fill(secret)
    await field.press('Enter')
    await page.locator('.pbk-form-actions button').click({ force: true })
    await page.locator('.pbk-ack input').press('Enter')
    if ((await page.locator('#host').count()) > 0) {
      await page.locator('#host').click()
      await expect.poll(() => server.received.length).toBe(2)
    } else {
      expect(await field.inputValue()).toBe(secret)
    }
    expect(server.received.filter((text) => text.includes('739145'))).toEqual([])
    expect(await page.locator('input[name*=password]').count()).toBe(0)
    await context.close()
    server.close()
  })

  it('says that it needs JavaScript where that is switched off', async () => {
    const server = await serve(html)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.url)
    const note = page.locator('noscript p')
    expect(await note.isVisible()).toBe(true)
    expect(await note.innerText()).toBe('Turn on JavaScript to use this form.')
    await context.close()
    server.close()
  })
})
