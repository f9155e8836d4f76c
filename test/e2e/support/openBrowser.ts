import { type Browser, chromium } from 'playwright'
import { findChromium } from '../../../scripts/findPrograms.mjs'

/** Opens Chromium as people have it: what Playwright switches off by default stays on. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  })
}
