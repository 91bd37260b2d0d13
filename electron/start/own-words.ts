/**
 * What a person (or a softphone) wrote after the program's name. Electron's own words stand before it: unpackaged, the program itself
 * and the app's folder; anywhere, Chromium's switches, which no option of ours looks like.
 */
export function ownWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(isPackaged ? 1 : 2);
  return words.filter((word) => !chromiumSwitches.some((name) => word === name || word.startsWith(`${name}=`)));
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
