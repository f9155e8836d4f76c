import { useMutation } from '@tanstack/react-query'
import type { Person } from '../shared/session.ts'
import { Logo } from './Logo.tsx'
import { signIn } from './server.ts'

export function SignIn({ people }: { people: readonly Person[] }) {
  const signingIn = useMutation({ mutationFn: signIn })
  return (
    <main className="sign-in">
      <Logo />
      <h1>Who is it?</h1>
      <p>A demonstration with two people and pretend money. No password needed.</p>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="button person" onClick={() => signingIn.mutate(id)}>
              <span className="initial" aria-hidden="true">
                {name.charAt(0)}
              </span>
              Sign in as {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
