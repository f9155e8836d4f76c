/** A secret that can be taken once. It lets a long run hold on to nothing after the one call that needs it. */
export interface OneTimeSecret {
  isHeld(): boolean
  take(): string | undefined
}

/** Holds a password until it is taken. */
export function oneTimeSecret(value: string | undefined): OneTimeSecret {
  let held = value
  return {
    isHeld: () => held !== undefined,
    take() {
      const taken = held
      held = undefined
      return taken
    },
  }
}
