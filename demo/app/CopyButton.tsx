import { useState } from 'react'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="copy"
      aria-label={label}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {copied ? (
          <path d="m4.5 10.5 3.5 3.5 7.5-8" />
        ) : (
          <path d="M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1" />
        )}
      </svg>
      <span className="visually-hidden" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </button>
  )
}
