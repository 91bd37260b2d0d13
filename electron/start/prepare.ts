import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleSignIn } from '../services/demo/build-demo.ts';
import type { DeskBehindDoor } from '../services/door.ts';
import { sealedNotice } from '../services/sealed-notice.ts';
import { openDataFolder } from './data-folder.ts';
import type { Options } from './options.ts';
import { setUpFromFile } from './set-up-file.ts';

interface Spoken {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The data of this start, its own or a throw-away folder for the sample desk; `away` removes the latter. The program lies in `program`. */
export function dataOf(
  options: Options,
  program: string,
): { readonly folder: string; readonly demo: DemoOf; readonly away: () => void } | { readonly wrong: string } {
  const throwAway = options.demo ? mkdtempSync(join(tmpdir(), 'heard-demo-')) : undefined;
  const data = openDataFolder(throwAway ?? options.data);
  const away = (): void => (throwAway === undefined ? undefined : rmSync(throwAway, { recursive: true, force: true }));
  if ('wrong' in data) return data;
  return { folder: data.folder, demo: options.demo ? { demo: { register: olderRegister(program) } } : {}, away };
}

/** What the desk process is told about samples: nothing, or the older register to fill an empty folder with. */
type DemoOf = { readonly demo: { readonly register: string | undefined } } | { readonly demo?: never };

/** The unattended set-up, the same under Electron and in the browser window. Gives an exit code when the start ends here. */
export async function prepare(desk: DeskBehindDoor, options: Options, { say, complain }: Spoken): Promise<number | undefined> {
  if (options.setUp !== undefined) {
    const outcome = await setUpFromFile(desk, options.setUp);
    if ('wrong' in outcome) {
      complain(outcome.wrong);
      return 1;
    }
    say('Heard is set up.');
    say(`Recovery code, shown only this once; keep it where the data is not: ${outcome.recoveryCode}`);
  }
  return options.exit ? 0 : undefined;
}

/** Says so where this start cannot reach the key store that sealed the desk. */
export function sayIfSealed(folder: string, say: (line: string) => void): void {
  const notice = sealedNotice(folder, 'en');
  if (notice !== undefined) say(notice);
}

/** Says how to come in at the sample desk. */
export function saySamples(signIns: readonly SampleSignIn[], say: (line: string) => void): void {
  say('A throw-away desk; it is gone when Heard ends. Sample sign-ins:');
  const widest = Math.max(0, ...signIns.map(({ name }) => name.length));
  for (const { name, roles, password } of signIns) say(`  ${name.padEnd(widest)}  ${roles.join(', ').padEnd(10)}  ${password}`);
}

/** The public register that may lie beside the project (`shared/data`); without it the sample desk makes its older complaints up. */
function olderRegister(program: string): string | undefined {
  const path = join(program, '../../../shared/data/cfpb-complaints-2015.csv');
  return existsSync(path) ? path : undefined;
}
