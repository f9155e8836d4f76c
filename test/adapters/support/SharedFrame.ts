/** A message that waits for its answer; the SDK's carry no ids. */
interface Waiting {
  readonly instance: string
  readonly type: string
  readonly detail: unknown
}

/**
 * The frame that every `@portal-hq/web` instance of one host talks to. As in the SDK, an answer ends
 * every call of its type that is under way, whichever instance made it.
 */
export class SharedFrame {
  readonly host = `frame-${crypto.randomUUID()}`
  /** What was sent and is not answered yet, oldest first. */
  readonly waiting: Waiting[] = []
  /** Whether a message is answered at once. @default true */
  answers = true
  #listeners: { readonly type: string; readonly hear: (answer: unknown) => void }[] = []

  /** An instance of the shape of `@portal-hq/web` 3.x, for the client of this id. */
  instanceOf(id: string) {
    return {
      host: this.host,
      onReady(callback: () => void) {
        callback()
        return () => {}
      },
      onInitializationError: () => () => {},
      getClient: () => this.#send(id, 'getClient'),
      isWalletOnDevice: async () => true,
      backupWallet: async () => {
        const cipherText = `ciphertext of ${id}`
        return { cipherText, storageCallback: () => this.#send(id, 'setBackupStatus') }
      },
      recoverWallet: async () => '0x0',
      storedClientBackupShare: (...notice: unknown[]) =>
        this.#send(id, 'storedClientBackupShare', notice),
    }
  }

  /** Answers the oldest message that still waits. */
  answerOldest(): void {
    const message = this.waiting.shift()
    if (message === undefined) throw new Error('Nothing waits for an answer.')
    const heard = this.#listeners.filter(({ type }) => type === message.type)
    this.#listeners = this.#listeners.filter(({ type }) => type !== message.type)
    for (const { hear } of heard) hear(recordOf(message.instance))
  }

  #send(instance: string, type: string, detail?: unknown): Promise<unknown> {
    return new Promise((hear) => {
      this.#listeners.push({ type, hear })
      this.waiting.push({ instance, type, detail })
      if (this.answers) this.answerOldest()
    })
  }
}

function recordOf(id: string) {
  return { id, environment: { backupWithPortalEnabled: false }, wallets: [] }
}
