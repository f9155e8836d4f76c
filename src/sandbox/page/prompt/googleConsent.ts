import type { TokenResponse } from '../../google/accounts.js'
import type { ConsentFailure } from '../../google/googleErrors.js'

/** Who asks for access. */
export interface GoogleRequest {
  /** The OAuth client of the app. */
  readonly clientId: string
}

/** What Google Identity Services hands to the page: a token, or the word of a refusal. */
export type GoogleAnswer = TokenResponse | { readonly error: ConsentFailure }

interface Account {
  readonly email: string
  readonly name: string
  /** The app may use their Drive already, so it is not asked again. */
  readonly granted: boolean
}

/** Shows who can sign in and what the app asks for, and waits for what somebody makes of it. */
export async function askForConsent({ clientId }: GoogleRequest): Promise<GoogleAnswer> {
  document.adoptedStyleSheets = [sheet]
  const response = await fetch(`/google/accounts?${new URLSearchParams({ client_id: clientId })}`)
  const account = await chooseAccount((await response.json()) as readonly Account[])
  if (account === null) return { error: 'access_denied' }
  const allowsDrive = account.granted || (await chooseAccess(account))
  if (allowsDrive === null) return { error: 'access_denied' }
  const body = JSON.stringify({ client_id: clientId, email: account.email, drive: allowsDrive })
  const token = await fetch('/google/token', { method: 'POST', body })
  return (await token.json()) as TokenResponse
}

/** Resolves with null where somebody turns back. */
function chooseAccount(accounts: readonly Account[]): Promise<Account | null> {
  return new Promise((resolve) => {
    show(
      'Choose an account',
      ...accounts.map((account) =>
        button(`${account.name} (${account.email})`, () => resolve(account)),
      ),
      button('Cancel', () => resolve(null)),
    )
  })
}

/** Resolves with whether the box was ticked, which nobody has to; null where somebody turns back. */
function chooseAccess({ email }: Account): Promise<boolean | null> {
  return new Promise((resolve) => {
    const box = element('input', '')
    box.type = 'checkbox'
    const label = element('label', '')
    label.append(box, ' See, create and delete its own configuration data in your Google Drive')
    show(
      `The app wants access to the account ${email}`,
      label,
      button('Continue', () => resolve(box.checked)),
      button('Cancel', () => resolve(null)),
    )
  })
}

function show(title: string, ...content: readonly HTMLElement[]): void {
  const notice =
    'This is a stand-in for Google, of the Portal sandbox. It is for development only: nobody signs in here, and nothing goes to Google.'
  document.body.replaceChildren(element('p', notice), element('h1', title), ...content)
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = element('button', text)
  made.addEventListener('click', onClick, { once: true })
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** Made by script, since the page allows no other style. */
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 1.5rem }
  p { border: 1px dashed; padding: 0.5rem 0.75rem }
  h1 { font-size: 1.25rem }
  label, button { display: block; margin-top: 0.75rem; font: inherit }
  button { width: 100%; padding: 0.5rem; text-align: start }
`)
