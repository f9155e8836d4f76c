'use client'

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ path, mirror }: { readonly path: string; readonly mirror?: boolean }) {
  return (
    // The attributes keep it a line drawing where the stylesheet is not loaded.
    <svg
      className="pbk-icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-mirror={mirror ? '' : undefined}
    >
      <path d={path} />
    </svg>
  )
}
