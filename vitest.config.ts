import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import pkg from './package.json' with { type: 'json' };
import { chromiumArgs, chromiumPath } from './tests/helpers/chromium.ts';

/** A build machine shared with others is tried once more before it fails a build. */
const retry = process.env['CI'] === undefined ? 0 : 1;
const define = { HEARD_VERSION: JSON.stringify(pkg.version) };

export default defineConfig({
  test: {
    // One for each core of the smallest build machine; the default leaves a core idle there.
    maxWorkers: 2,
    projects: [
      {
        define,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/e2e/**'],
          environment: 'node',
          setupFiles: ['tests/helpers/setup.ts'],
          testTimeout: 30_000,
          retry,
        },
      },
      {
        define,
        plugins: [react()],
        // Everything the tests reach, found before they start: a dependency found late reloads the page under a running test.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'tests/renderer/**/*.tsx', 'tests/helpers/*.tsx'],
          include: ['react/jsx-dev-runtime', 'vitest-browser-react'],
        },
        test: {
          name: 'browser',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          retry,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
