import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { passwordOf } from '../helpers/a-set-up.ts';
import { type StartedHeadOffice, startHeadOffice } from '../helpers/start-head-office.ts';
import type { Desk } from './the-desk.ts';
import { labels } from './words.ts';

const secret = 'cups and plates and saucers';

/** Head office as an administrator opens it, with one branch, on a folder of its own. */
export class AnOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'heard-office-'));
  #office: StartedHeadOffice | undefined;
  #address = '';

  async open(): Promise<void> {
    this.#office = startHeadOffice(['--data', this.#folder]);
    this.#address = await this.#office.address;
  }

  /** The line is cut: nobody answers under its address. */
  async cut(): Promise<void> {
    await this.#office?.stop();
  }

  /** The same head office again, where it was. */
  async mend(): Promise<void> {
    this.#office = startHeadOffice(['--data', this.#folder, '--port', new URL(this.#address).port]);
    await this.#office.address;
  }

  async end(): Promise<void> {
    await this.#office?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The first administrator opens a branch and gives codes for so many desks, on head office's own pages. */
  async codes(browser: Browser, count: number): Promise<readonly string[]> {
    const page = await browser.newPage();
    await page.goto((await this.#office?.link()) ?? '');
    const type = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
      await page.locator('main form button[type=submit], main form button:not([type])').last().click();
    };
    await type({ name: 'Anong', password: secret, again: secret });
    await type({ name: 'Anong', password: secret });
    await page.goto(`${this.#address}/admin/branches`);
    await type({ site: 'BKK', name: 'Riverside', timeZone: 'Asia/Bangkok', currency: 'THB' });
    const codes: string[] = [];
    for (let place = 0; place < count; place += 1) {
      await page.goto(`${this.#address}/admin/branches/1`);
      await page.locator('form[action$="/codes"] button').click();
      codes.push(await page.locator('.code:not(.link)').innerText());
    }
    await page.close();
    return codes;
  }

  /** The administrator signs in and joins the desk in the settings; everything it had is at head office then. */
  async join(desk: Desk, code: string): Promise<void> {
    const { join: words } = labels.en.sync;
    await desk.signIn('Ada', 'en');
    await desk.goTo('settings');
    await desk.page.getByRole('tab', { name: labels.en.settings.tabs.headOffice }).click();
    await desk.field(words.address).fill(this.#address);
    await desk.field(words.code).fill(code);
    await desk.page.locator('form input[type=password]').fill(passwordOf('Ada'));
    await desk.keepPicture('joining');
    await desk.keys.press('register');
    await standsAs(desk, 'inStep');
    await desk.keepPicture('joined');
  }
}

/** The line at the foot of the window says so. */
export async function standsAs(desk: Desk, how: 'inStep' | 'offline'): Promise<void> {
  const { line } = labels.en.sync;
  await expect(desk.page.getByRole('button', { name: line.title.replace('{{words}}', line[how]) })).toBeVisible({ timeout: 60_000 });
}
