import { chromium } from './chromium.ts'
import type { Engine } from './Engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

const all: readonly Engine[] = [chromium, firefox, webkit]

/** The engines of this run: `PBK_ENGINES=Chromium,Firefox`. @default all */
const { PBK_ENGINES } = process.env

export const engines = all.filter(({ name }) => PBK_ENGINES?.split(',').includes(name) ?? true)
