import { expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest } from '../../build/test-counts.ts';

it('counts vitest’s tests, and a file that could not be read as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      {
        status: 'failed',
        name: '/home/somebody/heard/tests/a.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2\n    at line 3'] },
        ],
      },
      { status: 'failed', name: '/home/somebody/heard/tests/b.test.ts', message: 'cannot be read', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(countsOfVitest(report)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 3,
    names: ['tests/b.test.ts › the file: cannot be read', 'tests/a.test.ts › takes away: expected 1 to be 2'],
  });
});

it('counts Playwright’s tests, one that passed when tried once more among the passed', () => {
  expect(countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })).toMatchObject({
    passed: 4,
    failed: 1,
    skipped: 2,
  });
  expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] })).toMatchObject({ failed: 1 });
});

it('names the specs that failed however deep they stand, and not those that passed when tried once more', () => {
  const failed = {
    projectName: 'browser-window',
    status: 'unexpected',
    results: [{ error: { message: '\u001B[31mTimed out\u001B[39m\n at' } }],
  };
  const specs = [
    { file: 'call.spec.ts', title: 'a caller rings', tests: [failed, { status: 'flaky', results: [] }] },
    { file: 'day.spec.ts', title: 'a day ends', tests: [{ status: 'expected', results: [] }] },
  ];
  expect(countsOfPlaywright({ stats: { unexpected: 1 }, errors: [], suites: [{ suites: [{ specs }] }] }).names).toEqual([
    '[browser-window] call.spec.ts › a caller rings: Timed out',
  ]);
});

it('counts nothing in what is no report', () => expect(countsOfVitest(null)).toEqual({ passed: 0, failed: 0, skipped: 0, names: [] }));
