import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Who may import whom (architecture.md, the table): one wrong import planted per cell in a copy of the tree's shape, linted with the
 * real rules, each seen caught; and one right import per cell that must not be.
 */
const sql = ['kysely', 'better-sqlite3'];
const dom = ['react', 'react-dom/client', '@mantine/core', 'zustand'];
const node = ['node:fs'];
const electron = ['electron'];
const otherPrograms = ['../renderer/app.tsx', '../headoffice/main.ts', '../tests/helpers/setup.ts', '../build/start.ts'];

/** Paths are written from one folder below the root; `place` puts the right number of dots before them. */
const rules = [
  {
    file: 'shared/complaint/planted.ts',
    never: [...sql, ...dom, ...node, ...electron, ...otherPrograms, '../electron/store/people.ts'],
    may: ['zod', 'libphonenumber-js/min', '../shared/ids.ts'],
  },
  {
    file: 'electron/store/planted.ts',
    never: [
      ...dom,
      ...electron,
      ...otherPrograms,
      '../electron/services/dispatch.ts',
      '../electron/web/door.ts',
      '../electron/shell/menu.ts',
      '../electron/integrations/cti-door.ts',
    ],
    may: [...sql, ...node, '../shared/ids.ts', '../electron/store/people.ts'],
  },
  {
    file: 'electron/services/handlers/planted.ts',
    never: [
      ...sql,
      ...dom,
      ...node,
      ...electron,
      ...otherPrograms,
      '../electron/web/door.ts',
      '../electron/shell/menu.ts',
      '../electron/integrations/cti-door.ts',
      '../electron/desk/log.ts',
      '../electron/start/options.ts',
    ],
    may: ['../shared/ids.ts', '../electron/store/people.ts', '../electron/services/dispatch.ts'],
  },
  {
    file: 'electron/web/planted.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/store/people.ts', '../electron/shell/menu.ts'],
    may: [...node, 'ws', '../shared/ids.ts', '../electron/services/door.ts'],
  },
  {
    file: 'electron/integrations/planted.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/store/people.ts', '../electron/shell/menu.ts'],
    may: [...node, '../shared/ids.ts', '../electron/services/pop.ts'],
  },
  {
    file: 'electron/shell/planted.ts',
    never: [...sql, ...dom, ...otherPrograms, '../electron/store/people.ts'],
    may: [...electron, ...node, '../shared/ids.ts', '../electron/services/door.ts', '../electron/web/page-files.ts'],
  },
  {
    file: 'electron/desk/planted.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/shell/menu.ts'],
    may: [...node, '../shared/ids.ts', '../electron/services/dispatch.ts', '../electron/store/private-file.ts'],
  },
  {
    file: 'electron/start/planted.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/store/people.ts', '../electron/shell/menu.ts'],
    may: [...node, '../shared/ids.ts', '../electron/services/door.ts'],
  },
  {
    file: 'electron/main.ts',
    never: [...sql, ...dom, ...otherPrograms, '../electron/store/people.ts'],
    may: [...electron, ...node, '../electron/shell/menu.ts'],
  },
  {
    file: 'electron/sync/planted.ts',
    never: [
      ...sql,
      ...dom,
      ...electron,
      ...otherPrograms,
      '../electron/services/dispatch.ts',
      '../electron/web/door.ts',
      '../electron/shell/menu.ts',
    ],
    may: [...node, '../shared/ids.ts', '../electron/store/people.ts', '../electron/sync/push.ts'],
  },
  {
    file: 'headoffice/planted.ts',
    never: [...sql, 'pg', ...dom, ...electron, '../electron/services/dispatch.ts', '../renderer/app.tsx', '../tests/helpers/setup.ts'],
    may: [...node, '../shared/ids.ts', '../headoffice/store/open.ts'],
  },
  {
    file: 'headoffice/store/planted.ts',
    never: [...dom, ...electron, '../electron/store/people.ts', '../renderer/app.tsx', '../tests/helpers/setup.ts'],
    may: [...node, 'kysely', 'pg', '../shared/ids.ts'],
  },
  {
    file: 'electron/preload.ts',
    never: [...sql, ...dom, ...node, ...otherPrograms, '../electron/store/people.ts', '../electron/services/dispatch.ts'],
    may: electron,
  },
  {
    file: 'electron/browser.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/shell/menu.ts'],
    may: [...node, '../electron/web/door.ts'],
  },
  {
    file: 'electron/desk.ts',
    never: [...sql, ...dom, ...electron, ...otherPrograms, '../electron/shell/menu.ts'],
    may: ['../electron/store/secret-store.ts'],
  },
  {
    file: 'renderer/state/planted.ts',
    never: [
      ...sql,
      ...node,
      ...electron,
      '../electron/services/dispatch.ts',
      '../headoffice/main.ts',
      '../tests/helpers/setup.ts',
      '../build/start.ts',
    ],
    may: [...dom, '../shared/ids.ts', '../renderer/api.ts'],
  },
  {
    file: 'renderer/screens/home/planted.tsx',
    never: [
      ...sql,
      ...node,
      ...electron,
      '../electron/services/dispatch.ts',
      '../renderer/screens/queue/queue-screen.tsx',
      '../renderer/screens/call/card/field.tsx',
      '../renderer/screens/call/clock.ts',
    ],
    may: [
      ...dom,
      '../shared/ids.ts',
      '../renderer/api.ts',
      '../renderer/state/look.ts',
      '../renderer/components/name.tsx',
      '../renderer/screens/home/part.tsx',
    ],
  },
  {
    file: 'renderer/screens/call/card/planted.tsx',
    never: [...sql, ...node, ...electron, '../electron/services/dispatch.ts', '../renderer/screens/queue/queue-screen.tsx'],
    may: [
      ...dom,
      '../renderer/api.ts',
      '../renderer/state/look.ts',
      '../renderer/components/name.tsx',
      '../renderer/screens/call/part.tsx',
      '../renderer/screens/call/context/part.tsx',
    ],
  },
  {
    file: 'renderer/components/planted.tsx',
    never: [
      ...sql,
      ...node,
      ...electron,
      '../electron/services/dispatch.ts',
      '../renderer/api.ts',
      '../renderer/state/look.ts',
      '../renderer/screens/home/home-screen.tsx',
    ],
    may: [...dom, '../shared/ids.ts', '../renderer/components/name.tsx'],
  },
] as const;

