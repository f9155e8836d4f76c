import { expect, it } from 'vitest'
import type {} from './harness/react.tsx'
import { button, openButton } from './support/buttonPage.ts'
import { openStage } from './support/openStage.ts'

const { app, browser } = await openStage()

it('is fetched as one file, once its field has the focus', async () => {
  const scripts: string[] = []
  const { context, page } = await openButton(app, browser, {
    prepare: async (opened) => {
      opened.context().on('request', (request) => scripts.push(request.url()))
    },
  })
  const ofTheCheck = () => scripts.filter((url) => /strength\.worker|strengthTasks/.test(url))
  await button(page, 'Back up wallet').hover()
  expect(scripts).not.toEqual([])
  expect(ofTheCheck()).toEqual([])

  await button(page, 'Back up wallet').click()
  await page.getByLabel('Password', { exact: true }).fill('gravel tulip canyon widget')
  await expect.poll(ofTheCheck).toEqual([expect.stringContaining('strength.worker')])
  await page.getByText('Strong.').first().waitFor({ state: 'attached' })
  expect(ofTheCheck()).toHaveLength(1)
  await context.close()
})
