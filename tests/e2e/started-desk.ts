import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Role } from '../../shared/access.ts';
import { aSetUp, passwordOf } from '../helpers/a-set-up.ts';
import { startHeard, type StartedHeard } from '../helpers/start-heard.ts';
import { windowOn } from './demo-desk.ts';

const staff: Readonly<Record<string, readonly Role[]>> = { Ada: ['admin'], Irina: ['operator'], Pavel: ['manager'] };

/** Can this machine mount a disk of its own (Linux, root)? */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A desk in a folder of its own (on a small disk when `kibibytes` is given) that a test may ruin, with its window. */
export class StartedDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'heard-faults-'));
  readonly data = join(this.folder, 'data');
  readonly #browser: Browser;
  readonly #isMounted: boolean;
  #heard: StartedHeard | undefined;
  #page: Page | undefined;
  trouble: string[] = [];

  constructor(browser: Browser, kibibytes?: number) {
    this.#browser = browser;
    this.#isMounted = kibibytes !== undefined;
    mkdirSync(this.data, { mode: 0o700 });
    if (kibibytes !== undefined) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=0700`, 'tmpfs', this.data]);
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('the desk is not open');
    return this.#page;
  }

  async setUp(): Promise<void> {
    const file = join(this.folder, 'set-up.json');
    writeFileSync(file, JSON.stringify(aSetUp(staff)));
    const heard = startHeard(this.data, '--setup', file, '--exit');
    if ((await heard.exitCode) !== 0) throw new Error(heard.printed());
  }

  async open(): Promise<Page> {
    this.#heard = startHeard(this.data);
    const { page, trouble } = await windowOn(this.#heard, this.#browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    this.#page = page;
    this.trouble = trouble;
    return page;
  }

  async close(): Promise<void> {
    await this.#page?.context().close();
    await this.#heard?.stop();
    this.#page = undefined;
    this.#heard = undefined;
  }

  async end(): Promise<void> {
    await this.close();
    if (this.#isMounted) execFileSync('umount', [this.data]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Types name and password; what comes of it is the test's to say. */
  async tryToSignIn(name: string): Promise<void> {
    await this.page.locator('form input[role=combobox]').fill(name);
    await this.page.getByRole('option', { name }).click();
    await this.page.locator('form input[type=password]').fill(passwordOf(name));
    await this.page.locator('form button[type=submit]').click();
  }

  async signIn(name: string): Promise<void> {
    await this.tryToSignIn(name);
    await expect(this.page.locator('header')).toBeVisible({ timeout: 20_000 });
  }
}
