/** A browser feature or an extension that changes the page. Starts it, and returns what ends it. */
export type PageChange = () => () => void

/** Replaces each text node of the page by an element with the same text, as browsers do that translate. */
function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const skipped = node.parentElement?.closest('font, script, style, [translate=no]')
    if (!skipped && node.nodeValue?.trim()) found.push(node as Text)
  }
  for (const text of found) {
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    inner.textContent = text.nodeValue
    text.replaceWith(outer)
  }
}

/** Changes the page at once and then every 50 ms. */
function repeat(change: () => void): () => void {
  change()
  const timer = setInterval(change, 50)
  return () => clearInterval(timer)
}

/** Calls `change` once for each element of the selector. */
function decorate(selector: string, change: (element: Element) => void): () => void {
  const decorated = new WeakSet<Element>()
  return repeat(() => {
    for (const element of document.querySelectorAll(selector)) {
      if (decorated.has(element)) continue
      decorated.add(element)
      change(element)
    }
  })
}

function extensionElement(): HTMLElement {
  const element = document.createElement('span')
  element.dataset.extension = ''
  return element
}

export const pageChanges: readonly (readonly [string, PageChange])[] = [
  ['a translation that runs every 50 ms', () => repeat(translatePage)],
  [
    'a translation that runs at each change of the page',
    () => {
      translatePage()
      const observer = new MutationObserver(translatePage)
      observer.observe(document.body, { childList: true, characterData: true, subtree: true })
      return () => observer.disconnect()
    },
  ],
  [
    'an extension that inserts an element after each field',
    () => decorate('input', (input) => input.after(extensionElement())),
  ],
  [
    'an extension that appends elements to forms and labels',
    () => decorate('form, label', (element) => element.append(extensionElement())),
  ],
  [
    'an extension that puts a first child into forms, labels and buttons',
    () => decorate('form, label, button', (element) => element.prepend(extensionElement())),
  ],
]
