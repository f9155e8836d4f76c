import type { ReactNode } from 'react'
import { useAsked } from './useAsked.js'
import './page.css'

interface PageProps {
  readonly title: string
  /** What the page is about, in a sentence or two. */
  readonly lead: string
  readonly children: ReactNode
}

/** A page to be read. It is in English, whatever language the parts on it speak. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <article className="page" lang="en" dir="ltr">
      <h1>{title}</h1>
      <p className="page-lead">{lead}</p>
      {children}
    </article>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section className="page-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Parts on a page: in the language and the direction that the toolbar asks for. */
export function Live({ children }: { readonly children: ReactNode }) {
  const { language, direction } = useAsked()
  return (
    <div className="page-live" lang={language.messages.language} dir={direction}>
      {children}
    </div>
  )
}

/** Leads to a story, or to the page about a part. */
export function StoryLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const [, name] = to.split('--')
  return (
    <a href={`./?path=/${name === 'docs' ? 'docs' : 'story'}/${to}`} target="_top">
      {children}
    </a>
  )
}
