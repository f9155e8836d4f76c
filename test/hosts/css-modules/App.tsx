import {
  BackupButton,
  BackupMethodPicker,
  BackupProvider,
  type BackupProviderProps,
} from 'portal-backup-kit'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import './app.css'
import styles from './App.module.css'

const Button = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(function Button(
  { className, ...props },
  ref,
) {
  return <button {...props} ref={ref} className={`${styles.button} ${className}`} />
})

export function App(props: BackupProviderProps) {
  return (
    <BackupProvider {...props}>
      <div className={styles.wallet}>
        <BackupButton
          render={<Button />}
          dialogClassName={styles.wallet}
          className={({ status, backedUp }) => styles[backedUp ? 'backedUp' : status]}
        />
        <BackupMethodPicker className={styles.picker} />
      </div>
    </BackupProvider>
  )
}
