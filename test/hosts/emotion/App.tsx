import createEmotion from '@emotion/css/create-instance'
import {
  BackupButton,
  BackupMethodPicker,
  BackupProvider,
  type BackupProviderProps,
  darkTheme,
  lightTheme,
} from 'portal-backup-kit'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import './app.css'

const nonce = document.querySelector('script')?.nonce
const { css, cx, injectGlobal } = createEmotion({ key: 'acme', nonce })

injectGlobal`@layer reset {
  * { margin: 0; padding: 0; border: 0 solid; font: inherit; background: none; }
}`

const themes = {
  light: { ground: '#ffffff', text: '#1b1c1e', brand: '#9d174d', onBrand: '#ffffff' },
  dark: { ground: '#141416', text: '#ececea', brand: '#f9a8d4', onBrand: '#500724' },
}

const pill = css({ borderRadius: 999, paddingInline: '2rem' })
const titles = css({ '& .pbk-title': { fontSize: '1.5rem' } })

const Button = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(function Button(
  { className, ...props },
  ref,
) {
  return <button {...props} ref={ref} className={cx(pill, className)} />
})

export function App({ dark, ...props }: BackupProviderProps & { dark: boolean }) {
  const theme = themes[dark ? 'dark' : 'light']
  const page = css({ background: theme.ground, color: theme.text })
  const tokens = { 'color-accent': theme.brand, 'color-on-accent': theme.onBrand, radius: '4px' }
  return (
    <BackupProvider {...props} theme={dark ? darkTheme : lightTheme} tokens={tokens}>
      <div className={cx(page, titles)}>
        <BackupButton
          render={<Button />}
          dialogClassName={titles}
          className={({ status, backedUp }) =>
            css({
              opacity: status === 'starting' ? 0.7 : 1,
              borderColor: backedUp ? '#059669' : undefined,
            })
          }
        />
        <BackupMethodPicker className={css({ marginBlockStart: '1.5rem' })} />
      </div>
    </BackupProvider>
  )
}
