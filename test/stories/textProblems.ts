/** The kit's own elements: its parts, what is in them, and its live region. */
const own = '.pbk, .pbk *, .pbk-live *'

/**
 * Text that stands beside another node of the same element. Browsers that translate put an element
 * in the place of a text node, and React then fails to insert or remove a node beside it. Only text
 * that is the sole child of its element is safe: React sets the content of the element as a whole.
 */
export function textProblems(): string[] {
  return Array.from(document.querySelectorAll(own)).flatMap((element) =>
    element.childNodes.length < 2
      ? []
      : Array.from(element.childNodes, ({ nodeType, nodeValue }) =>
          nodeType === Node.TEXT_NODE && nodeValue !== ''
            ? [`has text beside other nodes: ${element.outerHTML}`]
            : [],
        ).flat(),
  )
}
