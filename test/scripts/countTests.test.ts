import { describe, expect, it } from 'vitest'
import { countTests, nameFailures } from '../../scripts/countTests.mjs'

function report(...files: { status: string; tests: string[]; message?: string }[]) {
  const tests = files.flatMap((file) => file.tests)
  return {
    numPassedTests: tests.filter((status) => status === 'passed').length,
    numTotalTests: tests.length,
    testResults: files.map(({ status, tests, message = '' }, file) => ({
      name: `file${file}.test.ts`,
      status,
      message,
      assertionResults: tests.map((status, test) => ({
        fullName: `does ${test}`,
        status,
        failureMessages: status === 'failed' ? ['AssertionError: expected 1 to be 2'] : [],
      })),
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

describe('the names in the summary of npm test', () => {
  it('are those of the tests that did not pass, with why', () => {
    const run = report({ status: 'failed', tests: ['passed', 'failed', 'skipped'] })
    expect(nameFailures(run)).toEqual([
      'file0.test.ts: does 1: AssertionError: expected 1 to be 2',
      'file0.test.ts: does 2: skipped',
    ])
  })

  it('are those of the files that did not load', () => {
    const run = report({ status: 'failed', tests: [], message: 'Cannot find module' })
    expect(nameFailures(run)).toEqual(['file0.test.ts: Cannot find module'])
  })

  it('are none where all went well or nothing was reported', () => {
    expect(nameFailures(report({ status: 'passed', tests: ['passed'] }))).toEqual([])
    expect(nameFailures(undefined)).toEqual([])
  })
})
