import { existsSync } from 'node:fs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

/** The installed browser that the tests drive (`CHROMIUM_PATH`, else the usual places); the test tool's own download is not needed. */
export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? known.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
