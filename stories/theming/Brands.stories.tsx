import type { Meta, StoryObj } from '@storybook/react-vite'
import { BackupButton } from 'portal-backup-kit'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Stage } from '../support/Stage.js'
import { BrandButton, BrandPage, BrandParts } from './BrandPage.js'
import { type Brand, bank, brands, game, kids, terminal, zine } from './brands.js'

/**
 * Five apps that have nothing in common but the kit. Each is a set of tokens and a few rules of its
 * own on `pbk-*` classes; none forces anything, and none knows how a part is built inside.
 */
const meta: Meta = { title: 'Theming/Brands', globals: { width: '100%' } }
export default meta

const page = (brand: Brand): StoryObj => ({
  render: () => (
    <BrandPage brand={brand}>
      <BrandParts brand={brand} />
    </BrandPage>
  ),
})

const dialog = (brand: Brand): StoryObj => ({
  render: () => (
    <BrandPage brand={brand}>
      <Stage state={{ status: 'idle' }} theme={brand.theme}>
        <BackupButton />
      </Stage>
    </BrandPage>
  ),
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Back up wallet' })
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(button)
    const passkey = await screen.findByRole('radio', { name: 'Passkey' })
    await expect(passkey).toBeChecked()
  },
})

export const Bank = page(bank)
export const BankDialog = dialog(bank)
export const Game = page(game)
export const GameDialog = dialog(game)
export const Zine = page(zine)
export const ZineDialog = dialog(zine)
export const Kids = page(kids)
export const KidsDialog = dialog(kids)
export const Terminal = page(terminal)
export const TerminalDialog = dialog(terminal)

/** The same button, five times. */
export const SideBySide: StoryObj = {
  render: () => (
    <div className="stage-row">
      {brands.map((brand) => (
        <BrandPage key={brand.name} brand={brand}>
          <BrandButton theme={brand.theme} />
        </BrandPage>
      ))}
    </div>
  ),
}
