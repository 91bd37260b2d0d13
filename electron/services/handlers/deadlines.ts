import { may } from '../../../shared/access.ts';
import { isSubject } from '../../../shared/complaint/subjects.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { DeadlineView } from '../../../shared/contract/deadline.ts';
import type { Deadline } from '../../../shared/deadline/deadline.ts';
import { isNoticed } from '../../../shared/deadline/is-noticed.ts';
import { madeLonger } from '../../../shared/deadline/keep-deadlines.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { readCalendars, saveCalendar, saveCalendarDays } from '../../store/calendars.ts';
import { readRules, saveRule } from '../../store/deadline-rules.ts';
import { watchAgain } from '../../store/escalation-watch.ts';
import { readDeadlines, saveDeadlines } from '../../store/deadlines.ts';
import type { Tx } from '../../store/schema.ts';
import { belongs } from '../../../shared/complaint/belongs.ts';
import { calendarProblem, dayFields } from '../calendar-problem.ts';
import { changedFields } from '../changed-fields.ts';
import { type DeadlineBasis, keepingOf } from '../../../shared/deadline/deadline-basis.ts';
import { deadlineBasis } from '../deadline-basis.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { readsMasked } from '../masked.ts';
import { previewRule } from '../preview-rule.ts';
import { recordChange } from '../record-change.ts';
import { mayTouch } from '../../../shared/complaint/may-touch.ts';

/** The deadlines of a case and what is decided about them by hand; the rules and calendars that every new case is counted by. */
export const deadlinesHandlers = {
  'deadline.read': async ({ db, who }, { complaint }) => {
    if ((await findComplaint(db, complaint)) === undefined) return refused(because('noSuchComplaint'));
    const basis = await deadlineBasis(db);
    const { deadlines } = await readDeadlines(db, complaint);
    const masked = readsMasked(who); // a reason may name the customer
    return ok({
      rows: deadlines.map((one) => shown(masked ? { ...one, reason: '' } : one, basis)),
      mayDecide: may(who.roles, 'decideDeadline'),
    });
  },

  'deadline.decide': (desk, input) => {
    const { complaint, as, rule } = input;
    const act = ({ met: 'deadline.met', waived: 'deadline.waive', longer: 'deadline.longer' } as const)[as];
    return announced(
      desk,
      'complaints',
      recordChange(desk, { act, object: 'complaint', objectId: complaint, fields: [rule], body: input }, (tx) =>
        decideByHand(tx, desk, input),
      ),
    );
  },

  'deadline.rules': async ({ db }) => ok(await currentRules(db)),

  'deadline.saveRule': async (desk, { rule, seen }) => {
    const known = (await currentRules(desk.db)).find((one) => one.rule.id === rule.id);
    const change = { act: 'deadlineRule.save', object: 'deadlineRule', objectId: rule.id, body: rule } as const;
    return announced(
      desk,
      'catalogue',
      recordChange(desk, { ...change, fields: changedFields(known?.rule ?? {}, rule) }, async (tx) => {
        const problem = await ruleProblem(tx, { rule, seen });
        if (problem !== undefined) return refused(problem);
        await saveRule(tx, rule, desk.now());
        return ok(null);
      }),
    );
  },

  'deadline.preview': async ({ db }, { rule }) => ok(await previewRule(db, rule)),

  'calendar.list': async ({ db }) => ok((await readCalendars(db)).map(({ calendar, days }) => ({ calendar, days: [...days] }))),

  'calendar.save': async (desk, saved) => {
    const known = (await readCalendars(desk.db)).find(({ calendar }) => calendar.code === saved.code);
    const fields = changedFields(known?.calendar ?? {}, saved);
    return announced(
      desk,
      'catalogue',
      recordChange(desk, { act: 'calendar.save', object: 'calendar', objectId: saved.code, fields, body: saved }, async (tx) => {
        const problem = calendarProblem(saved, await readCalendars(tx));
        if (problem !== undefined) return refused(problem);
        await saveCalendar(tx, saved);
        return ok(null);
      }),
    );
  },

  'calendar.saveDays': async (desk, { calendar, days }) => {
    const known = (await readCalendars(desk.db)).find((one) => one.calendar.code === calendar);
    const change = {
      act: 'calendar.saveDays',
      object: 'calendar',
      objectId: calendar,
      fields: dayFields(known?.days ?? [], days),
    } as const;
    return announced(
      desk,
      'catalogue',
      recordChange(desk, { ...change, body: { calendar, days } }, async (tx) => {
        if (!(await readCalendars(tx)).some((one) => one.calendar.code === calendar)) return refused(because('noSuchEntry'));
        await saveCalendarDays(tx, calendar, days);
        return ok(null);
      }),
    );
  },
} as const satisfies Partial<Handlers>;

