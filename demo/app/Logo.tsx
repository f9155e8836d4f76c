export function Logo() {
  return (
    <p className="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M7 13.5c3 0 3 2.4 6 2.4s3-2.4 6-2.4 3 2.4 6 2.4M7 19.5c3 0 3 2.4 6 2.4s3-2.4 6-2.4 3 2.4 6 2.4" />
      </svg>
      Harbor
    </p>
  )
}
