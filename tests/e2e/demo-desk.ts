import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/language.ts';
import { startHeard, type StartedHeard } from '../helpers/start-heard.ts';
import { deskWindow } from './open-window.ts';

/** What went wrong in a window that nobody would see: errors of the page, broken policy, dialogs, and anything asked of another computer. */
function hiddenTroubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (problem) => trouble.push(String(problem)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:)/u.test(request.url())) trouble.push(`asked ${request.url()}`);
  });
  return trouble;
}

/** A window on a started desk that moves nothing by itself and notes what breaks the page's policy. */
export async function windowOn(heard: StartedHeard, browser: Browser): Promise<{ readonly page: Page; readonly trouble: string[] }> {
  const context = await browser.newContext({ viewport: deskWindow, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.setDefaultNavigationTimeout(60_000); // the first page of a desk, while another test keeps both cores busy
  const trouble = hiddenTroubleOf(page);
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => console.error(`policy: ${effectiveDirective}`)),
  );
  await page.goto(await heard.address);
  return { page, trouble };
}

type DemoRole = 'operator' | 'manager' | 'supervisor' | 'admin';

interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** The sample desk with its printed sign-ins and one window. */
export class DemoDesk {
  readonly page: Page;
  readonly trouble: string[];
  readonly #heard: StartedHeard;
  readonly #signIns: Readonly<Record<string, SignIn>>;

  private constructor(heard: StartedHeard, page: Page, trouble: string[]) {
    this.#heard = heard;
    this.page = page;
    this.trouble = trouble;
    this.#signIns = readSignIns(heard.printed());
  }

  static async start(browser: Browser): Promise<DemoDesk> {
    const heard = startHeard(undefined, '--demo');
    try {
      const { page, trouble } = await windowOn(heard, browser);
      return new DemoDesk(heard, page, trouble);
    } catch (problem) {
      await heard.stop();
      throw problem;
    }
  }

  async end(): Promise<void> {
    await this.page.context().close();
    await this.#heard.stop();
  }

  /** Signs in as the first sample person of a role; the window speaks that person's language until `speak`. */
  async signIn(role: DemoRole): Promise<void> {
    const { page } = this;
    const { name, password } = this.#signIns[role] ?? { name: '', password: '' };
    const who = page.locator('form input[role=combobox]');
    await who.fill(name);
    await page.getByRole('option', { name }).click();
    await page.locator('form input[type=password]').fill(password);
    await page.locator('form button[type=submit]').click();
    await expect(page.locator('header')).toBeVisible({ timeout: 20_000 });
  }

  /** Turns the window of whoever is signed in into a language. */
  async speak(language: Language): Promise<void> {
    await this.page.locator('header button').last().click();
    await this.page.locator(`[role=menuitem][lang=${language}]`).click();
    await expect(this.page.locator(`html[lang=${language}]`)).toBeAttached();
    await expect(this.page.locator('[role=menu]')).toHaveCount(0);
  }

  async unlock(role: DemoRole): Promise<void> {
    await this.page.locator('form input[type=password]').fill(this.#signIns[role]?.password ?? '');
    await this.page.keyboard.press('Enter');
    await expect(this.page.locator('header')).toBeVisible({ timeout: 20_000 });
  }

  async signOut(): Promise<void> {
    await this.page.locator('header button').last().click();
    await this.page.getByRole('menuitem').last().click();
    await expect(this.page.locator('form input[type=password]')).toBeVisible();
  }
}

function readSignIns(printed: string): Readonly<Record<string, SignIn>> {
  const found: Record<string, SignIn> = {};
  for (const line of printed.split('\n')) {
    const [, name, roles, password] = /^ {2}(\S.*?) {2,}(\S+) {2,}(\S.*)$/u.exec(line) ?? [];
    if (name !== undefined && roles !== undefined && password !== undefined) found[roles] ??= { name, password };
  }
  return found;
}
