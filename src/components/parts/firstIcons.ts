'use client'

/**
 * Path data on a grid of 20, drawn with a stroke of 1.5 in the colour of the text. These come
 * with the button; the others with the dialog.
 */
export const firstIcons = {
  wallet:
    'M4.75 6h10.5a2 2 0 0 1 2 2v6.25a2 2 0 0 1-2 2H4.75a2 2 0 0 1-2-2V7.4a2.4 2.4 0 0 1 1.9-2.35l8.1-1.7a1 1 0 0 1 1.2 1V6M17.25 9.4h-2.9a1.75 1.75 0 0 0 0 3.5h2.9',
  bring:
    'M10 2.75V12M6.75 8.75 10 12l3.25-3.25M12.75 9.25h2.5a2 2 0 0 1 2 2v3.5a2 2 0 0 1-2 2H4.75a2 2 0 0 1-2-2v-3.5a2 2 0 0 1 2-2h2.5',
  check: 'm4.25 10.5 3.75 3.75 7.75-8.75',
} as const
