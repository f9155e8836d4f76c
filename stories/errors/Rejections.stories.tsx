import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordBackupForm } from 'portal-backup-kit'
import type {
  PasswordPolicy,
  PasswordRejection,
  PasswordRejectionCode,
  PinWeakness,
} from 'portal-backup-kit/core'
import { pinPolicy } from 'portal-backup-kit/strength'
import { expect, waitFor } from 'storybook/test'
import { stageLanguage } from '../support/languages.js'
import { quickPolicy, Stage } from '../support/Stage.js'
import { useAsked } from '../support/useAsked.js'

const meta: Meta = { title: 'Errors/Refused passwords' }
export default meta

type Refused = StoryObj<{ readonly rejection: PasswordRejection; readonly policy: PasswordPolicy }>

const sixDigits = pinPolicy({ triesAreLimited: true })

/** The form after the flow refused what was typed: its field has the focus, and says why. */
function refused(
  code: PasswordRejectionCode,
  params: PasswordRejection['params'] = {},
  policy = quickPolicy,
): Refused {
  return {
    args: { rejection: { code, params }, policy },
    render: ({ rejection, policy }) => (
      <div className="stage-panel">
        <Stage
          state={{ status: 'collecting', method: 'PASSWORD', rejection }}
          passwordPolicy={policy}
        >
          <PasswordBackupForm />
        </Stage>
      </div>
    ),
    play: async ({ globals }) => {
      const words = stageLanguage(globals.language).messages[policy.kind].rejections[code](params)
      await waitFor(() =>
        expect(document.activeElement).toHaveAccessibleDescription(expect.stringContaining(words)),
      )
    },
  }
}

export const TooShort = refused('TOO_SHORT', { minLength: 12 })
export const TooLong = refused('TOO_LONG', { maxLength: 128 })
export const OnlySpaces = refused('ONLY_SPACES')
export const TooCommon = refused('TOO_COMMON')
export const Leaked = refused('LEAKED')
export const TooGuessable = refused('TOO_GUESSABLE')
export const MadeOfYourName = refused('CONTAINS_USER_INPUT')
export const UnusableCharacters = refused('UNUSABLE_CHARACTERS')

/** The password is not at fault: it could not be looked at. A tone of caution, and a way to go on. */
export const NotChecked = refused('CHECK_UNAVAILABLE')

/** A policy of the app's own says it in its own words. */
export const OwnRule = refused('CUSTOM', { message: 'Acme does not take its own name.' })

export const PinTooShort = refused('TOO_SHORT', { minLength: 6 }, sixDigits)
export const PinTooCommon = refused('TOO_COMMON', {}, sixDigits)
export const PinLeaked = refused('LEAKED', {}, sixDigits)
export const PinTooGuessable = refused('TOO_GUESSABLE', { reason: 'dayFirstDate' }, sixDigits)
export const PinNotDigits = refused('UNUSABLE_CHARACTERS', {}, sixDigits)

/** Digits that each weakness is met with. */
const weakPins: Readonly<Record<PinWeakness, string>> = {
  repeats: '272727',
  doubles: '448811',
  counts: '246802',
  countingPairs: '121314',
  run: '923456',
  runsOfThree: '123789',
  sameInARow: '177773',
  fewDigits: '377373',
  palindrome: '384483',
  keypadLines: '147369',
  keypadWalk: '125896',
  dayFirstDate: '310588',
  monthFirstDate: '053188',
  yearFirstDate: '880531',
  year: '831994',
}

/** What a PIN is told that is too easy to guess, each with digits to try in the form. */
export const EveryPinWeakness: StoryObj = {
  render: () => <Weaknesses />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('definition')).toHaveLength(Object.keys(weakPins).length)
    for (const [reason, digits] of Object.entries(weakPins)) {
      const { rejections } = await sixDigits.check(digits)
      await expect(rejections).toContainEqual({ code: 'TOO_GUESSABLE', params: { reason } })
    }
  },
}

function Weaknesses() {
  const { rejections } = useAsked().language.messages.pin
  return (
    <dl className="stage-panel stage-facts">
      {Object.entries(weakPins).map(([reason, digits]) => (
        <div key={reason}>
          <dt>{digits}</dt>
          <dd>{rejections.TOO_GUESSABLE({ reason })}</dd>
        </div>
      ))}
    </dl>
  )
}
