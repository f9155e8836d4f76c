/** How often and how patiently the put, the check and the notice are tried. */
export interface RetryPolicy {
  /** Tries of one step before the run comes to rest. @default 4 */
  readonly tries?: number
  /** Time limit of one try, in milliseconds. @default 20000 */
  readonly timeoutMs?: number
  /** The first pause is random between 0 and this, in milliseconds, and the bound doubles with each try. @default 500 */
  readonly baseMs?: number
  /** The longest pause, in milliseconds; `Retry-After` may ask for more. @default 8000 */
  readonly capMs?: number
}
