import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../out/e2e',
  reporter: 'list',
  workers: 1,
  use: { launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } },
});
