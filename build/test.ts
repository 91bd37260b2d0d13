import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromiumPath } from '../tests/helpers/chromium.ts';
import { ensureBuilt } from './built.ts';
import { type Counts, countsOfPlaywright, countsOfVitest } from './test-counts.ts';

/**
 * The second half of `npm test`: every check in turn, each with a heading and its time, one closing line, and an exit code that is
 * not 0 when anything failed. `npm test -- types unit` runs only those.
 */
const root = join(import.meta.dirname, '..');
const reports = join(root, 'out', 'tests');
const tool = (path: string): string => join(root, 'node_modules', path);

interface Check {
  readonly name: string;
  readonly run: () => Counts;
  readonly needsBrowser?: true;
}

const checks: readonly Check[] = [
  { name: 'types', run: () => one(tool('typescript/bin/tsc'), '-b') },
  { name: 'lint', run: () => one(tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings') },
  { name: 'format', run: () => one(tool('oxfmt/bin/oxfmt'), '--check') },
  { name: 'unused', run: () => one(tool('knip/bin/knip.js'), '--config', 'build/knip.json') },
  { name: 'build', run: () => (ensureBuilt(root, say) ? passed : failed) },
  { name: 'pack', run: () => one(join(root, 'build/pack-check.ts')) },
  { name: 'unit', run: () => vitest('node') },
  { name: 'browser', run: () => vitest('browser'), needsBrowser: true },
  { name: 'e2e', run: playwright, needsBrowser: true },
];

const passed: Counts = { passed: 1, failed: 0, skipped: 0, names: [] };
const failed: Counts = { passed: 0, failed: 1, skipped: 0, names: [] };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  say(`No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
mkdirSync(reports, { recursive: true });
const total = checks
  .filter(({ name }) => asked.length === 0 || asked.includes(name))
  .map((check) => runOne(check))
  .reduce((sum, next) => ({
    passed: sum.passed + next.passed,
    failed: sum.failed + next.failed,
    skipped: sum.skipped + next.skipped,
    names: [...sum.names, ...next.names],
  }));
for (const name of total.names) say(`\n✗ ${name}`);
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runOne({ name, run, needsBrowser }: Check): Counts {
  say(`\n━━ ${name}`);
  if (needsBrowser === true && !existsSync(chromiumPath())) return withoutBrowser(name);
  const began = performance.now();
  const counts = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(
    `━━ ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${seconds} s`,
  );
  return counts.failed > 0 && counts.names.length === 0 ? { ...counts, names: [name] } : counts;
}

function withoutBrowser(name: string): Counts {
  const inCi = process.env['CI'] === 'true' || process.env['CI'] === '1';
  say(`!!!! ${inCi ? 'FAILED' : 'SKIPPED'}: ${name} needs Chromium and none is here (apt-get install chromium, or CHROMIUM_PATH). !!!!`);
  return inCi ? { ...failed, names: [`${name}: no Chromium`] } : { ...passed, passed: 0, skipped: 1 };
}

function one(program: string, ...words: readonly string[]): Counts {
  return runTool(program, words) ? passed : failed;
}

function runTool(program: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function vitest(project: string): Counts {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const wasFine = runTool(tool('vitest/vitest.mjs'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(report, countsOfVitest, wasFine);
}

function playwright(): Counts {
  const report = join(reports, 'e2e.json');
  rmSync(report, { force: true });
  const wasFine = runTool(tool('@playwright/test/cli.js'), ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return counted(report, countsOfPlaywright, wasFine);
}

/** A run that ended badly without a failed test in its report (or without a report) is one failure. */
function counted(report: string, read: (report: unknown) => Counts, wasFine: boolean): Counts {
  if (!existsSync(report)) return failed;
  const counts = read(JSON.parse(readFileSync(report, 'utf8')));
  return wasFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function say(line: string): void {
  console.log(line);
}
