import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'
import { openBrowser } from '../test/e2e/support/openBrowser.ts'
import { root, run } from './project.mjs'

/**
 * Takes a picture of every story in the four themes, once it has played, and puts them on one sheet
 * to be looked through: `npm run shots`, or `npm run shots -- picker pin` for the stories whose id
 * holds one of these words.
 */
const themes = ['light', 'dark', 'contrast', 'adaptive']
const wanted = process.argv.slice(2)
const storybook = join(root, 'storybook-static')
const folder = join(root, 'shots')

if ((await run('storybook', ['build', '--quiet'])) !== 0) process.exit(1)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const server = await preview({
  root,
  configFile: false,
  build: { outDir: storybook },
  preview: { port: 0, host: 'localhost' },
})
const [url] = server.resolvedUrls?.local ?? []
const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 520, height: 400 } })
await page.emulateMedia({ reducedMotion: 'reduce' })

/** @type {{ id: string, pictures: string[] }[]} */
const taken = []
for (const id of storyIds()) {
  await show(id)
  const pictures = []
  for (const theme of themes) pictures.push(await picture(id, theme))
  taken.push({ id, pictures })
}
writeFileSync(join(folder, 'sheet.png'), await compose())
console.log(`${taken.length} stories: shots/sheet.png`)
await browser.close()
await server.close()

function storyIds() {
  /** @type {{ entries: Record<string, { id: string, type: string }> }} */
  const index = JSON.parse(readFileSync(join(storybook, 'index.json'), 'utf8'))
  const ids = Object.values(index.entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []))
  return wanted.length === 0 ? ids : ids.filter((id) => wanted.some((word) => id.includes(word)))
}

/** @param {string} id */
async function show(id) {
  await page.goto(`${url}iframe.html?id=${id}&viewMode=story`)
  await page.waitForFunction(() => {
    const storybook = Reflect.get(globalThis, '__STORYBOOK_PREVIEW__')
    return ['finished', 'completed', 'errored'].includes(storybook?.currentRender?.phase)
  })
  // A page grows with what is on it; a dialog has the window's height and no more.
  const dialogs = await page.locator('dialog[open]').count()
  await page.setViewportSize({ width: 520, height: dialogs > 0 ? 760 : 400 })
}

/**
 * @param {string} id
 * @param {string} theme one of the story's own counts for more, as in the toolbar
 * @returns {Promise<string>} the picture as a data URL
 */
async function picture(id, theme) {
  // The adaptive theme is seen in the dark: in the light it is the light one.
  await page.emulateMedia({ colorScheme: theme === 'adaptive' ? 'dark' : 'light' })
  await page.evaluate(
    (globals) =>
      new Promise((resolve) => {
        const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')
        channel.once('storyRendered', resolve)
        channel.emit('updateGlobals', { globals })
      }),
    { theme },
  )
  const png = await page.screenshot({ fullPage: true })
  writeFileSync(join(folder, `${id}.${theme}.png`), png)
  return `data:image/png;base64,${png.toString('base64')}`
}

async function compose() {
  const sheet = await browser.newPage({ viewport: { width: 2_000, height: 100 } })
  const figures = taken.map(({ id, pictures }) => {
    const images = pictures.map((source) => `<img src="${source}">`).join('')
    return `<figure><figcaption>${id}</figcaption>${images}</figure>`
  })
  await sheet.setContent(`<style>
    body { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; align-items: start; font: 11px sans-serif }
    figure { margin: 0 }
    figcaption { padding-block: 4px }
    img { width: 25%; vertical-align: top }
  </style>${figures.join('')}`)
  return sheet.screenshot({ fullPage: true })
}
