import axe from 'axe-core'

/** What axe finds wrong in the page, as sentences. */
export async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    // The page under test is a fragment.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