function shown(one: Deadline, { rules }: DeadlineBasis): DeadlineView {
  const found = rules.find(({ rule, version }) => rule.id === one.rule && version === one.version)?.rule;
  return {
    deadline: one,
    name: found?.name ?? { en: one.rule, ru: one.rule, th: one.rule },
    source: found?.source ?? '',
    extensions: [...(found?.extensions ?? [])],
  };
}

/** The last version of every rule. */
async function currentRules(db: DeskContext['db']) {
  const last = new Map((await readRules(db)).map(({ rule, version }) => [rule.id, { rule, version }] as const));
  return [...last.values()];
}

async function ruleProblem(tx: Tx, { rule, seen }: Input<'deadline.saveRule'>): Promise<Refusal | undefined> {
  const known = (await currentRules(tx)).find((one) => one.rule.id === rule.id);
  if (known !== undefined && seen === null) return because('nameTaken', { name: rule.id });
  if (known === undefined && seen !== null) return because('noSuchEntry');
  if (known !== undefined && known.version !== seen) return because('changedMeanwhile', { field: 'rule' });
  if (Object.values(rule.name).every((text) => text.trim() === '')) return because('badInput', { field: 'name' });
  const calendars = await readCalendars(tx);
  const hasCalendar = rule.calendar === null || calendars.some(({ calendar }) => calendar.code === rule.calendar);
  return hasCalendar ? undefined : because('noSuchEntry', { field: 'calendar' });
}

/** A manager says of one deadline that it is done, need not be done, or has the longer term of its rule; always with a reason. */
async function decideByHand(tx: Tx, desk: DeskContext, input: Input<'deadline.decide'>): Promise<Result<null, Refusal>> {
  const complaint = await findComplaint(tx, input.complaint);
  if (complaint === undefined) return refused(because('noSuchComplaint'));
  if (!mayTouch(desk.who, 'decideDeadline', belongs(complaint))) return refused(because('notYours'));
  if (isSubject(complaint, desk.who.id)) return refused(because('isSubject', { name: desk.who.name, person: desk.who.id })); // E10
  const before = await readDeadlines(tx, complaint.id);
  const one = before.deadlines.find(({ rule, key }) => rule === input.rule && key === input.key);
  if (one === undefined) return refused(because('noSuchEntry'));
  if (one.state !== 'pending') return refused(because('notOpen', { number: complaint.number }));
  const now = desk.now();
  const keeping = keepingOf(await deadlineBasis(desk.db, tx), complaint.registeredAt, now);
  const term = input.as === 'longer' ? keeping.ruleOf(one.rule, one.version)?.extensions[input.extension ?? -1] : undefined;
  if (term?.notice === true && !isNoticed(complaint, one)) return refused(because('noticeFirst'));
  const decided = byHand(one, input, { now, longer: (how) => madeLonger(one, how, { ...keeping, pauses: before.pauses }) });
  if (decided === undefined) return refused(because('badInput', { field: 'extension' }));
  await saveDeadlines(tx, { ...before, deadlines: before.deadlines.map((known) => (known === one ? decided : known)) }, before);
  await watchAgain(tx, complaint.id);
  return ok(null);
}

interface ByHand {
  readonly now: DeskContext['now'] extends () => infer Now ? Now : never;
  readonly longer: (how: { readonly extension: number; readonly reason: string }) => Deadline | undefined;
}

function byHand(one: Deadline, { as, extension, reason }: Input<'deadline.decide'>, { now, longer }: ByHand): Deadline | undefined {
  if (as === 'longer') return extension === undefined ? undefined : longer({ extension, reason });
  const ended = { ...one, reason, pausedSince: null };
  return as === 'waived' ? { ...ended, state: 'waived' } : { ...ended, state: now <= one.dueAt ? 'met' : 'breached', metAt: now };
}

async function announced(
  desk: DeskContext,
  what: 'complaints' | 'catalogue',
  outcome: Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal>> {
  const settled = await outcome;
  if (settled.ok) desk.announce({ event: 'changed', what, id: null });
  return settled;
}
