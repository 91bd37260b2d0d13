import type { RulePreview } from '../../shared/contract/deadline.ts';
import { dueOf } from '../../shared/deadline/due-of.ts';
import type { DeadlineRule } from '../../shared/deadline/rule.ts';
import { isAbout, startedBy } from '../../shared/deadline/starts.ts';
import type { Instant } from '../../shared/ids.ts';
import { type OpenCase, openCases } from '../store/open-cases.ts';
import type { Db } from '../store/schema.ts';
import type { DeadlineBasis } from '../../shared/deadline/deadline-basis.ts';
import { deadlineBasis } from './deadline-basis.ts';
import { breath } from './importing/read-records.ts';

/** So many cases between two breaths: a slice takes a few milliseconds, so that the desk answers meanwhile. */
const sliceRows = 50;
const shownRows = 50;

/**
 * Which open cases a changed rule would move if it applied to them: counted by slices, so that it holds up nobody. Nothing is written; a
 * changed rule touches new cases only (product.md 3.6).
 */
export async function previewRule(db: Db, rule: DeadlineRule): Promise<RulePreview> {
  const basis = await deadlineBasis(db);
  const preview = { open: 0, moved: 0, begun: 0, gone: 0, rows: [] as RulePreview['rows'] };
  let after = '';
  for (;;) {
    const slice = await openCases(db, { rule: rule.id, after, rows: sliceRows });
    const last = slice.at(-1);
    if (last === undefined) return preview;
    for (const one of slice) note(preview, one, wouldBe(rule, one, basis));
    preview.open += new Set(slice.map(({ id }) => id)).size;
    after = last.id;
    await breath();
  }
}

/** When the case would be due by the rule; null when it would not be about it. */
function wouldBe(rule: DeadlineRule, one: OpenCase, { hoursOf }: DeadlineBasis): Instant | null {
  if (!isAbout(rule, one, hoursOf(null).timeZone)) return null;
  const start = one.startedAt ?? startedBy(rule, one);
  if (start === null) return null;
  const extension = one.extension === null ? undefined : rule.extensions[one.extension];
  return dueOf({ rule, start, hours: hoursOf(rule.calendar), pauses: one.pauses, extension })?.at ?? null;
}

function note(preview: RulePreview, { number, dueAt }: OpenCase, then: Instant | null): void {
  if (dueAt === then) return;
  if (dueAt === null) preview.begun += 1;
  else if (then === null) preview.gone += 1;
  else preview.moved += 1;
  if (preview.rows.length < shownRows) preview.rows.push({ number, dueNow: dueAt, dueThen: then });
}
