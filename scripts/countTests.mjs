/**
 * The part of Vitest's JSON report that counts.
 *
 * @typedef {{
 *   numPassedTests: number
 *   numTotalTests: number
 *   testResults: readonly {
 *     name: string
 *     status: string
 *     message: string
 *     assertionResults: readonly { fullName: string, status: string, failureMessages: readonly string[] }[]
 *   }[]
 * }} TestReport
 */

/**
 * How many tests of a run passed and failed. Only a test that ran to a good end has passed: one
 * that was skipped counts as failed, and so does a file that did not load, a run that found no
 * test, and one that ended badly for a reason that its report does not name (an unhandled error).
 *
 * @param {TestReport | undefined} report what Vitest wrote; nothing where it crashed before
 * @param {number} exitCode
 */
export function countTests(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const notPassed = report ? report.numTotalTests - passed + brokenFiles(report).length : 0
  const unexplained = notPassed === 0 && (passed === 0 || exitCode !== 0) ? 1 : 0
  return { passed, failed: notPassed + unexplained }
}

/**
 * What did not pass, each with the first lines of why: a long log may be cut at its head, so the
 * summary at its foot names them again.
 *
 * @param {TestReport | undefined} report
 */
export function nameFailures(report) {
  if (!report) return []
  return [
    ...brokenFiles(report).map(({ name, message }) => `${name}: ${headOf(message)}`),
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(
          (test) => `${name}: ${test.fullName}: ${headOf(test.failureMessages[0] ?? test.status)}`,
        ),
    ),
  ]
}

/** @param {string} message */
function headOf(message) {
  return message.split('\n').slice(0, 12).join('\n    ')
}

/** @param {TestReport} report */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
}
