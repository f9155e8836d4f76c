'use client'
import type { FormMessages } from '../../../messages/keys.js'
import type { PasswordFormStep } from './passwordAnswers.js'

/** What stands above a step. The first has its title from what is asked for, a password or a PIN. */
export function stepWords(step: PasswordFormStep, form: FormMessages) {
  switch (step) {
    case 'choose':
      return { title: null, lead: form.lead }
    case 'phrase':
      return { title: form.phraseTitle, lead: form.phraseLead }
    case 'again':
      return { title: form.againTitle, lead: form.againLead }
    case 'show':
      return { title: form.showTitle, lead: form.showLead }
  }
}
