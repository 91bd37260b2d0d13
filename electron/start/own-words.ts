import { resolve } from 'node:path';

/**
 * What a person (or a softphone) wrote after the program's name. Unpackaged, Electron's own words and the app's folder stand before
 * it; everywhere Chromium adds switches, which no option of ours looks like.
 */
export function ownWords(argv: readonly string[], unpackedAt?: string): readonly string[] {
  const start = unpackedAt === undefined ? 0 : argv.findIndex((word) => resolve(word) === resolve(unpackedAt));
  return argv.slice(start + 1).filter((word) => !chromiumSwitches.some((name) => word === name || word.startsWith(`${name}=`)));
}

const chromiumSwitches = [
  '--inspect',
  '--remote-debugging-port',
  '--no-sandbox',
  '--disable-gpu',
  '--allow-file-access-from-files',
  '--enable-features',
  '--disable-features',
  '--user-data-dir',
  '--original-process-start-time',
  '--squirrel-firstrun',
  '--password-store',
  '--force-color-profile',
  '--lang',
];
