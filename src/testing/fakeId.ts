/** An id that no other has. `crypto.randomUUID` is missing on a page without a secure connection. */
export function fakeId(): string {
  const part = () => Math.random().toString(36).slice(2)
  return `${part()}-${part()}`
}
