'use client'
import { useMessages } from '../../react/useMessages.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { Ring } from '../parts/Ring.js'

/** Shown while the wallet is read. @param props.title @default that of the choice of a method */
export function WaitView({ title }: { readonly title?: string }) {
  const { dialog, picker } = useMessages().messages
  return (
    <>
      <DialogHeader title={title ?? picker.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <p className="pbk-wait">
          <Ring progress={1 / 3} />
          <span>{`${dialog.loading}…`}</span>
        </p>
      </div>
    </>
  )
}
