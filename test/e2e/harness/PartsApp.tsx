import {
  adaptiveTheme,
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  BackupProgress,
  BackupProvider,
  type BackupProviderProps,
  BackupStatus,
  en,
  PasswordBackupForm,
  RecoverWallet,
} from 'portal-backup-kit'
import { type BackupMethod, backupMethods, type PasswordPolicy } from 'portal-backup-kit/core'
import { ar } from 'portal-backup-kit/messages/ar'
import { de } from 'portal-backup-kit/messages/de'
import { Fragment, type ReactElement } from 'react'

/** A part by its short name. */
export type PartName = keyof typeof partsByName

/** What the page shows; all of it stands in its address. */
export interface PartsOptions {
  /** From top to bottom. @default the button */
  readonly parts?: readonly PartName[]
  /** @default 'en' */
  readonly language?: keyof typeof languages
  /** @default 'password' */
  readonly kind?: 'password' | 'pin'
  /** The methods of the provider. @default none named */
  readonly methods?: readonly BackupMethod[]
}

const languages = {
  en: { messages: en, locale: 'en-GB' },
  de: { messages: de, locale: 'de' },
  ar: { messages: ar, locale: 'ar' },
}

const partsByName = {
  button: <BackupButton />,
  status: <BackupStatus onMethodAction={() => {}} />,
  picker: <BackupMethodPicker />,
  form: <PasswordBackupForm />,
  progress: <BackupProgress />,
  notice: <BackupNotice onUseAnotherMethod={() => {}} />,
  recover: <RecoverWallet onDone={() => {}} />,
} satisfies Readonly<Record<string, ReactElement>>

interface PartsProps {
  readonly options: PartsOptions
  /** The wallet and its keepers; none on a server. */
  readonly world: Partial<BackupProviderProps>
}

/** A small page of an app: words, a part with words beside it, and words between all others. */
export function PartsApp({ options, world }: PartsProps) {
  const { parts = ['button'], language = 'en', kind = 'password', methods } = options
  return (
    <main style={{ maxWidth: '40rem', margin: '0 auto' }}>
      <a href="#before">Before</a>
      <BackupProvider
        {...world}
        {...languages[language]}
        {...(methods && { methods })}
        passwordPolicy={policies[kind]}
        appName="Acme"
        account="ada@example.com"
        theme={adaptiveTheme}
      >
        {parts.map((part) => (
          <Fragment key={part}>
            <div style={{ display: part === 'button' ? 'flex' : 'block', flexWrap: 'wrap' }}>
              {partsByName[part]}
              <span className="neighbour">Beside</span>
            </div>
            <p className="neighbour">Below</p>
          </Fragment>
        ))}
      </BackupProvider>
      <a href="#after">After</a>
    </main>
  )
}

/** Takes what is long enough, at once. What begins with "leaked" is refused only when it is used. */
const passwordPolicy: PasswordPolicy = {
  kind: 'password',
  rules: [
    { id: 'length', params: { minLength: 12 }, codes: ['TOO_SHORT'] },
    { id: 'common', codes: ['LEAKED'] },
    { id: 'guessable', codes: ['TOO_GUESSABLE'] },
  ],
  async check(candidate) {
    const long = candidate.length >= 12
    return {
      accepted: long,
      score: long ? 4 : 1,
      rejections: long ? [] : [{ code: 'TOO_SHORT', params: { minLength: 12 } }],
      hints: long ? [] : ['avoidSequences'],
    }
  },
  async confirm(candidate, signal) {
    if (!candidate.startsWith('leaked')) return passwordPolicy.check(candidate, signal)
    return { accepted: false, score: 1, rejections: [{ code: 'LEAKED' }], hints: [] }
  },
  generate: async () => 'lantern orbit maple thirty gravel',
}

/** Asks for as many digits as are drawn in cells at most. */
const pinPolicy: PasswordPolicy = {
  kind: 'pin',
  rules: [
    { id: 'digits', params: { minLength: 8, maxLength: 8 }, codes: ['TOO_SHORT', 'TOO_LONG'] },
    { id: 'pin', codes: ['TOO_GUESSABLE'] },
  ],
  async check(candidate) {
    const weak = new Set(candidate).size < 4
    return {
      accepted: !weak,
      score: weak ? 1 : 4,
      rejections: weak ? [{ code: 'TOO_GUESSABLE', params: { reason: 'sameInARow' } }] : [],
      hints: [],
    }
  },
}

const policies = { password: passwordPolicy, pin: pinPolicy }

/** Writes the options into an address. */
export function toQuery(options: PartsOptions): string {
  return new URLSearchParams({ options: JSON.stringify(options) }).toString()
}

/** Reads them there. */
export function fromQuery(search: string): PartsOptions {
  const { parts, language, kind, methods } = JSON.parse(
    new URLSearchParams(search).get('options') ?? '{}',
  ) as PartsOptions
  return {
    ...(parts && { parts: parts.filter((part) => part in partsByName) }),
    ...(language && { language }),
    ...(kind && { kind }),
    ...(methods && { methods: backupMethods.filter((method) => methods.includes(method)) }),
  }
}
