import type { Preview } from '@storybook/react-vite'
import 'portal-backup-kit/styles.css'
import { configure } from 'storybook/test'
import { docsPages } from '../stories/support/component-page/docsPages.js'
import { quietStart } from '../stories/support/component-page/quietStart.js'
import { stageLanguages } from '../stories/support/languages.js'
import { StageSettings, stageThemes } from '../stories/support/StageSettings.js'
import { stageTroubles } from '../stories/support/troubles.js'

// The first story of a run waits for modules as well.
configure({ asyncUtilTimeout: 5000 })

type ToolbarIcon = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']
type Titles = Readonly<Record<string, string>>

/** A switch of the toolbar: the titles of its values. */
function toolbar(title: string, icon: ToolbarIcon, description: string, titles: Titles) {
  const items = Object.entries(titles).map(([value, text]) => ({ value, title: text }))
  return { description, toolbar: { title, icon, items, dynamicTitle: true } }
}

function titlesOf<Thing>(
  things: Readonly<Record<string, Thing>>,
  titleOf: (thing: Thing) => string,
) {
  const titles = Object.entries(things).map(([key, thing]) => [key, titleOf(thing)] as const)
  return Object.fromEntries(titles)
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    layout: 'fullscreen',
    docs: docsPages,
    options: {
      storySort: {
        order: [
          'Start here',
          'Foundations',
          ['Tokens', 'Themes', 'Words', 'Icons'],
          'Components',
          'Flows',
          'Errors',
          'Languages',
          'Theming',
          ['Guide', 'Brands'],
        ],
      },
    },
  },
  globalTypes: {
    theme: toolbar(
      'Theme',
      'paintbrush',
      'Theme of the parts',
      titlesOf(stageThemes, ({ name }) => name),
    ),
    language: toolbar(
      'Language',
      'globe',
      'Language of the parts',
      titlesOf(stageLanguages, ({ name }) => name),
    ),
    direction: toolbar('Direction', 'transfer', 'Writing direction', {
      language: 'as the language',
      ltr: 'left to right',
      rtl: 'right to left',
    }),
    width: toolbar('Width', 'grow', 'Room for the parts', {
      '320px': '320px',
      '440px': '440px',
      '100%': '100%',
    }),
    motion: toolbar('Motion', 'timer', 'Rules for prefers-reduced-motion (single stories)', {
      system: 'motion as the system',
      reduced: 'reduced motion',
    }),
    contrast: toolbar('Contrast', 'contrast', 'Rules for prefers-contrast (single stories)', {
      system: 'contrast as the system',
      more: 'more contrast',
    }),
    latency: toolbar('Latency', 'hourglass', 'Time that each step of a flow takes', {
      '20': '20 ms a step',
      '600': '0.6 s a step',
      '3000': '3 s a step',
    }),
    trouble: toolbar(
      'Fault',
      'lightning',
      'What goes wrong in a flow',
      titlesOf(stageTroubles, ({ title }) => title),
    ),
  },
  initialGlobals: {
    theme: 'light',
    language: 'en',
    direction: 'language',
    width: '440px',
    motion: 'system',
    contrast: 'system',
    latency: '20',
    trouble: 'none',
  },
  decorators: [
    quietStart,
    (Story, { globals, viewMode }) => (
      <StageSettings globals={globals} alone={viewMode === 'story'}>
        <Story />
      </StageSettings>
    ),
  ],
}

export default preview
