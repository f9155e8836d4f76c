import { StoryLink } from '../Page.js'
import type { ComponentGuide } from './ComponentGuide.js'

/** When to take a part, what to take instead, and which of the four shapes it is. */
export function WhenToUse({ guide }: { readonly guide: ComponentGuide }) {
  const { use, instead } = guide
  return (
    <>
      <div className="guide-choice">
        <div>
          <h3>Use it</h3>
          <ul className="guide-do">
            {use.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Use something else</h3>
          <dl className="guide-instead">
            {instead.map(({ when, take }) => (
              <div key={when}>
                <dt>{when}</dt>
                <dd>
                  <StoryLink to={`components-${take.toLowerCase()}--docs`}>{take}</StoryLink>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <h3>The same flow has four shapes</h3>
      <ul className="guide-shapes">
        {shapesOf(guide).map(({ title, code, text, current }) => (
          <li key={title} aria-current={current ? 'true' : undefined}>
            <b>{title}</b>
            <code>{code}</code>
            <span className="page-note">{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function shapesOf({ name, shape, without }: ComponentGuide) {
  return [
    {
      title: 'Button with a dialog',
      code: '<BackupButton>',
      text: 'The whole flow where there is room for a button.',
      current: shape === 'button',
    },
    {
      title: 'Parts on a page',
      code: shape === 'button' ? '<BackupMethodPicker> …' : `<${name}>`,
      text: 'The page is yours, each step is ready.',
      current: shape !== 'button',
    },
    {
      title: 'Headless hook',
      code: `${without.hook}()`,
      text:
        shape === 'hook' ? 'Feeds this part in a form of yours.' : 'State and actions. You draw.',
      current: shape === 'hook',
    },
    {
      title: 'Controller',
      code: `${without.core}()`,
      text: 'The same without React.',
      current: false,
    },
  ]
}
