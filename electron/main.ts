import { app, type BrowserWindow, session } from 'electron';
import { join } from 'node:path';
import { type DeskProcess, startDesk } from './desk/desk-process.ts';
import { nameAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { bringForward, openDeskWindow } from './shell/desk-window.ts';
import { openIpcDoor } from './shell/ipc-door.ts';
import { denyPermissions, holdEveryPage } from './shell/lock-down.ts';
import { setMenu } from './shell/menu.ts';
import { printInWindow } from './shell/print-window.ts';
import { systemSealer } from './shell/sealer.ts';
import { utilityDesk } from './shell/utility-desk.ts';
import { holdAlone, tellRunning } from './start/only-one.ts';
import { type Options, readOptions, usage } from './start/options.ts';
import { ownWords } from './start/own-words.ts';
import { dataOf, prepare, sayIfSealed, saySamples } from './start/prepare.ts';
import { version } from './version.ts';
import { type PageFiles, readPageFiles } from './web/page-files.ts';
import { withOwnFonts } from './web/with-own-fonts.ts';

/** The desk under Electron. Nothing here waits at the top level: an ES module that awaited `whenReady` would keep Electron from ever being ready. */
let window: BrowserWindow | undefined;
let desk: DeskProcess | undefined;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

begin();

function begin(): void {
  const read = readOptions(ownWords(process.argv, app.isPackaged ? undefined : app.getAppPath()));
  if ('wrong' in read) return stop(2, `${read.wrong}\n\n${usage}`);
  if (read.options.help) return stop(0, usage);
  const data = dataOf(read.options, import.meta.dirname);
  if ('wrong' in data) return stop(2, data.wrong);
  app.setPath('userData', join(data.folder, 'electron'));
  app.enableSandbox();
  if (!app.requestSingleInstanceLock({ words: [...read.options.pop] }))
    return read.options.setUp === undefined ? app.quit() : stop(1, inUse);
  app.on('quit', data.away);
  if (app.isPackaged) app.setAsDefaultProtocolClient('heard');
  nameAppScheme();
  holdEveryPage();
  hearPops();
  app
    .whenReady()
    .then(() => open(read.options, data))
    .catch((problem: unknown) => {
      console.error(problem);
      stop(1, 'Heard could not open its desk; what is said above names why.');
    });
}

type Data = Exclude<ReturnType<typeof dataOf>, { readonly wrong: string }>;

async function open(options: Options, data: Data): Promise<void> {
  const { folder } = data;
  // A desk in a browser window holds the folder too: Electron's own lock knows only of Electron.
  const held = await holdAlone(folder, { onSecondStart: heardAgain, address: () => '' });
  if (held === undefined) return leaveToRunning(options, folder);
  denyPermissions(session.defaultSession);
  const files = readPageFiles(join(import.meta.dirname, '../renderer'));
  serveAppScheme(files);
  setMenu();
  const started = await startSealed(data, files);
  desk = started;
  app.on('will-quit', (event) => closeDeskFirst(event, held.release));
  const over = await prepare(started, options, { say, complain });
  if (over !== undefined) {
    desk = undefined;
    await started.close();
    held.release();
    return app.exit(over);
  }
  openIpcDoor(started, () => window);
  if (options.pop.length > 0) started.pop(options.pop);
  showWindow();
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
}

async function startSealed({ folder, demo }: Data, files: PageFiles): Promise<DeskProcess> {
  const sealer = await systemSealer();
  if (sealer === undefined) sayIfSealed(folder, complain);
  return startDesk({
    spawn: () => utilityDesk(join(import.meta.dirname, 'desk.js')),
    options: { dataFolder: folder, version, secretStore: sealer === undefined ? 'file' : 'system', ...demo },
    onSamples: (signIns) => saySamples(signIns, say),
    printer: withOwnFonts(files, printInWindow),
    ...(sealer === undefined ? {} : { sealer }),
  });
}

const inUse = 'Heard is already open on this data. Use that window, or close it first.';

/** Another desk, in a browser window, is open on this data: it is told what this start was told. */
async function leaveToRunning(options: Options, folder: string): Promise<void> {
  const address = await tellRunning(folder, options.pop);
  if (options.pop.length > 0 && address !== undefined) return app.exit(0);
  const where = address === undefined || address === '' ? '' : ` It is open at ${address}`;
  stop(options.setUp === undefined ? 0 : 1, `${inUse}${where}`);
}

function stop(code: number, sentence: string): void {
  (code === 0 ? say : complain)(sentence);
  app.exit(code);
}

function showWindow(): void {
  if (window !== undefined) return;
  window = openDeskWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  window.on('closed', () => (window = undefined));
}

function hearPops(): void {
  app.on('second-instance', (_event, _argv, _folder, said) => heardAgain(wordsOf(said)));
  // macOS hands a link to the running program itself.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    desk?.pop([link]);
  });
}

/** A second start brings its words here: about a call they never move the focus, without any the person looks for the window. */
function heardAgain(words: readonly string[]): void {
  if (words.length > 0) desk?.pop(words);
  else if (window !== undefined) bringForward(window);
}

function wordsOf(said: unknown): readonly string[] {
  const words: unknown = Reflect.get(Object(said), 'words');
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

function closeDeskFirst(event: { readonly preventDefault: () => void }, then: () => void): void {
  if (desk === undefined) return;
  const closing = desk;
  desk = undefined;
  event.preventDefault();
  void closing
    .close()
    .then(then)
    .then(() => app.quit());
}
