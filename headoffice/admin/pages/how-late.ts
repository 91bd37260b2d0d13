import { duration } from '../../../shared/format/duration.ts';
import { html, type Html } from '../html.ts';
import type { SignedVisit } from '../visit.ts';

/** How late something is, or how long there is left. */
export function howLate({ say, language, now }: SignedVisit, dueAt: number): Html {
  const time = duration(Math.abs(now - dueAt) / 1_000, language);
  return dueAt < now ? html`<span class="tag bad">${say('lateBy', { time })}</span>` : html`${say('inTime', { time })}`;
}
