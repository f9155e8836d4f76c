import type { TokenName } from 'portal-backup-kit'
import { useLayoutEffect, useState } from 'react'
import { StoryLink } from '../Page.js'
import { type ComponentGuide, namesOf } from './ComponentGuide.js'
import { type Aspect, type TokenUse, tokensOf } from './tokensOf.js'

/** The tokens that touch a part, as its stylesheet reads them. */
export function TokenTable({ guide }: { readonly guide: ComponentGuide }) {
  const [uses, setUses] = useState<readonly TokenUse[]>([])
  useLayoutEffect(() => {
    setUses(tokensOf(new Set(namesOf(guide).keys()), guide.keyboard.length > 0, guide.never))
  }, [guide])
  const names = namesOf(guide)
  return (
    <>
      <dl className="guide-rows">
        {[...uses].sort(byOrder).map(({ token, touches }) => (
          <div key={token}>
            <dt className="page-swatch">
              {token.startsWith('color-') && <i style={{ background: `var(--pbk-${token})` }} />}
              <code>{token}</code>
            </dt>
            <dd>
              {[...touches]
                .map(([className, how]) => described(names.get(className), token, how))
                .join(' · ')}
            </dd>
          </div>
        ))}
        <div>
          <dt className="page-swatch">
            <code>space</code>
          </dt>
          <dd>Every distance</dd>
        </div>
        <div>
          <dt className="page-swatch">
            <code>font</code>
          </dt>
          <dd>All text, where it is set</dd>
        </div>
      </dl>
      <p className="page-note">
        Read from the stylesheet of this page. What each token means is told in{' '}
        <StoryLink to="foundations-tokens--tokens">Tokens</StoryLink>; try them in the{' '}
        <StoryLink to="theming-guide--guide">guide to theming</StoryLink>.
      </p>
    </>
  )
}

const order: readonly TokenName[] = [
  'color-accent',
  'color-on-accent',
  'color-surface',
  'color-raised',
  'color-text',
  'color-muted',
  'color-border',
  'color-focus',
  'color-danger',
  'color-warning',
  'color-success',
  'radius',
  'shadow',
]

function byOrder(a: TokenUse, b: TokenUse): number {
  return order.indexOf(a.token) - order.indexOf(b.token)
}

const unsaid: readonly Aspect[] = ['colour', 'corners']

/** `Row edge, fill`; the name alone where it is a matter of its colour or its corners. */
function described(name = '', token: TokenName, how: ReadonlySet<Aspect>): string {
  const said = token === 'shadow' ? [] : [...how].filter((aspect) => !unsaid.includes(aspect))
  if (name !== '') return [name, said.join(' and ')].filter(Boolean).join(' ')
  return said.includes('ring') ? 'The ring around what has the focus' : 'Text'
}
