import type { Tokens } from 'portal-backup-kit'

/** Harbor's own colours: they bring light and dark along, so the parts need no theme. */
export const harborTokens: Tokens = {
  'color-accent': 'var(--accent)',
  'color-on-accent': 'var(--on-accent)',
  'color-surface': 'var(--surface)',
  'color-raised': 'var(--raised)',
  'color-text': 'var(--text)',
  'color-muted': 'var(--muted)',
  'color-border': 'var(--border)',
  'color-focus': 'var(--focus)',
  'color-danger': 'var(--danger)',
  'color-warning': 'var(--warning)',
  'color-success': 'var(--success)',
  radius: '10px',
}
