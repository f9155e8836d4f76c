import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run } from '../../scripts/project.mjs'
import { guide as button } from '../../stories/backup-button/guide.ts'
import { guide as picker } from '../../stories/method-picker/guide.ts'
import { guide as notice } from '../../stories/notice/guide.ts'
import { guide as form } from '../../stories/password-form/guide.ts'
import { guide as rules } from '../../stories/password-rules/guide.ts'
import { guide as progress } from '../../stories/progress/guide.ts'
import { guide as recover } from '../../stories/recover-wallet/guide.ts'
import { guide as status } from '../../stories/status/guide.ts'
import { guide as meter } from '../../stories/strength-meter/guide.ts'
import { openBrowser } from '../e2e/support/openBrowser.ts'

const guides = [button, picker, form, meter, rules, progress, notice, status, recover]
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const folder = mkdtempSync(join(tmpdir(), 'storybook-'))
let server: PreviewServer
let browser: Browser
let entries: Readonly<Record<string, unknown>>

beforeAll(async () => {
  const args = ['build', '--quiet', '--output-dir', folder]
  expect(await run('storybook', args, {}, 'ignore')).toBe(0)
  server = await preview({
    root,
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: 'localhost' },
  })
  browser = await openBrowser()
  entries = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page of a component, and hands on what the browser complained of. */
async function openPage(name: string, theme: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    const icon = message.location().url.endsWith('/favicon.ico')
    if (['error', 'warning'].includes(message.type()) && !icon) said.push(message.text())
  })
  const [url] = server.resolvedUrls?.local ?? []
  await page.goto(`${url}iframe.html?id=${pageOf(name)}&viewMode=docs&globals=theme:${theme}`)
  return { page, said }
}

/** Every story of the page is drawn, and every part of its drawings found. */
async function drawn(page: Page, pins: number): Promise<void> {
  await expect.poll(() => page.locator('.sb-story:not(:has(.stage))').count()).toBe(0)
  await expect.poll(() => page.locator('.anatomy-pin').count()).toBe(pins)
}

const pageOf = (name: string) => `components-${name.toLowerCase()}--docs`

/** What axe finds in the text of the page; the rest of it is Storybook's own. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  return page.evaluate(async () => {
    const { run: look } = Reflect.get(globalThis, 'axe') as typeof import('axe-core')
    const { violations: found } = await look({ include: [['.guide-text'], ['.anatomy']] })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

describe.each(guides)('the page of <$name>', ({ name, anatomy, instead }) => {
  let page: Page
  let said: string[]
  const parts = anatomy.flatMap((drawing) => drawing.parts)

  beforeAll(async () => {
    const opened = await openPage(name, 'light')
    page = opened.page
    said = opened.said
  })

  afterAll(() => page.close())

  it('draws its stories and finds every part, without a word on the console', async () => {
    await drawn(page, parts.length)
    expect(said).toEqual([])
  })

  it('stays at its beginning: no story takes the focus or opens its dialog', async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    expect(await page.locator('dialog:modal').count()).toBe(0)
  })

  it('leads to stories and pages that are there', async () => {
    const links = await page
      .locator('.guide-text a[href*="path="]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))
    expect(links.filter((id) => !(id in entries))).toEqual([])
    expect(links).toEqual(expect.arrayContaining(instead.map(({ take }) => pageOf(take))))
  })

  it('can be read by everybody', async () => {
    expect(await violations(page)).toEqual([])
  })
})

it('shows its pages in the dark, where the toolbar asks for that', async () => {
  const { page } = await openPage(button.name, 'dark')
  const all = button.anatomy.flatMap(({ parts }) => parts)
  await drawn(page, all.length)
  expect(await page.locator('.guide-text:not([data-pbk-theme="dark"])').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.close()
})
