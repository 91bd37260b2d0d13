import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe?: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
    /** The colours that axe has given its verdict on since the page was loaded, and what it passes over. */
    readonly judgedColours?: Set<string>;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page, or in the parts that `within` names, by all its rules. */
export async function axeFindings(page: Page, within: string | undefined): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async (part) => {
    if (window.axe === undefined) return ['axe is not in the page'];
    const { violations } = await window.axe.run(part ?? document, { resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => `axe ${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none][0]?.message ?? ''}`),
    );
  }, within);
}

/**
 * What axe finds of too little contrast. Most texts wear colours that axe has judged before, on another screen or in another language:
 * only those that it gave no verdict on yet are asked about, unless `everything` is.
 */
export async function contrastFindings(page: Page, within: string | undefined, everything: boolean): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(judgeColours, { within, everything });
}

/** Once a page: half a megabyte takes its time. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source);
}

/** Runs in the page. */
async function judgeColours({
  within,
  everything,
}: {
  readonly within: string | undefined;
  readonly everything: boolean;
}): Promise<string[]> {
  if (window.axe === undefined) return ['axe is not in the page'];
  const judged = window.judgedColours ?? new Set<string>();
  Object.assign(window, { judgedColours: judged });
  const grounds = new Map<Element, string>();
  /** What shines through behind an element: its own ground and, where that is not opaque, those of what holds it. */
  const groundOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage === 'none' ? '' : backgroundImage} ${opacity === '1' ? '' : opacity}`;
    const isOpaque = backgroundColor.startsWith('rgb(') && opacity === '1';
    const floats = !isOpaque && (position === 'absolute' || position === 'fixed');
    const behind = element.parentElement === null || isOpaque ? '' : groundOf(element.parentElement);
    const ground = `${own}${floats ? ' floating' : ''}|${behind}`;
    grounds.set(element, ground);
    return ground;
  };
  const coloursOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    return `${color} ${fontSize} ${fontWeight} ${textShadow} ${groundOf(element)}`;
  };
  /** Where axe passes over an element: it passes over its like too, unless that one can be used. */
  const likeOf = (element: Element): string =>
    `${element.tagName} ${element.className} ${element.closest('[disabled], [aria-disabled=true]') === null} ${coloursOf(element)}`;
  const parts = within === undefined ? [document.body] : [...document.querySelectorAll(within)];
  const texts = parts
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter((one) => one.matches('input, textarea, select') || [...one.childNodes].some((node) => node instanceof Text))
    .filter((one) => one.checkVisibility() && !one.matches('script, style, .unseen, [type=radio], [type=checkbox]'));
  const isJudged = (element: Element): boolean => {
    const colours = coloursOf(element);
    return (judged.has(colours) && !colours.includes('floating')) || judged.has(likeOf(element));
  };
  const asked = everything ? texts : texts.filter((one) => !isJudged(one));
  if (asked.length === 0) return [];
  const { violations, passes, incomplete } = await window.axe.run(
    { include: asked.filter((one): one is HTMLElement => one instanceof HTMLElement) },
    {
      runOnly: ['color-contrast'],
      resultTypes: ['violations', 'passes', 'incomplete'],
      elementRef: true,
      selectors: false,
      preload: false,
    },
  );
  const [decided, undecided] = [[...violations, ...passes], incomplete].map(
    (results) => new Set<Element>(results.flatMap(({ nodes }) => nodes.flatMap(({ element }) => element ?? []))),
  );
  for (const one of asked) {
    if (decided?.has(one) === true) judged.add(coloursOf(one));
    else if (undecided?.has(one) !== true) judged.add(likeOf(one));
  }
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `axe ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}
