import { Controls, DocsPage, DocsStory, Story, Unstyled } from '@storybook/addon-docs/blocks'
import type { ReactNode } from 'react'
import { StoryLink } from '../Page.js'
import { type AnatomyDrawing, type ComponentGuide, guideOf } from './ComponentGuide.js'
import { KeyboardTables } from './KeyboardTables.js'
import { StateTable } from './StateTable.js'
import { TokenTable } from './TokenTable.js'
import { useDocsPage } from './useDocsPage.js'
import { WhenToUse } from './WhenToUse.js'
import { WordTable } from './WordTable.js'
import '../page.css'
import './componentPage.css'

/** The docs page of every component, from its guide; what has none gets Storybook's own page. */
export function ComponentPage() {
  const { stories } = useDocsPage()
  const guide = guideOf(stories[0]?.parameters ?? {})
  return guide ? <Guided guide={guide} /> : <DocsPage />
}

const sections = {
  when: 'When to use it',
  anatomy: 'Anatomy',
  tokens: 'Tokens',
  states: 'States',
  words: 'Words',
  keyboard: 'Keyboard and screen reader',
  props: 'Props',
  stories: 'Stories',
} as const

type SectionId = keyof typeof sections

function Guided({ guide }: { readonly guide: ComponentGuide }) {
  const { stories, language } = useDocsPage()
  const drawings = stories.filter(({ parameters }) => 'anatomy' in parameters)
  const [primary, ...still] = stories.filter(({ tags }) => tags?.includes('autodocs'))
  const playing = stories.filter(
    (story) => !story.tags?.includes('autodocs') && !drawings.includes(story),
  )
  return (
    <>
      <Read>
        <h1>{guide.name}</h1>
        <p className="page-lead">{guide.purpose}</p>
        <nav className="guide-contents" aria-label="On this page">
          {Object.entries(sections).map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </Read>
      {primary && (
        <div className="guide-story">
          <Story of={primary.moduleExport} />
        </div>
      )}
      <Part id="when">
        <WhenToUse guide={guide} />
      </Part>
      <Part id="anatomy" />
      {drawings.map(({ id, moduleExport, parameters }) => (
        <div key={id}>
          <DrawingTitle drawing={parameters.anatomy} />
          <div className="guide-story">
            <Story of={moduleExport} />
          </div>
        </div>
      ))}
      <Read>
        <AlsoMadeOf guide={guide} />
      </Read>
      <Part id="tokens">
        <TokenTable guide={guide} />
      </Part>
      <Part id="states">
        <StateTable guide={guide} />
      </Part>
      <Part id="words">
        <WordTable guide={guide} messages={language.messages} />
      </Part>
      <Part id="keyboard">
        <KeyboardTables guide={guide} />
      </Part>
      <Part id="props" />
      <Controls />
      <Part id="stories">{playing.length > 0 && <Playing stories={playing} />}</Part>
      {still.map(({ id, moduleExport }) => (
        <DocsStory key={id} of={moduleExport} />
      ))}
    </>
  )
}

/** Text of the page: in English, in the theme of the toolbar, and without Storybook's own type. */
function Read({ children }: { readonly children: ReactNode }) {
  const { theme } = useDocsPage()
  return (
    <Unstyled>
      <div className="page guide-text" data-pbk-theme={theme.name} lang="en" dir="ltr">
        {children}
      </div>
    </Unstyled>
  )
}

function Part({ id, children }: { readonly id: SectionId; readonly children?: ReactNode }) {
  return (
    <Read>
      <section className="page-section" aria-labelledby={id}>
        <h2 id={id}>{sections[id]}</h2>
        {children}
      </section>
    </Read>
  )
}

function DrawingTitle({ drawing }: { readonly drawing: AnatomyDrawing }) {
  if (drawing.title === undefined) return null
  return (
    <Read>
      <h3 className="guide-drawing-title">{drawing.title}</h3>
    </Read>
  )
}

function AlsoMadeOf({ guide }: { readonly guide: ComponentGuide }) {
  const others = Object.entries(guide.alsoMadeOf)
  if (others.length === 0) return null
  return (
    <details className="guide-others">
      <summary>What else is in it, now or in other states</summary>
      <ul>
        {others.map(([className, name]) => (
          <li key={className}>
            {name} <code>pbk-{className}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface PlayingProps {
  readonly stories: readonly { readonly id: string; readonly name: string }[]
}

/** Stories that are only worth a look once they have played. They play on pages of their own. */
function Playing({ stories }: PlayingProps) {
  return (
    <>
      <p>Some stories play by themselves, each on a page of its own.</p>
      <ul className="guide-links">
        {stories.map(({ id, name }) => (
          <li key={id}>
            <StoryLink to={id}>{name}</StoryLink>
          </li>
        ))}
      </ul>
    </>
  )
}
