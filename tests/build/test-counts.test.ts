import { expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest } from '../../build/test-counts.ts';

it('counts vitest’s tests, and a file that could not be read as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(countsOfVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

it('counts Playwright’s tests, one that passed when tried once more among the passed', () => {
  expect(countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
  });
  expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] })).toMatchObject({ failed: 1 });
});

it('counts nothing in what is no report', () => expect(countsOfVitest(null)).toEqual({ passed: 0, failed: 0, skipped: 0 }));
