import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHost, type HostName, hostNames, nonce } from '../hosts/buildHost.ts'
import { changesWithoutLayer } from '../hosts/changesWithoutLayer.ts'
import { serve } from '../package/support/packedApp.ts'
import { accessibilityProblems } from './support/accessibilityProblems.ts'
import { button, says } from './support/buttonPage.ts'
import { openBrowser } from './support/openBrowser.ts'
import { watchPage } from './support/watchPage.ts'

const builds = fileURLToPath(new URL(`../../.tmp/hosts-${randomUUID()}`, import.meta.url))

/** What each host has made its own. */
const hosts = {
  tailwind: {
    brand: 'rgb(109, 40, 217)',
    brandInTheDark: 'rgb(196, 181, 253)',
    corner: '12px',
    backedUp: 'oklch(0.596 0.145 163.225)',
    reset: 'base',
    styles: "'self'",
  },
  'css-modules': {
    brand: 'rgb(13, 102, 96)',
    brandInTheDark: 'rgb(94, 234, 212)',
    corner: '2px',
    backedUp: 'rgb(5, 150, 105)',
    reset: 'reset',
    styles: "'self'",
  },
  emotion: {
    brand: 'rgb(157, 23, 77)',
    brandInTheDark: 'rgb(249, 168, 212)',
    corner: '4px',
    backedUp: 'rgb(5, 150, 105)',
    reset: 'reset',
    styles: `'self' 'nonce-${nonce}'`,
  },
} as const satisfies Record<HostName, unknown>

