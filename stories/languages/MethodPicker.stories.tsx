import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Messages } from 'portal-backup-kit'
import { inLanguage } from '../support/inLanguage.js'
import { pickerScene } from './scenes.js'

const meta: Meta = { title: 'Languages/Method picker', render: pickerScene }
export default meta

const sees = ({ picker }: Messages) => picker.recommended

export const English: StoryObj = inLanguage('en', sees)
export const German: StoryObj = inLanguage('de', sees)
export const French: StoryObj = inLanguage('fr', sees)
export const Spanish: StoryObj = inLanguage('es', sees)
export const BrazilianPortuguese: StoryObj = inLanguage('pt-BR', sees)
export const Japanese: StoryObj = inLanguage('ja', sees)
export const SimplifiedChinese: StoryObj = inLanguage('zh-Hans', sees)
export const Arabic: StoryObj = inLanguage('ar', sees)
