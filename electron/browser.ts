import { join } from 'node:path';
import { type DeskProcess, startDesk } from './desk/desk-process.ts';
import { forkDesk } from './desk/fork-desk.ts';
import type { StartOptions } from './desk/messages.ts';
import type { SampleSignIn } from './services/demo/build-demo.ts';
import { findBrowser } from './start/find-browser.ts';
import { holdAlone, tellRunning } from './start/only-one.ts';
import { type Options, readOptions, usage } from './start/options.ts';
import { dataOf, prepare, sayIfSealed, saySamples } from './start/prepare.ts';
import { printWithBrowser } from './start/print-with-browser.ts';
import { showWindow } from './start/show-window.ts';
import { version } from './version.ts';
import { openWebDoor } from './web/door.ts';
import { type PageFiles, readPageFiles } from './web/page-files.ts';
import { withOwnFonts } from './web/with-own-fonts.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

type Data = Exclude<ReturnType<typeof dataOf>, { readonly wrong: string }>;

/** The desk in a browser window: the same desk process as under Electron, behind the loopback door. Gives the exit code once it is over. */
async function start(): Promise<number> {
  const read = readOptions(process.argv.slice(2));
  if ('wrong' in read) return stop(2, `${read.wrong}\n\n${usage}`);
  if (read.options.help) return stop(0, usage);
  const data = dataOf(read.options, import.meta.dirname);
  if ('wrong' in data) return stop(1, data.wrong);
  try {
    return await holdAndServe(read.options, data);
  } finally {
    data.away();
  }
}

async function holdAndServe(options: Options, { folder, demo }: Data): Promise<number> {
  let address = '';
  const samples = Promise.withResolvers<readonly SampleSignIn[]>();
  const files = readPageFiles(join(import.meta.dirname, '../renderer'));
  const desk = startLater({ dataFolder: folder, version, secretStore: 'file', ...demo }, { files, onSamples: samples.resolve });
  const held = await holdAlone(folder, { onSecondStart: (words) => desk().pop(words), address: () => address });
  if (held === undefined) return alreadyOpen(folder, options);
  const ended = untilToldToEnd();
  try {
    sayIfSealed(folder, say);
    const over = await prepare(desk(), options, { say, complain });
    if (over !== undefined) return over;
    const signIns = options.demo ? await Promise.race([samples.promise, ended]) : [];
    if (signIns === undefined) return 0; // told to end while the sample desk was being filled
    if (options.demo) saySamples(signIns, say);
    const door = await openWebDoor(desk(), files, options.port).catch(portProblem);
    if (door === undefined)
      return stop(1, `Port ${options.port} is taken by another program. Choose another with --port, or leave it out.`);
    address = door.address;
    if (options.pop.length > 0) desk().pop(options.pop);
    say(`Heard is open at ${door.address}`);
    const window = options.open ? showWindow(door, folder, say) : undefined;
    await (window === undefined ? ended : Promise.race([window.closed, ended]));
    window?.close();
    await door.close();
    return 0;
  } finally {
    await desk().close();
    held.release();
  }
}

/** The desk process, started when it is first needed: never beside one that already holds this folder. */
function startLater(options: StartOptions, { files, onSamples }: Around): () => DeskProcess {
  let desk: DeskProcess | undefined;
  const printer = withOwnFonts(files, print);
  return () => (desk ??= startDesk({ spawn: () => forkDesk(join(import.meta.dirname, 'desk.js')), options, onSamples, printer }));
}

interface Around {
  readonly files: PageFiles;
  readonly onSamples: (signIns: readonly SampleSignIn[]) => void;
}

/** A browser is looked for each time: one may be installed while the desk is open. */
async function print(html: string): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('no browser is installed here');
  return printWithBrowser(browser, html);
}

/** Nothing where the port is another program's; whatever else went wrong is a bug. */
function portProblem(problem: unknown): undefined {
  const code: unknown = Reflect.get(Object(problem), 'code');
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw problem;
}

async function alreadyOpen(folder: string, options: Options): Promise<number> {
  const address = await tellRunning(folder, options.pop);
  if (options.pop.length > 0 && address !== undefined) return 0;
  const where = address === undefined || address === '' ? '' : ` at ${address}`;
  return stop(options.setUp === undefined ? 0 : 1, `Heard is already open on this data${where}. Use that window, or close it first.`);
}

function stop(code: number, sentence: string): number {
  (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  return code;
}

const untilToldToEnd = (): Promise<void> =>
  new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
  });

process.exitCode = await start();
process.exit();
