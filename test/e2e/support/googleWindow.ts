import type { BrowserContext, Page } from 'playwright'

/** What somebody makes of a window of Google. */
export type Act = (prompt: Page) => Promise<void>

/** Chooses an account that has let the app in already. */
export function choose(name: 'Ada' | 'Ben'): Act {
  return (prompt) => press(prompt, new RegExp(`^${name} `))
}

/** Chooses an account, ticks the box for Drive and goes on. */
export function allow(name: 'Ada' | 'Ben'): Act {
  return async (prompt) => {
    await choose(name)(prompt)
    await prompt.getByRole('checkbox').check()
    await press(prompt, 'Continue')
  }
}

/** Chooses Ada and goes on without the box. */
export async function leaveUnticked(prompt: Page): Promise<void> {
  await choose('Ada')(prompt)
  await prompt.getByRole('checkbox').waitFor()
  await press(prompt, 'Continue')
}

/** Turns back at the list of accounts. */
export function cancel(prompt: Page): Promise<void> {
  return press(prompt, 'Cancel')
}

/** Turns back where the app asks for access. */
export async function cancelAccess(prompt: Page): Promise<void> {
  await choose('Ada')(prompt)
  await prompt.getByRole('checkbox').waitFor()
  await press(prompt, 'Cancel')
}

/** Closes the window without a word. */
export function close(prompt: Page): Promise<void> {
  return prompt.close()
}

/** Acts in the one window that opens meanwhile. */
export async function acting<T>(
  context: BrowserContext,
  act: Act,
  meanwhile: () => Promise<T>,
): Promise<T> {
  const [result] = await Promise.all([meanwhile(), context.waitForEvent('page').then(act)])
  return result
}

async function press(prompt: Page, name: string | RegExp): Promise<void> {
  await prompt.getByRole('button', { name }).click()
}
