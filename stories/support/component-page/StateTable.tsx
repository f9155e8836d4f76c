import { StoryLink } from '../Page.js'
import type { ComponentGuide } from './ComponentGuide.js'

/** What a part says of its state in the page, what that looks like, and where to see it. */
export function StateTable({ guide: { name, states } }: { readonly guide: ComponentGuide }) {
  return (
    <dl className="guide-rows">
      {states.map(({ attribute, look, story }) => (
        <div key={attribute}>
          <dt>
            <code>{attribute}</code>
          </dt>
          <dd>
            {look} <StoryLink to={`components-${name.toLowerCase()}--${story}`}>See it</StoryLink>
          </dd>
        </div>
      ))}
    </dl>
  )
}
