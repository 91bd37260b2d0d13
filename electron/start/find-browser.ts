import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The installed Chromium, Chrome or Edge that can show one page as a window of its own; undefined where there is none. */
export const findBrowser = (platform: NodeJS.Platform = process.platform, environment: Environment = process.env): string | undefined =>
  places(platform, environment).find((path) => existsSync(path));

function places(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  const chosen = environment['CHROMIUM_PATH'] === undefined ? [] : [environment['CHROMIUM_PATH']];
  if (platform === 'win32') return [...chosen, ...onWindows(environment)];
  return [...chosen, ...(platform === 'darwin' ? onMac : onPath(environment))];
}

const onMac: readonly string[] = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const onWindows = (environment: Environment): readonly string[] =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((root) => root !== undefined)
    .flatMap((root) => [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]);

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const onPath = (environment: Environment): readonly string[] =>
  (environment['PATH'] ?? '/usr/bin').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
