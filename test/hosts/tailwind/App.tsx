import {
  BackupButton,
  BackupMethodPicker,
  BackupProvider,
  type BackupProviderProps,
} from 'portal-backup-kit'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import './app.css'

const Button = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(function Button(
  { className, ...props },
  ref,
) {
  return <button {...props} ref={ref} className={`rounded-full px-8 ${className}`} />
})

export function App(props: BackupProviderProps) {
  return (
    <BackupProvider {...props}>
      <BackupButton
        render={<Button />}
        className="data-[status=starting]:opacity-70 data-backed-up:border-emerald-600"
      />
      <BackupMethodPicker
        className={({ status }) =>
          status === 'starting' ? 'mt-6 min-h-40' : 'mt-6 rounded-xl shadow-lg dark:shadow-none'
        }
      />
    </BackupProvider>
  )
}
