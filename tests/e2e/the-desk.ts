import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '../../shared/access.ts';
import type { Input, MethodName } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/language.ts';
import { aSetUp, passwordOf } from '../helpers/a-set-up.ts';
import { projectRoot } from '../helpers/launch-standin.ts';
import { Keyboard } from './keyboard.ts';
import { type OpenWindow, openWindow, setUpDesk, type Shell, startAgain } from './open-window.ts';
import { labels, staff } from './words.ts';

/** A test that knows which shell its project runs in. */
export const test = base.extend<object, { readonly shell: Shell }>({ shell: ['browser-window', { option: true, scope: 'worker' }] });

const admin = 'Ada';

/** A desk at work with its window, and the person who sits at its keyboard. */
export class Desk {
  readonly #shell: Shell;
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), 'heard-e2e-'));
  #window: OpenWindow | undefined;
  #keys: Keyboard | undefined;
  #language: Language = 'en';
  /** What went wrong in the page without anyone seeing it. */
  readonly faults: string[] = [];

  constructor(shell: Shell, browser: Browser) {
    this.#shell = shell;
    this.#browser = browser;
  }

  get page(): Page {
    return this.#open().page;
  }
  get keys(): Keyboard {
    if (this.#keys === undefined) throw new Error('the desk is not open');
    return this.#keys;
  }
  get words(): (typeof labels)['en'] {
    return labels[this.#language];
  }
  get pid(): number {
    return this.#open().pid;
  }
  get folder(): string {
    return this.#folder;
  }

  #open(): OpenWindow {
    if (this.#window === undefined) throw new Error('the desk is not open');
    return this.#window;
  }

  async setUp(languages: readonly Language[]): Promise<void> {
    const file = join(this.#folder, 'set-up.json');
    writeFileSync(file, JSON.stringify(setUpFor(languages)));
    await setUpDesk(this.#data, file);
  }

  async start(): Promise<void> {
    this.#window = await openWindow({ shell: this.#shell, data: this.#data, browser: this.#browser, watch: (page) => this.#watch(page) });
    this.#keys = await Keyboard.at(this.page);
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** An uncaught error, an error in the console, and with them whatever the page's policy kept it from doing. */
  #watch(page: Page): void {
    page.on('pageerror', (problem) => this.faults.push(String(problem)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
  }

  async end(): Promise<void> {
    await this.#window?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Kills the whole program and opens it again. */
  async killAndStart(): Promise<void> {
    await this.#open().kill();
    await this.start();
  }

  /** A telephone starts the program a second time. */
  telephone(...words: readonly string[]): Promise<void> {
    return startAgain(this.#shell, this.#data, ...words);
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  /** Asks the desk as the window does; for what a journey needs there before it begins. */
  async ask<Name extends MethodName>(method: Name, input: Input<Name>): Promise<unknown> {
    const answer = await this.page.evaluate(askAsWindow, [method, JSON.stringify(input)] as const);
    const { ok, value, refusal } = Object(answer);
    if (ok !== true) throw new Error(`${method}: ${JSON.stringify(refusal)}`);
    return value;
  }

  /** Signs in by keyboard with the layout of the person's language, as the window asks for it. */
  async signIn(name: string, language: Language): Promise<void> {
    await this.isAtTheDoor();
    this.keys.layout(language);
    await this.keys.press('shift+Tab');
    await this.keys.type(name);
    await expect(this.page.getByRole('option')).toHaveCount(1);
    await this.keys.press('Enter', 'Tab');
    await this.keys.type(passwordOf(name));
    await this.keys.press('Enter');
    this.#language = language;
    await this.sees(this.page.getByRole('navigation', { name: this.words.common.screens }));
  }

  async signInAs(role: keyof (typeof staff)['en'], language: Language): Promise<void> {
    await this.signIn(staff[language][role], language);
  }

  /** Goes somewhere by its name, over Ctrl+K. */
  async goTo(place: 'home' | 'queue' | 'day' | 'register' | 'older' | 'attention' | 'importing' | 'settings' | 'signOut'): Promise<void> {
    await this.keys.press('palette');
    await expect(this.page.getByRole('combobox', { name: this.words.common.anything })).toBeFocused();
    await this.keys.type(this.words.common[place]);
    await this.sees(this.page.getByRole('dialog').getByRole('option', { name: this.words.common[place] }).first());
    await this.keys.press('Enter');
    await expect(this.page.getByRole('dialog', { name: this.words.common.anything })).toHaveCount(0);
  }

  async signOut(): Promise<void> {
    await this.goTo('signOut');
    await this.isAtTheDoor();
  }

  /** Nobody is signed in, and the caret stands in the password. */
  async isAtTheDoor(): Promise<void> {
    await expect(this.page.locator('form input[type=password]')).toBeFocused();
  }

  /** Presses Tab until the focus is there; a person who needs more than sixty has lost the way. */
  async tabTo(place: Locator): Promise<void> {
    await this.sees(place);
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.keys.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(place)}`);
  }

  /** The field of that name; a text area, a line or a list to choose from. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true }).or(this.page.getByRole('combobox', { name, exact: true }));
  }

  /** Writes the story and chooses the category, from the home position. */
  async tell(story: string, category: string): Promise<void> {
    await expect(this.story).toBeFocused();
    await this.keys.type(story);
    await expect(this.story).toHaveValue(story);
    await this.keys.press('category');
    await this.keys.type(category);
    await this.keys.press('Enter');
    await expect(this.story).toBeFocused();
  }

  /** The bar of a ringing phone. */
  get ringing(): Locator {
    return this.page.getByRole('status').filter({ hasText: `☎ ${this.words.common.ringing}` });
  }

  get story(): Locator {
    return this.page.getByRole('textbox', { name: this.words.call.field.essence });
  }

  /** Registers and gives the number as the customer hears it. */
  async register(): Promise<string> {
    await this.keys.press('register');
    return this.numberShown();
  }

  /** The number of the complaint in hand, once it has one. */
  async numberShown(): Promise<string> {
    const shown = this.region(this.words.call.region.call)
      .getByText(/BKK \d{4} [A-Z0-9]+ \d{4} \w/u)
      .first();
    await this.sees(shown);
    return (/BKK \d{4} [A-Z0-9]+ \d{4} \w/u.exec(await shown.innerText())?.[0] ?? '').replaceAll(' ', '-');
  }

  async sees(what: Locator | string): Promise<void> {
    await expect(typeof what === 'string' ? this.page.getByText(what).first() : what).toBeVisible();
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A picture for whoever wants to look; outside git. */
  async keepPicture(name: string): Promise<void> {
    const shot = `${this.#shell}-${name}-${this.#language}.png`;
    await this.page.screenshot({ path: join(projectRoot, 'out/e2e-shots', shot) });
  }
}

function setUpFor(languages: readonly Language[]): object {
  const roles: Readonly<Record<string, readonly Role[]>> = { [admin]: ['admin'] };
  const people = languages.flatMap((language) =>
    (['operator', 'manager', 'supervisor'] as const).map((role) => ({
      name: staff[language][role],
      roles: [role],
      password: passwordOf(staff[language][role]),
      language,
    })),
  );
  const first = aSetUp(roles);
  return { ...first, people: [...first.people, ...people] };
}

/** One desk for the tests of a file, and a check after each that the page had no hidden trouble. */
export function theDesk(languages: readonly Language[]): () => Desk {
  let desk: Desk | undefined;
  const now = (): Desk => {
    if (desk === undefined) throw new Error('the desk is not open');
    return desk;
  };
  test.beforeAll(async ({ shell, browser }) => {
    desk = new Desk(shell, browser);
    await desk.setUp(languages);
    await desk.start();
  });
  test.afterEach(() => {
    expect(desk?.faults.splice(0)).toEqual([]);
  });
  test.afterAll(async () => {
    await desk?.end();
  });
  return now;
}

/** Runs in the page: asks through Electron's door, else through the loopback door with the token of this window. */
async function askAsWindow([method, input]: readonly [string, string]): Promise<unknown> {
  const { heard } = Object(window);
  if (heard !== undefined) return heard.call(method, JSON.parse(input));
  const reply = await fetch(`/call/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sessionStorage.getItem('heard.token')}`, 'content-type': 'application/json' },
    body: input,
  });
  return reply.json();
}
