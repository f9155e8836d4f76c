import type { ComponentGuide, Row } from './ComponentGuide.js'

/** What the keys do, and what is read out. */
export function KeyboardTables({ guide }: { readonly guide: ComponentGuide }) {
  const { keyboard, announced } = guide
  return (
    <div className="guide-choice">
      <div>
        <h3>Keys</h3>
        {keyboard.length > 0 ? (
          <Rows rows={keyboard} keys />
        ) : (
          <p className="page-note">Nothing in it takes the focus.</p>
        )}
      </div>
      <div>
        <h3>Read out</h3>
        <Rows rows={announced} />
      </div>
    </div>
  )
}

function Rows({ rows, keys = false }: { readonly rows: readonly Row[]; readonly keys?: boolean }) {
  return (
    <dl className="guide-pairs">
      {rows.map(([what, meaning]) => (
        <div key={what}>
          <dt>{keys ? what.split(' ').map((key) => <kbd key={key}>{key}</kbd>) : what}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
