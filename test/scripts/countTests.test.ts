import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/countTests.mjs'

function report(...files: { status: string; tests: string[] }[]) {
  const tests = files.flatMap((file) => file.tests)
  return {
    numPassedTests: tests.filter((status) => status === 'passed').length,
    numTotalTests: tests.length,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((status) => ({ status })),
    })),
  }
}

describe('the closing count of npm test', () => {
  it('counts tests that passed and tests that failed', () => {
    const run = report({ status: 'failed', tests: ['passed', 'failed', 'passed'] })
    expect(countTests(run, 1)).toEqual({ passed: 2, failed: 1 })
    const good = report({ status: 'passed', tests: ['passed'] })
    expect(countTests(good, 0)).toEqual({ passed: 1, failed: 0 })
  })

  it('counts a test that was skipped or is yet to be written as failed', () => {
    const run = report({ status: 'passed', tests: ['passed', 'pending', 'todo', 'skipped'] })
    expect(countTests(run, 0)).toEqual({ passed: 1, failed: 3 })
  })

  it('counts a file that did not load as one failure', () => {
    const run = report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] })
    expect(countTests(run, 1)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a crash, an error outside of every test and a run without tests as one failure', () => {
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countTests(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
    })
    expect(countTests(report(), 0)).toEqual({ passed: 0, failed: 1 })
  })
})
