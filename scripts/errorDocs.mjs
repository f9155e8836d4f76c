import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorSummaries } from '../src/core/errorSummaries.ts'
import { backupErrorCodes, errorFacts } from '../src/core/errorTable.ts'
import { root } from './project.mjs'

const nextSteps = {
  retry: 'Try again.',
  wait: 'Wait, then try again.',
  'sign-in': 'Sign in again, then retry.',
  'choose-method': 'Offer another method.',
  'change-password': 'Ask for another password.',
  'fix-setup': 'Fix the integration; the person cannot.',
  'contact-support': 'Send the person to your support.',
  none: 'Nothing.',
}

/** The page that every `docsUrl` points to, written from the table that the engine uses. */
export function errorPage() {
  const sections = backupErrorCodes.map((code) => {
    const { retryable, action } = errorFacts[code]
    const next = `Next: ${nextSteps[action]} · \`retryable: ${retryable}\` · \`action: '${action}'\``
    return [`## ${code}`, errorSummaries[code], next].join('\n\n')
  })
  return `${introduction}\n\n${sections.join('\n\n')}\n`
}

const introduction = `# Errors

Every failure is a \`BackupError\`: a stable \`code\`, the \`phase\` it came in, whether \`retry()\` can
help, and the one best next step as \`action\`. What people read is in the messages; this page is for
you. An error never holds a password, a ciphertext or a response body; \`cause\` keeps the name, the
code and the status of what was behind it.

\`\`\`ts
import { isBackupError } from 'portal-backup-kit/core'

export function codeOf(problem: unknown): string {
  return isBackupError(problem) ? problem.code : 'not of the kit'
}
\`\`\`

<!-- Written by \`npm run docs:errors\` from src/core/errorTable.ts and errorSummaries.ts. -->`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/errors.md'), errorPage())
}
