import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';
import { electronName, type Shell } from './open-window.ts';

/** What runs on Electron too: the journeys of a call in every language, and what leans on the shell (its scheme, door, second start). */
const throughTheShell = ['ring.spec.ts', 'anonymous.spec.ts', 'mood.spec.ts', 'hand-over.spec.ts', 'refusal.spec.ts', 'stand-in.spec.ts'];

export default defineConfig<object, { shell: Shell }>({
  testDir: '.',
  outputDir: '../../out/e2e',
  reporter: 'list',
  workers: 2,
  // A build machine shared with others is tried once more before it fails a build; the list names what was flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  // How long something may take to be seen on a machine that is busy; nothing here waits longer than it has to.
  expect: { timeout: 15_000 },
  use: { launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } },
  projects: [
    { name: 'browser-window', testIgnore: 'stand-in.spec.ts' },
    { name: electronName, testMatch: throughTheShell, use: { shell: 'electron' } },
  ],
});
