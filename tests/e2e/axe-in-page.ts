import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe?: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyRule: RunOptions = { resultTypes: ['violations'], preload: false };

export const axeRules = { all: everyRule, colours: { ...everyRule, runOnly: ['color-contrast'] } } as const satisfies Record<
  string,
  RunOptions
>;

/** What axe finds in the page, or in the part that `within` names, by these rules. */
export async function axeFindings(page: Page, rules: RunOptions, within: string | undefined): Promise<string[]> {
  // Once a page: half a megabyte takes its time.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source);
  return page.evaluate(
    async ({ part, asked }) => {
      if (window.axe === undefined) return ['axe is not in the page'];
      const { violations } = await window.axe.run(part ?? document, asked);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any, all, none }) => `axe ${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none][0]?.message ?? ''}`),
      );
    },
    { part: within, asked: rules },
  );
}
