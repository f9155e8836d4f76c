import { usePasswordStrength } from 'portal-backup-kit'
import type { PasswordPolicy, PasswordVerdict } from 'portal-backup-kit/core'
import { passwordPolicy } from 'portal-backup-kit/strength'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createWorld, renderIn } from '../components/renderWithProvider.js'

const accepted: PasswordVerdict = { accepted: true, score: 4, rejections: [], hints: [] }

function Meter({ policy }: { policy?: PasswordPolicy }) {
  const { verdict, checking, look, check } = usePasswordStrength(policy)
  const [answer, setAnswer] = useState('')
  return (
    <>
      <button
        type="button"
        onClick={() =>
          void check('first').then((found) => setAnswer(found.accepted ? 'yes' : 'no'))
        }
      >
        Check
      </button>
      <p>Answer: {answer}</p>
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

it('answers a check also where a candidate is looked at meanwhile', async () => {
  let answer: (verdict: PasswordVerdict) => void = () => {}
  const slow: PasswordPolicy = {
    kind: 'password',
    check: (candidate, signal) =>
      new Promise((resolve, reject) => {
        if (candidate !== 'first') return resolve({ ...accepted, accepted: false, score: 2 })
        answer = resolve
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  }
  await renderIn(createWorld(), <Meter policy={slow} />)
  await page.getByRole('button', { name: 'Check' }).click()
  await field().fill('second')
  await expect.element(output()).toHaveTextContent('2')
  answer(accepted)
  await expect.element(page.getByText('Answer: yes')).toBeVisible()
  // What is shown belongs to what was typed last.
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

it('refuses what a policy throws at', async () => {
  const broken: PasswordPolicy = {
    kind: 'password',
    check() {
      throw new Error('no')
    },
  }
  await renderIn(createWorld(), <Meter policy={broken} />)
  await field().fill('something')
  await expect.element(output()).toHaveTextContent('0')
})

it('counts the account and the app against the candidate by default', async () => {
  const candidate = 'vKowalczykQwyzzel4'
  const strangers = await renderIn(createWorld(), <Meter />, { passwordPolicy: undefined })
  await field().fill(candidate)
  await expect.element(output()).toHaveTextContent('4')
  await strangers.unmount()
  const known = { passwordPolicy: undefined, account: 'kowalczyk@example.com', appName: 'Qwyzzel' }
  await renderIn(createWorld(), <Meter />, known)
  await field().fill(candidate)
  await expect.poll(() => output().element().textContent).toMatch(/^[0-3]$/)
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
