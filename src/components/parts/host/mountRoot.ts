'use client'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { lightTheme } from '../../../theme/themes.js'

/** Events that bubble, and that listeners of the document could act on as if they came from the host's page. */
const bubblingEvents =
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown ' +
  'pointerup pointermove pointerover pointerout pointercancel gotpointercapture lostpointercapture ' +
  'touchstart touchmove touchend touchcancel wheel focusin focusout keydown keypress keyup ' +
  'beforeinput input change submit reset select copy cut paste compositionstart compositionupdate ' +
  'compositionend drag dragstart dragend dragenter dragleave dragover drop ' +
  'transitionend animationend'

export interface MountedRoot {
  render(children: ReactNode): void
  unmount(): void
}

/**
 * Creates a React root in a container at the end of the body, or of the shadow root that the opener
 * lies in, where its styles are. No event leaves the container towards the document: a host that
 * closes its popover at a click outside, traps the focus or locks scrolling does not react to it.
 */
export function mountRoot(opener: HTMLElement | null, identifierPrefix: string): MountedRoot {
  const home = homeOf(opener)
  const container = (home.ownerDocument ?? document).createElement('div')
  // React Aria hides what is added outside of its modal, except for this.
  container.dataset.reactAriaTopLayer = 'true'
  for (const type of bubblingEvents.split(' ')) container.addEventListener(type, stopPropagation)
  if (opener) inheritLook(container, opener)
  home.append(container)
  const root = createRoot(container, { identifierPrefix })
  return {
    render: (children) => root.render(children),
    unmount() {
      container.remove()
      // React refuses to unmount one root while it renders another.
      queueMicrotask(() => root.unmount())
    },
  }
}

function homeOf(opener: HTMLElement | null): HTMLElement | ShadowRoot {
  const root = opener?.getRootNode() ?? document
  return 'host' in root ? (root as ShadowRoot) : ((root as Document).body ?? document.body)
}

// Every token is in a theme but these, which have no colour in them.
const tokenNames = [...Object.keys(lightTheme.tokens), 'radius', 'font', 'space']

/** Gives the container what its contents would inherit beside the opener: font, direction, scheme, tokens. */
function inheritLook(container: HTMLElement, opener: HTMLElement): void {
  const around = getComputedStyle(opener.parentElement ?? opener)
  for (const name of ['font-family', 'font-size', 'color-scheme', 'direction']) {
    container.style.setProperty(name, around.getPropertyValue(name))
  }
  // Of the opener itself: a host may give tokens to `.pbk` in one part of its page alone.
  const own = getComputedStyle(opener)
  for (const token of tokenNames) {
    const value = own.getPropertyValue(`--pbk-${token}`)
    if (value !== '') container.style.setProperty(`--pbk-${token}`, value)
  }
}

const stopPropagation = (event: Event) => event.stopPropagation()
