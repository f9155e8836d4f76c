'use client'

/**
 * The ring that turns while something is at work.
 * @param props.progress 0 to 1; at least 8 % are drawn, so that there is something to turn.
 */
export function Ring({ progress }: { readonly progress: number }) {
  const drawn = Math.round(Math.max(0.08, progress) * 100)
  return (
    <svg
      className="pbk-ring"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="7.75" />
      <circle cx="10" cy="10" r="7.75" pathLength="100" strokeDasharray={`${drawn} 100`} />
    </svg>
  )
}
