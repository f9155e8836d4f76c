import type { Frame, Page } from 'playwright'
import type {} from '../harness/react.tsx'

/**
 * Collects what a page with the components lets others see, from now on: its console, its uncaught
 * errors and all requests, those of the SDK's frame included.
 * @returns what there is so far, with what the page shows and stores at that moment.
 */
export function collectTraces(page: Page): () => Promise<readonly string[]> {
  const passed: string[] = []
  page.on('console', (message) => passed.push(message.text()))
  page.on('pageerror', ({ name, message, stack }) => passed.push(name, message, stack ?? ''))
  page.context().on('request', (request) => {
    passed.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()))
  })
  return async () => {
    const [stores, told] = await Promise.all([
      Promise.all(page.frames().map(shownAndStored)),
      page.evaluate(toldToTheApp),
    ])
    return [...passed, ...stores.flat(), ...told]
  }
}

/** The document of a frame with what is typed in it, its address and history, and all its storage. */
async function shownAndStored(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const readable = (_key: string, value: unknown) =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer
        ? new TextDecoder('latin1').decode(value)
        : value
    const rows: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName)
        rows.push(name, storeName, await settled(store.getAllKeys()), await settled(store.getAll()))
      }
      database.close()
    }
    return [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        'value' in field ? String(field.value) : '',
      ),
      location.href,
      document.cookie,
      JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]),
      JSON.stringify(rows, readable),
    ]
  })
}

/** Runs in the page. What its query client keeps, and the events. */
function toldToTheApp(): string[] {
  const { appEvents, appQueries } = globalThis
  const queries = appQueries.getQueryCache().getAll()
  const mutations = appQueries.getMutationCache().getAll()
  return [
    JSON.stringify(appEvents),
    JSON.stringify(queries.map(({ queryKey, state, meta }) => [queryKey, state, meta])),
    JSON.stringify(mutations.map(({ state, meta }) => [state, meta])),
  ]
}
