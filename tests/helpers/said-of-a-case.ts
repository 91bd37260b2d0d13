import { evaluateCase } from '../../shared/escalation/evaluate-case.ts';
import type { WatchedCase } from '../../shared/escalation/watched-case.ts';
import { at, everybody, timeZone, watchingAt } from './a-watched-case.ts';

/** Nothing was said before. */
export const none: ReadonlySet<string> = new Set();

/** What is said of a case at a moment, when nothing was said before: rule, step and whom. */
export const said = (of: WatchedCase, now: string, known: Parameters<typeof watchingAt>[1] = everybody) =>
  evaluateCase(of, none, watchingAt(now, known)).due.map(({ rule, step, to }) => `${rule} ${step} ${to.join('+')}`);

/** A moment at the site, without its year. */
export const shown = (moment: number | null) =>
  moment === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(5, 16);

/** Lives through a case from moment to moment as the scheduler does: what is said, and when. */
export function lived(of: WatchedCase, from: string, upTo: string): readonly string[] {
  const fired = new Set<string>();
  const heard: string[] = [];
  for (let now: number | null = at(from); now !== null && now <= at(upTo);) {
    const { due, nextAt } = evaluateCase(of, fired, { ...watchingAt(from), now: now as ReturnType<typeof at> });
    for (const { rule, step, to, keys } of due) {
      for (const key of keys) fired.add(key);
      heard.push(`${shown(now)} ${rule} ${step} ${to.join('+')}`);
    }
    now = nextAt;
  }
  return heard;
}
