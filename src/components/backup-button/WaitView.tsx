'use client'
import { useMessages } from '../../react/useMessages.js'
import { DialogHeader } from '../parts/DialogHeader.js'
import { Ring } from '../parts/Ring.js'

/** While the wallet is read. */
export function WaitView() {
  const { dialog, picker } = useMessages().messages
  return (
    <>
      <DialogHeader title={picker.title} closeLabel={dialog.close} />
      <div className="pbk-dialog-body">
        <p className="pbk-wait">
          <Ring progress={1 / 3} />
          <span>{`${dialog.loading}…`}</span>
        </p>
      </div>
    </>
  )
}
