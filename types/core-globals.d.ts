/**
 * The whole of the platform that the engine may use. `src/core` is type-checked against this file
 * and the language's own library alone, so a reach for the page, the DOM or Node does not compile.
 */
interface AbortSignal {
  readonly aborted: boolean
  readonly reason: any
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}
interface AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}
declare const AbortController: { new (): AbortController }
declare const crypto: {
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> }
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare function setTimeout(callback: () => void, ms: number): unknown
declare function clearTimeout(handle: unknown): void
declare function btoa(text: string): string
