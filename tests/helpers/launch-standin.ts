import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

export const projectRoot = join(import.meta.dirname, '../..');

/** Starts the real main.ts and preload.ts on the stand-in for Electron's binary: the glue's shape, not Electron's enforcement. */
export const launchStandin = (dataFolder: string, ...words: readonly string[]): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: join(projectRoot, 'tests/electron-standin/electron'),
    args: [projectRoot, '--data', dataFolder, ...words],
    cwd: projectRoot,
    env: { ...environment(), SHIM_NODE: process.execPath, SHIM_CHROMIUM: chromiumPath() },
  });

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
