'use client'
import type { MouseEvent, SyntheticEvent } from 'react'
import { useFirstWords } from '../../react/useFirstWords.js'
import type { ThemeProps } from '../../theme/resolveTheme.js'
import { usePart } from '../parts/usePart.js'

interface NotLoadedProps extends ThemeProps {
  readonly retry: () => void
  readonly onClose: () => void
}

/** Stands in for a dialog that could not be fetched. It comes with the page, so it is small. */
export function NotLoaded({ retry, onClose, ...look }: NotLoadedProps) {
  const { dialog: words } = useFirstWords()
  // React sends the events of a dialog to the ancestors of the button too.
  const stop = (event: SyntheticEvent) => event.stopPropagation()
  const dismiss = ({ currentTarget }: MouseEvent) => currentTarget.closest('dialog')?.close()
  return usePart({
    tag: 'dialog',
    name: 'dialog',
    state: {},
    props: look,
    forwardedRef: open,
    own: {
      'aria-label': words.notLoaded,
      onClose,
      onClick: stop,
      onKeyDown: stop,
      onPointerDown: stop,
      children: (
        <>
          <p className="pbk-dialog-body" role="alert">
            {`${words.notLoaded} ${words.notLoadedNext}`}
          </p>
          <div className="pbk-dialog-footer">
            <button type="button" className="pbk-button" data-variant="quiet" onClick={dismiss}>
              {words.close}
            </button>
            <button type="button" className="pbk-button" data-variant="primary" onClick={retry}>
              {words.tryAgain}
            </button>
          </div>
        </>
      ),
    },
  })
}

function open(dialog: HTMLElement | null): void {
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}
