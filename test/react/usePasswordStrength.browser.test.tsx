import { usePasswordStrength } from 'portal-backup-kit'
import type { PasswordPolicy, PasswordVerdict } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn } from '../components/renderWithProvider.js'

const accepted: PasswordVerdict = { accepted: true, score: 4, rejections: [], hints: [] }

function Meter({ policy }: { policy?: PasswordPolicy }) {
  const { verdict, checking, look } = usePasswordStrength(policy)
  return (
    <>
      <input aria-label="Candidate" onInput={(event) => look(event.currentTarget.value)} />
      <output>{checking ? 'looking' : (verdict?.score ?? 'nothing')}</output>
    </>
  )
}

// The other one is the provider's.
const output = () => page.getByRole('status').first()
const field = () => page.getByLabelText('Candidate')

it('lets the newest candidate win, and calls the older checks off', async () => {
  const answers = new Map<string, (verdict: PasswordVerdict) => void>()
  const signals = new Map<string, AbortSignal | undefined>()
  const slow: PasswordPolicy = {
    kind: 'password',
    check: (candidate, signal) =>
      new Promise((resolve) => {
        answers.set(candidate, resolve)
        signals.set(candidate, signal)
      }),
  }
  await renderIn(createWorld(), <Meter policy={slow} />)
  await field().fill('first')
  await expect.poll(() => answers.has('first')).toBe(true)
  await field().fill('second')
  expect(signals.get('first')?.aborted).toBe(true)
  await expect.poll(() => answers.has('second')).toBe(true)
  answers.get('second')?.({ ...accepted, accepted: false, score: 2 })
  await expect.element(output()).toHaveTextContent('2')
  answers.get('first')?.(accepted)
  await expect.element(output()).toHaveTextContent('2')
})

it('knows nothing of an empty field', async () => {
  const policy: PasswordPolicy = { kind: 'password', check: async () => accepted }
  await renderIn(createWorld(), <Meter policy={policy} />)
  await field().fill('something')
  await expect.element(output()).toHaveTextContent('4')
  await field().clear()
  await expect.element(output()).toHaveTextContent('nothing')
})

it('refuses what a policy fails to check', async () => {
  const broken: PasswordPolicy = { kind: 'password', check: () => Promise.reject(new Error('no')) }
  await renderIn(createWorld(), <Meter policy={broken} />)
  await field().fill('something')
  await expect.element(output()).toHaveTextContent('0')
})

it('shows the rules of the default policy before it is loaded', async () => {
  let rules: PasswordPolicy['rules']
  function Rules() {
    rules = usePasswordStrength().policy.rules
    return null
  }
  await renderIn(createWorld(), <Rules />, { passwordPolicy: undefined })
  expect(rules).toEqual(passwordPolicy().rules)
})

it('loads the default policy with the first candidate', async () => {
  await renderIn(createWorld(), <Meter />, { passwordPolicy: undefined })
  await field().fill('password1234')
  await expect.element(output()).toHaveTextContent('1')
})
