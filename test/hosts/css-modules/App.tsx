import {
  BackupButton,
  BackupMethodPicker,
  BackupProvider,
  type BackupProviderProps,
} from 'portal-backup-kit'
import type { ComponentProps } from 'react'
import './app.css'
import styles from './App.module.css'

function Button({ className, ...props }: ComponentProps<'button'>) {
  return <button {...props} className={`${styles.button} ${className}`} />
}

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
