import type { Language } from '../../shared/language.ts';
import { labels } from './words.ts';

/** What a window of a language must not show: words of another one, and keys instead of words. */
export interface Amiss {
  readonly language: Language;
  /** English words that the language says differently: on its screens they are somebody's omission. */
  readonly english: readonly string[];
  readonly keys: readonly string[];
}

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

function leftInEnglish(language: Language): readonly string[] {
  const own = new Set(texts[language].values());
  return language === 'en' ? [] : [...texts.en.values()].filter((text) => text.length > 3 && !own.has(text) && !text.includes('{{'));
}

const keys = [...texts.en.keys()].map((key) => key.slice(key.indexOf('.') + 1)).filter((key) => key.includes('.'));

export const amissIn: Readonly<Record<Language, Amiss>> = {
  en: { language: 'en', english: [], keys },
  ru: { language: 'ru', english: leftInEnglish('ru'), keys },
  th: { language: 'th', english: leftInEnglish('th'), keys },
};

/** Runs in the page: keys and placeholders instead of words, English words among others, a wrong `lang`, Thai prompts without air. */
export function wordsAmiss({ language, english, keys: known }: Amiss): string[] {
  const found: string[] = [];
  const foreign = new Set(english);
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
    if (parent !== null && !parent.closest('script, style, .said') && parent.checkVisibility()) read(node.textContent ?? '', parent);
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
export function layoutAmiss(): string[] {
  const found: string[] = [];
  const note = (what: string, element: Element): void => {
    found.push(
      `${what}: <${element.tagName} class="${element.className.slice(0, 50)}"> “${(element.textContent ?? '').trim().slice(0, 60)}”`,
    );
  };
  // The parts of Mantine's own scroll bars hold no words; what scrolls under them is checked by who holds it.
  const drawn = '.unseen, [class*=VisuallyHidden], svg, [class*=Switch-track], .mantine-ScrollArea-scrollbar';
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    // A sheet of paper keeps its own width and is only shown smaller.
    if (element.querySelector(':scope > iframe') !== null) continue;
    const over = element.scrollWidth - element.clientWidth;
    if (over <= 1 || element.clientWidth === 0 || !element.checkVisibility() || element.closest(drawn) !== null) continue;
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
    // The unseen text area is a growing field's own, to measure its text in; it keeps the width of the window before.
    if (element.matches('.unseen, [type=radio], [type=checkbox], [type=file], textarea[aria-hidden=true]')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) note(`outside the window`, element);
    // What Tab passes over (arrows and cross inside a field) has its key in the field itself.
    if (element.matches('button:not([tabindex="-1"])') && box.height > 0 && box.height < 23.5)
      note(`target of ${Math.round(box.height)} px`, element);
  }
  return found;
}