/** Nothing but files of the app's own. */
const policy = (styles: string) =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src ${styles}; img-src data:`

let browser: Browser
beforeAll(async () => {
  const built = hostNames.map((host) => buildHost(host, join(builds, host)))
  ;[browser] = await Promise.all([openBrowser(), ...built])
})
afterAll(async () => {
  await browser.close()
  await rm(builds, { recursive: true, force: true })
})

/** A page of a host, before anybody has signed in. */
async function openHost(build: string, styles: string) {
  const server = await serve(join(builds, build), policy(styles))
  const page = await browser.newPage()
  const complaints = watchPage(page)
  await page.goto(server.url)
  await button(page, 'Back up wallet').waitFor()
  return {
    page,
    complaints,
    async signIn() {
      await button(page, 'Sign in').click()
      await page.getByRole('radio', { name: 'Password' }).waitFor()
    },
    async close() {
      await page.context().close()
      await server.close()
    },
  }
}

function styleOf<Name extends string>(locator: Locator, ...names: readonly Name[]) {
  return locator.evaluate((element, names) => {
    const style = getComputedStyle(element)
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
  }, names)
}

const dialog = (page: Page) => page.getByRole('dialog')

describe.each(hostNames)('an app that styles with %s', (host) => {
  const { brand, brandInTheDark, corner, backedUp, reset, styles } = hosts[host]

  it('lays its classes over the skin, which dresses the rest', async () => {
    const { page, signIn, close } = await openHost(host, styles)
    await signIn()
    const opener = button(page, 'Back up wallet')
    expect(await styleOf(opener, 'padding-left', 'min-height', 'display', 'font-weight')).toEqual({
      'padding-left': '32px',
      'min-height': '44px',
      display: 'inline-flex',
      'font-weight': '500',
    })
    const { 'border-top-left-radius': radius } = await styleOf(opener, 'border-top-left-radius')
    expect(Number.parseFloat(radius ?? '')).toBeGreaterThan(22)
    const picker = page.getByRole('group')
    expect(await styleOf(picker, 'display', 'margin-top')).toEqual({
      display: 'grid',
      'margin-top': '24px',
    })

    await opener.click()
    expect(await styleOf(dialog(page).getByRole('heading'), 'font-size', 'font-weight')).toEqual({
      'font-size': '24px',
      'font-weight': '600',
    })
    const radio = dialog(page).getByRole('radio', { name: 'Password' })
    const row = dialog(page).locator('.pbk-method[data-method=PASSWORD]')
    expect(await styleOf(row, 'display', 'padding-left', 'border-top-width')).toEqual({
      display: 'grid',
      'padding-left': '16px',
      'border-top-width': '1px',
    })
    expect(await styleOf(radio, 'width', 'border-top-left-radius', 'border-top-style')).toEqual({
      width: '20px',
      'border-top-left-radius': '50%',
      'border-top-style': 'solid',
    })
    await close()
  })

  it('takes nothing from the parts with its reset', async () => {
    const { page, signIn, close } = await openHost(host, styles)
    const changes = () => changesWithoutLayer(page, reset)
    expect(await changes()).toEqual([])
    await signIn()
    await button(page, 'Back up wallet').click()
    expect(await changes()).toEqual([])
    await dialog(page).getByText('Password', { exact: true }).click()
    await button(dialog(page), 'Continue').click()
    await dialog(page).getByLabel('Password', { exact: true }).fill('too short')
    await button(dialog(page), 'Back up wallet').click()
    await dialog(page).locator('[data-invalid]').first().waitFor()
    expect(await changes()).toEqual([])
    await close()
  })

  it('gives its tokens, by day and by night', async () => {
    const { page, signIn, close } = await openHost(host, styles)
    await signIn()
    const next = button(dialog(page), 'Continue')
    const look = async () => [
      await styleOf(next, 'background-color', 'border-top-left-radius'),
      await styleOf(dialog(page), 'background-color'),
    ]
    await button(page, 'Back up wallet').click()
    expect(await look()).toEqual([
      { 'background-color': brand, 'border-top-left-radius': corner },
      { 'background-color': 'rgb(255, 255, 255)' },
    ])
    await page.keyboard.press('Escape')
    await button(page, 'Dark').click()
    await button(page, 'Back up wallet').click()
    expect(await look()).toEqual([
      { 'background-color': brandInTheDark, 'border-top-left-radius': corner },
      { 'background-color': 'rgb(28, 29, 32)' },
    ])
    await close()
  })

  it('dresses the button by its state', async () => {
    const { page, signIn, close } = await openHost(host, styles)
    const opener = page.locator('.pbk-backup-button')
    const look = () => styleOf(opener, 'opacity', 'border-top-color')
    expect(await look()).toMatchObject({ opacity: '0.7' })
    await signIn()
    // The picker is there with Portal's record; the flow may still be starting.
    const ready = { opacity: '1', 'border-top-color': 'rgba(0, 0, 0, 0)' }
    await expect.poll(look).toMatchObject(ready)
    await opener.click()
    await dialog(page).getByText('Google Drive', { exact: true }).click()
    await button(dialog(page), 'Continue').click()
    await says(page, 'Your wallet is backed up')
    expect(await look()).toEqual({ opacity: '1', 'border-top-color': backedUp })
    await close()
  })

  it('has no problem of accessibility, nor one with its content security policy', async () => {
    const { page, complaints, signIn, close } = await openHost(host, styles)
    await signIn()
    expect(await accessibilityProblems(page)).toEqual([])
    await button(page, 'Dark').click()
    expect(await accessibilityProblems(page)).toEqual([])
    await button(page, 'Back up wallet').click()
    await button(dialog(page), 'Continue').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the order of layers at the head of the stylesheet', () => {
  it('is what lets utilities of Tailwind win over the skin', async () => {
    await buildHost('tailwind', join(builds, 'unordered-tailwind'), { layerOrder: false })
    const { page, close } = await openHost('unordered-tailwind', hosts.tailwind.styles)
    const opener = button(page, 'Back up wallet')
    expect(await styleOf(opener, 'padding-left')).toEqual({ 'padding-left': '16px' })
    await close()
  })

  it('is what keeps a reset from undoing the skin where it comes later', async () => {
    await buildHost('emotion', join(builds, 'unordered-emotion'), { layerOrder: false })
    const { page, close } = await openHost('unordered-emotion', hosts.emotion.styles)
    expect(await changesWithoutLayer(page, hosts.emotion.reset)).toContainEqual(
      expect.stringMatching(
        /^button.* background-color: rgba\(0, 0, 0, 0\), not rgb\(157, 23, 77\)$/,
      ),
    )
    await close()
  })
})

describe('an app that styles with emotion', () => {
  it('is undressed where its content security policy does not name the nonce', async () => {
    const { page, complaints, close } = await openHost('emotion', "'self'")
    const opener = button(page, 'Back up wallet')
    expect(await styleOf(opener, 'padding-left')).toEqual({ 'padding-left': '16px' })
    expect(complaints.join()).toContain('style-src')
    await close()
  })
})
