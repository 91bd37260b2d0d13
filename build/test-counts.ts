export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Reads vitest's JSON report. A file that could not even be read counts as one failure. */
export function countsOfVitest(report: unknown): Counts {
  const broken = listAt(report, 'testResults').filter(
    (file) => textAt(file, 'status') === 'failed' && listAt(file, 'assertionResults').length === 0,
  );
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + broken.length,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** Reads Playwright's JSON report. What passed when tried once more counts as passed (its list names it flaky); a run that broke is a failure. */
export function countsOfPlaywright(report: unknown): Counts {
  const stats: unknown = Reflect.get(Object(report), 'stats');
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected') + listAt(report, 'errors').length,
    skipped: numberAt(stats, 'skipped'),
  };
}

const numberAt = (value: unknown, name: string): number => {
  const found: unknown = Reflect.get(Object(value), name);
  return typeof found === 'number' ? found : 0;
};

const textAt = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

const listAt = (value: unknown, name: string): readonly unknown[] => {
  const found: unknown = Reflect.get(Object(value), name);
  return Array.isArray(found) ? found : [];
};
