import {
  BackupButton,
  BackupMethodPicker,
  BackupNotice,
  type Theme,
  type TokenName,
  type Tokens,
} from 'portal-backup-kit'
import { type CSSProperties, useState } from 'react'
import { backedUp } from '../support/fixed.js'
import { Live } from '../support/Page.js'
import { Stage } from '../support/Stage.js'
import { stageThemes } from '../support/StageSettings.js'
import { Choice } from './Choice.js'
import { TokenCode } from './TokenCode.js'
import { TokenInputs } from './TokenInputs.js'
import './playground.css'

const bases = ['light', 'dark', 'contrast'] as const

type Base = (typeof bases)[number]

/** Parts beside the tokens that they are made with. */
export function Playground({ first }: { readonly first: Theme['name'] }) {
  const [base, setBase] = useState<Base>(first === 'adaptive' ? 'light' : first)
  const [changes, setChanges] = useState<Tokens>({})
  const theme = stageThemes[base]
  const change = (token: TokenName, value: string) => {
    const { [token]: _, ...others } = changes
    const same = value === '' || value === theme?.tokens[token]
    setChanges(same ? others : { ...others, [token]: value })
  }
  return (
    <section className="playground" aria-label="Tokens and parts">
      <div className="playground-panel">
        <Choice legend="Start from" options={bases} value={base} onChange={setBase} />
        <TokenInputs tokens={{ ...theme?.tokens, ...changes }} onChange={change} />
        <p className="page-note">The shadow lies under dialogs: open one with the button.</p>
        <button type="button" className="playground-action" onClick={() => setChanges({})}>
          Start again
        </button>
      </div>
      <div className="playground-seen">
        <div className="playground-ground" data-pbk-theme={base} style={customProperties(changes)}>
          <Live>
            <Parts theme={theme} tokens={changes} />
          </Live>
        </div>
        <TokenCode base={base} tokens={changes} />
      </div>
    </section>
  )
}

interface PartsProps {
  readonly theme: Theme | undefined
  readonly tokens: Tokens
}

function Parts(look: PartsProps) {
  return (
    <>
      <Stage state={{ status: 'idle' }} wallet={wallet} methods={methods} {...look}>
        <BackupMethodPicker />
        <BackupButton fresh />
      </Stage>
      <Stage state={{ status: 'interrupted', method: 'PASSWORD', remedy: 'resume' }} {...look}>
        <BackupNotice />
      </Stage>
    </>
  )
}

const methods = ['PASSKEY', 'PASSWORD', 'GDRIVE'] as const
const wallet = backedUp({ PASSWORD: '2026-11-03T09:00:00Z' })

/** For the ground under the parts; the parts get their tokens through the provider. */
function customProperties(tokens: Tokens): CSSProperties {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--pbk-${name}`, value]))
}
