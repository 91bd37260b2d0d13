import { britishRules } from './british-rules.ts';
import { companyRules } from './company-rules.ts';
import { elsewhereRules, thaiRules } from './other-rules.ts';
import type { DeadlineRule } from './rule.ts';
import { russianRules } from './russian-rules.ts';

/**
 * The rules a new desk knows (product.md 3.6): the company's own, on; those set from outside, off, each with where it was read and whether it
 * was compared with its source. Rows of the table without a number of days have no rule: UK-ACK ("prompt"), RU-31.2 (the contract's own
 * term), RU-23/28 (a penalty, not a term), TH-BOT and TH-OCPB (no number found).
 */
export const presets: readonly DeadlineRule[] = [...companyRules, ...russianRules, ...britishRules, ...elsewhereRules, ...thaiRules];

/** The presets as a site in this country starts with them: the general consumer law of the country is on where it was verified. */
export const presetsFor = (country: string): readonly DeadlineRule[] =>
  presets.map((rule) => ({
    ...rule,
    on:
      rule.level === 'company' ||
      (rule.jurisdiction === country && rule.verifiedOn !== null && ['goods', 'services'].includes(rule.sector)),
  }));
