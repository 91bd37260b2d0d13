import { readMoment } from '../../../shared/calendar/read-moment.ts';
import type { Catalogue } from '../../../shared/contract/catalogue.ts';
import { type Instant, instant } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { suggestAnswerBy, type SuggestedTime, suggestTimes } from '../../../shared/promise/suggest-times.ts';
import { en } from '../../../shared/script/phrases/en.ts';
import { ru } from '../../../shared/script/phrases/ru.ts';
import { siteMoment } from '../../../shared/script/phrases/site-moment.ts';
import { th } from '../../../shared/script/phrases/th.ts';
import { presentMoment } from '../../state/call-state.ts';
import { useDesk } from '../../state/desk-state.ts';

/** promise: when the customer hears; answer: by when a person answers; callback: when to call back. */
export type MomentKind = 'promise' | 'answer' | 'callback';

const books = { en, ru, th } as const;
const hourMs = 3_600_000;
const timeZone = (): string => useDesk.getState().catalogue?.site.timeZone ?? 'UTC';

/** A moment as a whole phrase, as it will be said: "by Thursday, 26 November, 6 pm". */
export const momentPhrase = (at: number, language: Language): string =>
  books[language].deadline(siteMoment(at, presentMoment(), { timeZone: timeZone(), spoken: true }));

/** Reads a day and an hour as people type them, in any of the three languages; undefined when it is none or has passed. */
export const readTyped = (text: string): Instant | undefined => readMoment(text, { now: presentMoment(), timeZone: timeZone() });

/** Likely moments in working time, the best first: a person answers by the site's usual time, a customer hears soon. */
export function suggestions(kind: MomentKind): readonly Instant[] {
  const now = presentMoment();
  const { catalogue } = useDesk.getState();
  const likely = catalogue === undefined ? [] : likelyMoments(kind, now, catalogue);
  if (likely.length === 0) return [1, 4, 24].map((after) => instant.parse(Math.ceil(now / hourMs) * hourMs + after * hourMs));
  return likely.map((one) => one.at);
}

const likelyMoments = (kind: MomentKind, now: Instant, { hours, settings }: Catalogue): readonly SuggestedTime[] =>
  kind === 'answer' ? suggestAnswerBy(now, hours, settings.handoverBy) : suggestTimes(now, hours);
