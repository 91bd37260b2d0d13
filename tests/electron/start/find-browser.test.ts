import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowser } from '../../../electron/start/find-browser.ts';
import { aFolder } from '../../helpers/a-register.ts';

it('finds what is on the path, Chromium first', async () => {
  const folder = await aFolder();
  for (const name of ['google-chrome', 'chromium']) writeFileSync(join(folder, name), '');
  expect(findBrowser('linux', { PATH: folder })).toBe(join(folder, 'chromium'));
});

it('finds Edge on Windows, which is always there', async () => {
  const folder = await aFolder();
  const edge = join(folder, 'Microsoft/Edge/Application/msedge.exe');
  mkdirSync(join(edge, '..'), { recursive: true });
  writeFileSync(edge, '');
  expect(findBrowser('win32', { 'ProgramFiles(x86)': folder })).toBe(edge);
});

it('says so where there is none', async () => {
  expect(findBrowser('linux', { PATH: await aFolder() })).toBeUndefined();
});
