/**
 * The part of Vitest's JSON report that counts.
 *
 * @typedef {{
 *   numPassedTests: number
 *   numTotalTests: number
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[]
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
  const notPassed = report ? report.numTotalTests - passed + brokenFiles(report) : 0
  const unexplained = notPassed === 0 && (passed === 0 || exitCode !== 0) ? 1 : 0
  return { passed, failed: notPassed + unexplained }
}

/** @param {TestReport} report */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
}