const root = join(import.meta.dirname, '../..');
const cells = rules.flatMap(({ file, never, may }) => [
  ...never.map((wanted) => ({ file, wanted: from(file, wanted), caught: true })),
  ...may.map((wanted) => ({ file, wanted: from(file, wanted), caught: false })),
]);
let folder = '';
let caught: ReadonlySet<string> = new Set();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const byFile = Map.groupBy(cells, ({ file }) => file);
  for (const [file, planted] of byFile)
    plant(
      file,
      planted.map(({ wanted }, place) => `export * as it${place} from '${wanted}';`),
    );
  plant('shared/cycle/one.ts', ["import { two } from './two.ts';", 'export const one = (): number => two() + 1;']);
  plant('shared/cycle/two.ts', ["import { one } from './one.ts';", 'export const two = (): number => one() + 1;']);
  caught = lint();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the layers', () => {
  it.each(cells.filter((cell) => cell.caught))('catch $wanted in $file', ({ file, wanted }) =>
    expect(caught).toContain(`${file} ${wanted}`),
  );
  it.each(cells.filter((cell) => !cell.caught))('let $wanted into $file', ({ file, wanted }) =>
    expect(caught).not.toContain(`${file} ${wanted}`),
  );
  it('catch a circle of imports', () => expect(caught).toContain('shared/cycle/one.ts circle'));
});

function plant(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}

/** A path written from one folder below the root, as this file would write it: `./` and `../` as short as can be. */
function from(file: string, wanted: string): string {
  if (!wanted.startsWith('../')) return wanted;
  const target = wanted.slice('../'.length).split('/');
  const here = file.split('/').slice(0, -1);
  let same = 0;
  while (same < here.length && here[same] === target[same]) same += 1;
  const up = here.length - same;
  return `${up === 0 ? './' : '../'.repeat(up)}${target.slice(same).join('/')}`;
}

/** Everything the import rules say, as `file what`. */
function lint(): ReadonlySet<string> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string; message: string; labels: { span: { line: number } }[] }[];
  };
  return new Set(
    diagnostics.flatMap(({ code, filename, labels }) => {
      const file = filename.replaceAll('\\', '/');
      if (code.includes('no-cycle')) return [`${file} circle`];
      if (!code.includes('no-restricted-imports')) return [];
      return labels.map(({ span }) => `${file} ${cells.filter((cell) => cell.file === file)[span.line - 1]?.wanted ?? ''}`);
    }),
  );
}
