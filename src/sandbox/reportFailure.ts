/** Tells the developer of a failure that the sandbox itself is to blame for. */
export function reportFailure(cause: unknown): void {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  process.emitWarning(text, 'PortalSandboxWarning')
}
