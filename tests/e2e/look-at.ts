import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Language, languages } from '../../shared/language.ts';
import { projectRoot } from '../helpers/launch-standin.ts';
import { amissIn, layoutAmiss, wordsAmiss } from './amiss.ts';
import { axeFindings, axeRules } from './axe-in-page.ts';
import { deskWindow } from './open-window.ts';

/** Half of each side: what is left of the desk's window at 200 % zoom. */
const zoomed = { width: 683, height: 384 } as const;
export const shots = join(projectRoot, 'out/e2e-shots');

type Look = 'light' | 'dark' | 'contrast' | 'contrastDark';

/**
 * Words and layout differ between languages, colours between looks, and neither changes the other: every language and every look is seen on
 * every screen, not each with each. The last look of a language is the one that all rules are asked in.
 */
const looksIn: Readonly<Record<Language, readonly Look[]>> = {
  en: ['contrast', 'contrastDark', 'light'],
  ru: ['dark'],
  th: ['light'],
};

interface LookAt {
  readonly name: string;
  readonly language: Language;
  readonly look: Look;
  readonly within: string | undefined;
}

/** How many screens were looked at, and what was found on each; kept for the whole walk. */
export class Looker {
  readonly findings: string[] = [];
  looked = 0;
  readonly #page: Page;
  #asking = 0;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', () => (this.#asking += 1));
    page.on('requestfinished', () => (this.#asking -= 1));
    page.on('requestfailed', () => (this.#asking -= 1));
  }

  /**
   * Looks at what the window shows now, in each language and look and at both sizes, without leaving the screen: the window is turned
   * into a language as by another window of the desk, and the prompts with it. `within` spares the rules what an earlier look has seen.
   */
  async at(screen: string, within?: string): Promise<void> {
    const began = performance.now();
    for (const language of languages) {
      await this.#turnInto(language);
      for (const look of looksIn[language]) await this.#look({ name: `${screen}-${language}-${look}`, language, look, within });
      const name = `${screen}-${language}`;
      this.#note(name, await this.#page.evaluate(wordsAmiss, amissIn[language]));
      this.#note(name, await this.#page.evaluate(layoutAmiss));
    }
    await this.#page.setViewportSize(zoomed);
    for (const language of languages.toReversed()) {
      await this.#turnInto(language);
      this.#note(`${screen}-${language} at 200 %`, await this.#page.evaluate(layoutAmiss));
    }
    await this.#page.setViewportSize(deskWindow);
    await this.#still();
    if (process.env['HEARD_TIMES']) console.log(screen, Math.round(performance.now() - began));
  }

  async #look({ name, language, look, within }: LookAt): Promise<void> {
    this.looked += 1;
    await wear(this.#page, look);
    // Only colours differ between looks: the other rules are asked once in each language.
    this.#note(name, await axeFindings(this.#page, look === looksIn[language].at(-1) ? axeRules.all : axeRules.colours, within));
    if (!look.startsWith('contrast')) await this.#page.screenshot({ path: join(shots, `${name}.png`) });
  }

  async #turnInto(language: Language): Promise<void> {
    await this.#page.evaluate((chosen) => {
      if (document.documentElement.lang === chosen) return;
      localStorage.setItem('heard.language', chosen);
      dispatchEvent(new StorageEvent('storage', { key: 'heard.language', newValue: chosen }));
      document.querySelector<HTMLElement>(`button[lang=${chosen}][aria-pressed=false]`)?.click();
    }, language);
    await this.#still();
  }

  /** Waits until the desk has answered what was asked of it, and the window shows the same for some frames. */
  async #still(): Promise<void> {
    do await this.#page.evaluate(untilStill);
    while (this.#asking > 0);
  }

  #note(name: string, found: readonly string[]): void {
    for (const one of found) console.log(`${name}: ${one}`);
    this.findings.push(...found.map((one) => `${name}: ${one}`));
  }
}

/** Runs in the page: resolves once nothing has moved or changed for two frames, or after two seconds for what never stands still. */
async function untilStill(): Promise<void> {
  await document.fonts.ready;
  const end = performance.now() + 2_000;
  let before = '';
  for (let still = 0; still < 2 && performance.now() < end;) {
    await new Promise(requestAnimationFrame);
    let places = 0;
    for (const element of document.body.querySelectorAll('*')) {
      const { left, top, width, height } = element.getBoundingClientRect();
      places += left + 3 * top + 5 * width + 7 * height;
    }
    const now = `${places} ${document.body.textContent.length}`;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function wear(page: Page, look: Look): Promise<void> {
  const scheme = look === 'dark' || look === 'contrastDark' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((more) => {
    document.documentElement.dataset['contrast'] = more ? 'more' : 'normal';
  }, look.startsWith('contrast'));
  // The page hears of the change with its next frame.
  await page.waitForSelector(`html[data-mantine-color-scheme=${scheme}]`, { state: 'attached' });
}
