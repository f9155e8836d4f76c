import { findChromium, findFirefox, findWebKit } from './findPrograms.mjs'

/**
 * The browser engines of test/engines, each with what it lacks to run here; null where it lacks
 * nothing.
 *
 * @returns {Promise<readonly { name: string, missing: string | null }[]>}
 */
export async function findEngines() {
  const { driver, browser, display } = findWebKit()
  const missing = [
    !driver && 'WebKitWebDriver',
    !browser && 'MiniBrowser',
    !display && !process.env.DISPLAY && 'Xvfb',
  ].filter((program) => program !== false)
  return [
    { name: 'Chromium', missing: (await findChromium()) ? null : 'no Chromium found' },
    { name: 'Firefox', missing: findFirefox() ? null : 'no firefox-esr or firefox found' },
    { name: 'WebKit', missing: missing.length === 0 ? null : `no ${missing.join(', ')} found` },
  ]
}
