import type { Preview } from '@storybook/react-vite'
import 'portal-backup-kit/styles.css'
import { configure } from 'storybook/test'
import { StageSettings, stageThemes } from '../stories/support/StageSettings.js'

// The first story of a run waits for modules as well.
configure({ asyncUtilTimeout: 5000 })

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: ['Start here', 'Foundations', 'Components', 'Flows', 'Errors', 'Theming'],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme of the parts',
      toolbar: {
        title: 'Theme',
        icon: 'paintbrush',
        items: Object.keys(stageThemes),
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      description: 'Room for the parts',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: ['320px', '440px', '100%'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', width: '440px' },
  decorators: [
    (Story, { globals }) => (
      <StageSettings
        theme={String(globals.theme)}
        direction={globals.direction === 'rtl' ? 'rtl' : 'ltr'}
        width={String(globals.width)}
      >
        <Story />
      </StageSettings>
    ),
  ],
}

export default preview
