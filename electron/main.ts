import { app, type BrowserWindow, session } from 'electron';
import { join } from 'node:path';
import { type DeskProcess, startDesk } from './desk/desk-process.ts';
import { nameAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { bringForward, openDeskWindow } from './shell/desk-window.ts';
import { openIpcDoor } from './shell/ipc-door.ts';
import { denyPermissions, holdEveryPage } from './shell/lock-down.ts';
import { setMenu } from './shell/menu.ts';
import { systemSealer } from './shell/sealer.ts';
import { utilityDesk } from './shell/utility-desk.ts';
import { openDataFolder } from './start/data-folder.ts';
import { readOptions } from './start/options.ts';
import { ownWords } from './start/own-words.ts';
import { version } from './version.ts';
import { readPageFiles } from './web/page-files.ts';

/** The desk under Electron. Nothing here waits at the top level: an ES module that awaited `whenReady` would keep Electron from ever being ready. */
let window: BrowserWindow | undefined;
let desk: DeskProcess | undefined;

prepare();

function prepare(): void {
  const read = readOptions(ownWords(process.argv, app.isPackaged ? undefined : app.getAppPath()));
  const data = 'wrong' in read ? read : openDataFolder(read.options.data);
  if ('wrong' in read || 'wrong' in data) {
    process.stderr.write(`${'wrong' in read ? read.wrong : 'wrong' in data ? data.wrong : ''}\n`);
    app.exit(2);
    return;
  }
  app.setPath('userData', join(data.folder, 'electron'));
  app.enableSandbox();
  if (!app.requestSingleInstanceLock({ words: [...read.options.pop] })) {
    app.quit();
    return;
  }
  if (app.isPackaged) app.setAsDefaultProtocolClient('heard');
  nameAppScheme();
  holdEveryPage();
  hearPops();
  void app.whenReady().then(() => open(data.folder, read.options.pop));
}

async function open(folder: string, pop: readonly string[]): Promise<void> {
  denyPermissions(session.defaultSession);
  serveAppScheme(readPageFiles(join(import.meta.dirname, '../renderer')));
  setMenu();
  const sealer = await systemSealer();
  const started = startDesk({
    spawn: () => utilityDesk(join(import.meta.dirname, 'desk.js')),
    options: { dataFolder: folder, version, secretStore: sealer === undefined ? 'file' : 'system' },
    ...(sealer === undefined ? {} : { sealer }),
  });
  desk = started;
  openIpcDoor(started, () => window);
  if (pop.length > 0) started.pop(pop);
  showWindow();
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => closeDeskFirst(event));
}

function showWindow(): void {
  if (window !== undefined) return;
  window = openDeskWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  window.on('closed', () => (window = undefined));
}

/** A second start brings its words here: about a call they never move the focus, without any the person looks for the window. */
function hearPops(): void {
  app.on('second-instance', (_event, _argv, _folder, said) => {
    const words = wordsOf(said);
    if (words.length > 0) desk?.pop(words);
    else if (window !== undefined) bringForward(window);
  });
  // macOS hands a link to the running program itself.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    desk?.pop([link]);
  });
}

function wordsOf(said: unknown): readonly string[] {
  const words: unknown = Reflect.get(Object(said), 'words');
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

function closeDeskFirst(event: { readonly preventDefault: () => void }): void {
  if (desk === undefined) return;
  const closing = desk;
  desk = undefined;
  event.preventDefault();
  void closing.close().then(() => app.quit());
}
