import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import type { Language } from '../../shared/language.ts';
import { projectRoot } from '../helpers/launch-standin.ts';
import { deskWindow } from './open-window.ts';
import { labels } from './words.ts';

/** Half of each side: what is left of the desk's window at 200 % zoom. */
const zoomed = { width: 683, height: 384 } as const;

/** The texts of every language, flat, by their key. */
const texts: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: flat(labels.en),
  ru: flat(labels.ru),
  th: flat(labels.th),
};

function flat(words: object): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (part: object, path: string): void => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  for (const [area, part] of Object.entries(words)) walk(part, `${area}.`);
  return found;
}

/** English words that the language says differently: on its screens they are somebody's omission. */
function leftInEnglish(language: Language): readonly string[] {
  const own = new Set(texts[language].values());
  return language === 'en' ? [] : [...texts.en.values()].filter((text) => text.length > 3 && !own.has(text) && !text.includes('{{'));
}

const english: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ru: leftInEnglish('ru'),
  th: leftInEnglish('th'),
};
const keys = [...texts.en.keys()].map((key) => key.slice(key.indexOf('.') + 1)).filter((key) => key.includes('.'));

export type Look = 'light' | 'dark' | 'contrast' | 'contrastDark';

/** How many screens were looked at, and what was found on each; kept for the whole run. */
export class Looker {
  readonly findings: string[] = [];
  readonly #page: Page;
  readonly #looks: readonly Look[];
  readonly #folder: string;
  looked = 0;

  constructor(page: Page, looks: readonly Look[], folder: string) {
    this.#page = page;
    this.#looks = looks;
    this.#folder = folder;
  }

  /** Looks at what the window shows now, in each look and at both sizes; `within` spares the rules what an earlier look has seen. */
  async at(screen: string, language: Language, within?: string): Promise<void> {
    const page = this.#page;
    await page.evaluate(() => document.fonts.ready);
    for (const look of this.#looks) {
      await wear(page, look);
      this.looked += 1;
      const name = `${screen}-${language}-${look}`;
      const started = performance.now();
      this.#note(name, await axe(page, look === 'light', within));
      const axed = performance.now();
      await page.screenshot({ path: join(this.#folder, `${name}.png`) });
      if (process.env['HEARD_TIMES']) console.log(name, Math.round(axed - started), Math.round(performance.now() - axed));
    }
    await wear(page, 'light');
    if (!this.#looks.includes('light')) return;
    const name = `${screen}-${language}`;
    // A file's own headings and the audit's codes are no words of the window.
    const foreign = screen === 'import-preview' || screen === 'settings-audit' ? [] : english[language];
    this.#note(name, await page.evaluate(wordsAmiss, { language, english: foreign, keys }));
    this.#note(name, await page.evaluate(layoutAmiss));
    await page.setViewportSize(zoomed);
    await page.waitForTimeout(200); // lists fold once they know their width
    this.#note(`${name} at 200 %`, await page.evaluate(layoutAmiss));
    await page.setViewportSize(deskWindow);
  }

  #note(name: string, found: readonly string[]): void {
    for (const one of found) console.log(`${name}: ${one}`);
    this.findings.push(...found.map((one) => `${name}: ${one}`));
  }
}

export const shots = join(projectRoot, 'out/e2e-shots');

async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look === 'dark' || look === 'contrastDark' ? 'dark' : 'light' });
  await page.evaluate((more) => {
    document.documentElement.dataset['contrast'] = more ? 'more' : 'normal';
  }, look.startsWith('contrast'));
}

/** Only colours differ between looks: the other rules are asked once. */
async function axe(page: Page, everything: boolean, within: string | undefined): Promise<string[]> {
  const whole = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
  const builder = within === undefined ? whole : whole.include(within);
  const { violations } = await (everything ? builder : builder.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `axe ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

interface Words {
  readonly language: string;
  readonly english: readonly string[];
  readonly keys: readonly string[];
}

/** Runs in the page: keys and placeholders instead of words, English words among others, a wrong `lang`, Thai prompts without air. */
function wordsAmiss({ language, english: inEnglish, keys: known }: Words): string[] {
  const found: string[] = [];
  const foreign = new Set(inEnglish);
  const keysKnown = new Set(known);
  if (document.documentElement.lang !== language) found.push(`lang is ${document.documentElement.lang}`);
  const read = (text: string, where: Element): void => {
    const said = text.trim();
    const place = where.closest('[lang]');
    if (said === '' || (place !== null && place.getAttribute('lang') !== language)) return;
    if (said.includes('{{') || said.includes('undefined') || said.includes('[object') || /\bNaN\b/u.test(said))
      found.push(`shows “${said}”`);
    if (keysKnown.has(said)) found.push(`shows the key “${said}”`);
    if (foreign.has(said)) found.push(`not translated: “${said}”`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent !== null && !parent.closest('script, style, .said, [data-said]') && parent.checkVisibility())
      read(node.textContent ?? '', parent);
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'aria-description']) {
    for (const element of document.querySelectorAll(`[${name}]`)) read(element.getAttribute(name) ?? '', element);
  }
  for (const prompt of document.querySelectorAll('[class*=prompt]:lang(th), [class*=reading]:lang(th)')) {
    const { lineHeight, fontSize } = getComputedStyle(prompt);
    const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    if (ratio < 1.65 - 0.001) found.push(`Thai line-height ${ratio}`);
  }
  return found;
}

/** Runs in the page: sideways scrolling, words cut off, things outside the window. */
function layoutAmiss(): string[] {
  const found: string[] = [];
  const note = (what: string, element: Element): void => {
    found.push(
      `${what}: <${element.tagName} class="${element.className.slice(0, 50)}"> “${(element.textContent ?? '').trim().slice(0, 60)}”`,
    );
  };
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('.unseen, [class*=VisuallyHidden], svg, [class*=Switch-track]') !== null) continue;
    const over = element.scrollWidth - element.clientWidth;
    if (over <= 1 || element.clientWidth === 0) continue;
    const { overflowX, textOverflow, display, clipPath } = getComputedStyle(element);
    if (display === 'inline' || clipPath !== 'none') continue; // clipped away: for screen readers
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      if (element.readOnly || element.getAttribute('aria-haspopup') === 'listbox')
        found.push(`cut off by ${over}: field “${element.value}”`);
      continue;
    }
    if (element.matches('[role=group][tabindex="0"], [data-radix], .mantine-ScrollArea-viewport')) continue;
    if (overflowX === 'auto' || overflowX === 'scroll') note(`scrolls sideways by ${over}`, element);
    else if (overflowX !== 'visible' && textOverflow !== 'ellipsis') note(`cut off by ${over}`, element);
    else if (element.matches('button, [role=tab], [role=columnheader], label, th')) note(`words stick out by ${over}`, element);
  }
  for (const element of document.body.querySelectorAll('button, input, select, textarea, a, [role=tab], h1, h2, h3')) {
    if (!element.checkVisibility() || element.closest('.unseen, .mantine-ScrollArea-viewport, [role=group][tabindex="0"]') !== null)
      continue;
    if (element.matches('.unseen, [type=radio], [type=checkbox], [type=file]')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) note(`outside the window`, element);
    // What Tab passes over (arrows and cross inside a field) has its key in the field itself.
    if (element.matches('button:not([tabindex="-1"])') && box.height > 0 && box.height < 23.5)
      note(`target of ${Math.round(box.height)} px`, element);
  }
  return found;
}
