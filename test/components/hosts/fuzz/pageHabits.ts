/** One habit of a page as a whole. Starts it, and returns what ends it. */
export interface PageHabit {
  readonly name: string
  readonly begin: () => () => void
}

function listen(target: EventTarget, types: readonly string[], act: (event: Event) => void) {
  for (const type of types) target.addEventListener(type, act, true)
  return () => {
    for (const type of types) target.removeEventListener(type, act, true)
  }
}

const keys = ['keydown', 'keypress', 'keyup'] as const

function addStyles(css: string): () => void {
  const element = document.createElement('style')
  element.textContent = css
  document.head.append(element)
  return () => element.remove()
}

/** Replaces every text of the page by an element with the same text, as browsers do that translate. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const translated = parent?.closest('font, script, style, [translate=no]')
    if (parent && !translated && node.nodeValue?.trim()) found.push(node as Text)
  }
  for (const text of found) {
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    inner.textContent = text.nodeValue
    text.replaceWith(outer)
  }
}

function translateAllTheTime(): () => void {
  const timer = setInterval(translate, 100)
  return () => clearInterval(timer)
}

/** An extension that puts an icon beside every field. */
function decorateFields(): () => void {
  const timer = setInterval(() => {
    for (const input of document.querySelectorAll('input:not([data-decorated])')) {
      input.setAttribute('data-decorated', '')
      const icon = document.createElement('span')
      icon.className = 'extension-icon'
      input.after(icon)
    }
  }, 100)
  return () => clearInterval(timer)
}

export const pageHabits: readonly PageHabit[] = [
  {
    name: 'document that prevents Space',
    begin: () =>
      listen(
        document,
        keys,
        (event) => (event as KeyboardEvent).key === ' ' && event.preventDefault(),
      ),
  },
  {
    name: 'document that stops keys',
    begin: () => listen(document, keys, (event) => event.stopImmediatePropagation()),
  },
  {
    name: 'window that prevents keys',
    begin: () => listen(window, ['keydown'], (event) => event.preventDefault()),
  },
  { name: 'translation', begin: translateAllTheTime },
  { name: 'extension that adds icons', begin: decorateFields },
  {
    name: 'reset',
    begin: () =>
      addStyles('*, ::before, ::after { margin: 0; padding: 0; font: inherit; list-style: none }'),
  },
  { name: 'revert', begin: () => addStyles('* { all: revert }') },
  {
    name: 'wide controls',
    begin: () => addStyles('button, input { width: 100%; min-height: 0 } label { display: block }'),
  },
  {
    name: 'text styles on the body',
    begin: () =>
      addStyles(
        'body { text-transform: uppercase; white-space: pre; letter-spacing: 0.3em; user-select: none }',
      ),
  },
  { name: 'zoom of the body', begin: () => addStyles('body { zoom: 1.2 }') },
]

let sheet: CSSStyleSheet | undefined

/** The page's styles, for a shadow root. */
export function shadowStyles(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
    sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'))
  }
  return sheet
}
