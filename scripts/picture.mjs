import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildHarness } from '../test/e2e/support/buildHarness.ts'
import { openBrowser } from '../test/e2e/support/openBrowser.ts'
import { startHarness } from '../test/e2e/support/startHarness.ts'
import { goodPassword, newWallet } from '../test/e2e/support/walletPage.ts'
import { root } from './project.mjs'

/** Takes the README's picture: a real run on the sandbox, step by step, in light and in dark. */
const pages = await buildHarness()
const app = await startHarness(pages.folder)
const browser = await openBrowser()
const rows = []
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  rows.push({ colorScheme, shots: await takeRun(colorScheme) })
}
writeFileSync(join(root, 'docs/assets/flow.png'), await compose(rows))
await browser.close()
await app.close()
await pages.remove()

/** @param {'light' | 'dark'} colorScheme */
async function takeRun(colorScheme) {
  const { apiKey, clientId, context } = await newWallet(app, browser, { custody: 'self' })
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 480, height: 640 })
  await page.goto(app.pageFor(apiKey, 'react'))
  await page.addStyleTag({
    content: `
      html { color-scheme: light dark; background: light-dark(#ececea, #121315); }
      body { font: 16px/1.5 Inter, 'Liberation Sans', sans-serif; }
      #root > button:first-child { display: none; }
      iframe, body:has(dialog[open]) .pbk-backup-button { visibility: hidden; }
      dialog::backdrop { background: none; }
      dialog { margin-block-start: 24px; }`,
  })
  const shots = [await frameOf(page.getByRole('button', { name: 'Back up wallet' }))]
  await page.getByRole('button', { name: 'Back up wallet' }).click()
  const dialog = page.getByRole('dialog')
  const password = page.getByLabel('Password', { exact: true })
  await password.fill(goodPassword)
  await page.getByRole('checkbox').check()
  await page.getByText('Strong.').waitFor()
  shots.push(await frameOf(dialog))
  app.sandbox.setFaults({ backup: { slow: { eachProgress: 1_500 } } }, clientId)
  await password.press('Enter')
  await page.getByLabel('Password again', { exact: true }).fill(goodPassword)
  await page.keyboard.press('Enter')
  await page.locator('[data-phase-state=now]', { hasText: 'Locking it' }).waitFor()
  shots.push(await frameOf(dialog))
  await page.getByRole('heading', { name: 'Your wallet is backed up' }).waitFor()
  shots.push(await frameOf(dialog))
  await context.close()
  return shots
}

/** @param {import('playwright').Locator} part */
async function frameOf(part) {
  const box = await part.boundingBox()
  if (box === null) throw new Error('The part is not there.')
  const around = 20
  const png = await part.page().screenshot({
    clip: {
      x: Math.max(0, box.x - around),
      y: Math.max(0, box.y - around),
      width: box.width + 2 * around,
      height: box.height + 2 * around,
    },
  })
  return `data:image/png;base64,${png.toString('base64')}`
}

/** @param {{ colorScheme: 'light' | 'dark', shots: string[] }[]} rows */
async function compose(rows) {
  const page = await browser.newPage({ viewport: { width: 1_736, height: 900 } })
  const grounds = { light: '#ececea', dark: '#121315' }
  const sections = rows.map(({ colorScheme, shots }) => {
    const images = shots.map((source) => `<img src="${source}">`).join('')
    return `<section style="background:${grounds[colorScheme]}">${images}</section>`
  })
  await page.setContent(
    `<style>body{margin:0}section{display:flex;gap:12px;align-items:flex-start;padding:16px}img{display:block}</style>${sections.join('')}`,
  )
  return page.screenshot({ fullPage: true })
}
