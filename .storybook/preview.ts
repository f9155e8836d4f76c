import type { Preview } from '@storybook/react-vite'
import 'portal-backup-kit/styles.css'

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'centered',
  },
}

export default preview
