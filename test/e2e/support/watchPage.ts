import type { Page } from 'playwright'

/**
 * Collects what a page complains about: errors and warnings in its console (a violation of its
 * content security policy is one) and uncaught errors.
 */
export function watchPage(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
