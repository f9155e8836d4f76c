'use client'

/**
 * The element that has the focus, in the document or the shadow root of `node`: for the document, all
 * of a shadow root is one element. Null where nothing there has it.
 */
export function activeElementAround(node: Element | null | undefined): Element | null {
  const { activeElement } = (node?.getRootNode() ?? document) as Document | ShadowRoot
  return activeElement === node?.ownerDocument.body ? null : activeElement
}
