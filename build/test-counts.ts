export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, each with the first line of why. */
  readonly names: readonly string[];
}

/** Reads vitest's JSON report. A file that could not even be read counts as one failure. */
export function countsOfVitest(report: unknown): Counts {
  const files = listAt(report, 'testResults');
  const broken = files.filter((file) => textAt(file, 'status') === 'failed' && listAt(file, 'assertionResults').length === 0);
  const failed = files.flatMap((file) =>
    listAt(file, 'assertionResults')
      .filter((test) => textAt(test, 'status') === 'failed')
      .map((test) => named(file, textAt(test, 'fullName'), listAt(test, 'failureMessages').find(isText) ?? '')),
  );
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + broken.length,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
    names: [...broken.map((file) => named(file, 'the file', textAt(file, 'message'))), ...failed],
  };
}

const named = (file: unknown, test: string, why: string): string =>
  `${textAt(file, 'name').replace(/^.*(?=tests\/)/u, '')} › ${test}: ${firstLine(why)}`;

// Playwright colours what it reports, for a terminal.
// oxlint-disable-next-line no-control-regex
const firstLine = (why: string): string => (why.split('\n')[0] ?? '').replaceAll(/\u001B\[[0-9;]*m/gu, '');

/** Reads Playwright's JSON report. What passed when tried once more counts as passed (its list names it flaky); a run that broke is a failure. */
export function countsOfPlaywright(report: unknown): Counts {
  const stats: unknown = Reflect.get(Object(report), 'stats');
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected') + listAt(report, 'errors').length,
    skipped: numberAt(stats, 'skipped'),
    names: [...listAt(report, 'errors').map((error) => firstLine(textAt(error, 'message'))), ...failedSpecs(report)],
  };
}

/** Specs stand in suites that stand in suites; each was run once or more, and the last run counts. */
function failedSpecs(suite: unknown): readonly string[] {
  const own = listAt(suite, 'specs').flatMap((spec) =>
    listAt(spec, 'tests')
      .filter((test) => textAt(test, 'status') === 'unexpected')
      .map((test) => `[${textAt(test, 'projectName')}] ${textAt(spec, 'file')} › ${textAt(spec, 'title')}: ${whyOf(test)}`),
  );
  return [...own, ...listAt(suite, 'suites').flatMap(failedSpecs)];
}

function whyOf(test: unknown): string {
  const error: unknown = Reflect.get(Object(listAt(test, 'results').at(-1)), 'error');
  return firstLine(textAt(error, 'message'));
}

const numberAt = (value: unknown, name: string): number => {
  const found: unknown = Reflect.get(Object(value), name);
  return typeof found === 'number' ? found : 0;
};

const textAt = (value: unknown, name: string): string => {
  const found: unknown = Reflect.get(Object(value), name);
  return typeof found === 'string' ? found : '';
};

const isText = (value: unknown): value is string => typeof value === 'string';

const listAt = (value: unknown, name: string): readonly unknown[] => {
  const found: unknown = Reflect.get(Object(value), name);
  return Array.isArray(found) ? found : [];
};
