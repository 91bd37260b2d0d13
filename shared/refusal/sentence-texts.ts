import type { RefusalCode } from './refusal.ts';

/**
 * One sentence per refusal: what happened and what to do next. `{fact}` is filled from the refusal's facts; a part in
 * square brackets is left out when one of its facts is missing.
 */
export type SentenceTexts = Readonly<Record<RefusalCode, string>>;
