import { useMutation } from '@tanstack/react-query'
import { Logo } from './Logo.tsx'
import { type SignedIn, signIn, signOut } from './server.ts'

export function Header({ session: { people, person } }: { session: SignedIn }) {
  const switching = useMutation({ mutationFn: signIn })
  const leaving = useMutation({ mutationFn: signOut })
  const others = people.filter(({ id }) => id !== person.id)
  return (
    <header className="header">
      <Logo />
      <nav aria-label="Account">
        {others.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button"
            data-rank="quiet"
            onClick={() => switching.mutate(id)}
          >
            Switch to {name}
          </button>
        ))}
        <button type="button" className="button" data-rank="quiet" onClick={() => leaving.mutate()}>
          Sign out
        </button>
      </nav>
    </header>
  )
}
