import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DemoDesk } from './demo-desk.ts';
import { Looker, shots } from './look-at.ts';
import { labels } from './words.ts';

// The walks through the screens are worth something only if they see what is wrong: here it is planted.
test('a defect of each kind is found', async ({ browser }) => {
  test.setTimeout(300_000); // a desk starts in seconds, unless other work keeps both cores
  mkdirSync(shots, { recursive: true });
  const desk = await DemoDesk.start(browser);
  try {
    const looker = new Looker(desk.page);
    await expect(desk.page.locator('main input[type=password]')).toBeVisible();
    await desk.page.evaluate(plantDefects, labels.en.signIn.cannotGetIn);
    await looker.at('planted');
    const found = (name: string, what: string): boolean => looker.findings.some((one) => one.startsWith(name) && one.includes(what));
    expect.soft(found('planted-ru-dark: axe color-contrast', 'grey on dark')).toBe(true);
    expect.soft(found('planted-ru-dark: axe button-name', '<button')).toBe(true);
    expect.soft(found('planted-ru: ', 'not translated')).toBe(true);
    expect.soft(found('planted-th: ', 'shows the key “capture.open”')).toBe(true);
    expect.soft(found('planted-th: ', 'cut off by')).toBe(true);
    expect.soft(found('planted-ru at 200 %: ', 'outside the window')).toBe(true);
    expect.soft(found('planted-en', 'not translated')).toBe(false);
    expect.soft(found('planted-en', 'axe color-contrast')).toBe(false);
  } finally {
    await desk.end();
  }
});

/** Runs in the page: what no screen may show, some of it only in one language, in the dark, or at half the width. */
function plantDefects(english: string): void {
  const planted = document.createElement('section');
  planted.ariaLabel = 'planted';
  const add = (tag: string, text: string, style: string, lang?: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.style.cssText = style;
    if (lang !== undefined) element.dataset['only'] = lang;
    planted.append(element);
    return element;
  };
  add('p', english, '');
  add('p', 'capture.open', '');
  add('p', 'grey on dark', 'color: #4a4a4a', 'ru');
  add('p', 'cut_off_'.repeat(20), 'width: 8rem; overflow: hidden', 'th');
  add('button', '', 'width: 3rem; height: 3rem', 'ru');
  add('h3', 'wide', 'width: 50rem');
  const only = new MutationObserver(show);
  only.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  document.querySelector('main')?.append(planted);
  show();
  function show(): void {
    for (const element of planted.children)
      if (element instanceof HTMLElement)
        element.hidden = element.dataset['only'] !== undefined && element.dataset['only'] !== document.documentElement.lang;
  }
}
