import type { CorrectiveActionId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import type { Cause } from '../../../shared/recurrence/cause.ts';
import type { CorrectiveAction } from '../../../shared/recurrence/corrective-action.ts';
import { checkAction, closeAction, finishAction, planAction } from '../../../shared/recurrence/decide-action.ts';
import { mayManage, nameCause, turnCause } from '../../../shared/recurrence/decide-cause.ts';
import { ratesAround } from '../../../shared/recurrence/rates.ts';
import { remindersOf } from '../../../shared/recurrence/reminders.ts';
import { isMember, membersOf, readCause, readCauses, saveCause, saveMember } from '../../store/causes.ts';
import { findComplaint } from '../../store/complaints.ts';
import { actionsAgainst, openActions, readAction, saveAction } from '../../store/corrective-actions.ts';
import { readPerson } from '../../store/people.ts';
import type { Db, Tx } from '../../store/schema.ts';
import { causeRowOf, causeViewOf, proposedCauses } from '../cause-rows.ts';
import { changedFields } from '../changed-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { type Change, recordChange } from '../record-change.ts';
import { unplanned } from '../unplanned.ts';

/** So that it does not happen again (R130–R133): causes, the complaints behind them week by week, and what is done against them. */
export const recurrenceHandlers = {
  'cause.list': async (desk, { status }) => {
    const { db, now } = desk;
    const causes = [];
    for (const cause of await readCauses(db, status)) causes.push(await causeRowOf(desk, cause));
    const titles = new Map((await readCauses(db)).map((one) => [one.id, one.title]));
    const reminders = remindersOf(await openActions(db), now()).map((one) => ({ ...one, causeTitle: titles.get(one.action.cause) ?? '' }));
    return ok({ causes, proposed: await proposedCauses(db, now()), reminders, unplanned: await unplanned(desk) });
  },

  'cause.read': async (desk, input) => {
    const cause = await readCause(desk.db, input.cause);
    return cause === undefined ? refused(because('noSuchCause')) : ok(await causeViewOf(desk, cause));
  },

  'cause.choices': async ({ db, who }, { complaint }) => {
    const choices = [];
    for (const cause of await readCauses(db, 'open'))
      if (mayManage(who, cause.owner)) choices.push({ cause, belongs: await isMember(db, cause, complaint) });
    return ok(choices);
  },

  'cause.save': async (desk, { cause: id, seen, text, complaints }) => {
    const fields = changedFields((await readCause(desk.db, id)) ?? {}, complaints.length === 0 ? text : { ...text, complaints });
    return change(desk, { act: 'cause.save', object: 'cause', objectId: id, fields, body: { text, complaints } }, async (tx) => {
      const named = nameCause(await readCause(tx, id), { who: desk.who, now: desk.now(), seen, id, text });
      if (!named.ok) return named;
      if (text.owner !== null && (await readPerson(tx, text.owner))?.active !== true) return refused(because('personInactive'));
      await saveCause(tx, named.value);
      for (const complaint of complaints) {
        if ((await findComplaint(tx, complaint)) === undefined) return refused(because('noSuchComplaint'));
        await saveMember(tx, { cause: id, complaint, belongs: true, by: desk.who.id, at: desk.now() });
      }
      return named;
    });
  },

  'cause.turn': (desk, { cause: id, seen, status }) =>
    change(desk, { act: 'cause.turn', object: 'cause', objectId: id, fields: ['status'], body: { status } }, async (tx) => {
      const cause = await readCause(tx, id);
      if (cause === undefined) return refused(because('noSuchCause'));
      const turned = turnCause(cause, { who: desk.who, now: desk.now(), seen, status, actions: await actionsAgainst(tx, id) });
      if (turned.ok) await saveCause(tx, turned.value);
      return turned;
    }),

  'cause.member': (desk, { cause: id, complaint, belongs }) =>
    change(
      desk,
      { act: 'cause.member', object: 'cause', objectId: id, fields: ['complaints'], body: { complaint, belongs } },
      async (tx) => {
        const cause = await ownCause(tx, desk, id);
        if (!cause.ok) return cause;
        if ((await findComplaint(tx, complaint)) === undefined) return refused(because('noSuchComplaint'));
        await saveMember(tx, { cause: id, complaint, belongs, by: desk.who.id, at: desk.now() });
        return ok(null);
      },
    ),

  'action.plan': async (desk, { action: id, cause: against, seen, plan }) => {
    const fields = changedFields((await readAction(desk.db, id)) ?? {}, plan);
    return change(desk, { act: 'action.plan', object: 'action', objectId: id, fields, body: { cause: against, plan } }, async (tx) => {
      const before = await readAction(tx, id);
      const cause = await ownCause(tx, desk, before?.cause ?? against);
      if (!cause.ok) return cause;
      if ((await readPerson(tx, plan.responsible))?.active !== true) return refused(because('personInactive'));
      return kept(tx, planAction(before, { who: desk.who, now: desk.now(), id, cause: cause.value.id, plan, seen }));
    });
  },

  'action.finish': (desk, { action, text }) =>
    step(desk, { act: 'action.finish', action, fields: ['doneAt'], body: { text } }, (_tx, before) =>
      finishAction(before, { ...by(desk), text }),
    ),

  'action.check': (desk, { action, verdict, note }) =>
    step(desk, { act: 'action.check', action, fields: ['check'], body: { verdict, note } }, async (tx, before, cause) => {
      const now = desk.now();
      const moments = (await membersOf(tx, cause)).map((one) => one.receivedAt);
      return checkAction(before, { who: desk.who, now, verdict, note, rates: ratesAround(moments, before.doneAt ?? now, now) });
    }),

  'action.close': (desk, { action }) =>
    step(desk, { act: 'action.close', action, fields: ['closedAt'], body: {} }, (_tx, before) => closeAction(before, by(desk))),
} as const satisfies Partial<Handlers>;

const by = ({ who, now }: DeskContext) => ({ who, now: now() });

/** A cause that this person may change; refuses noSuchCause and notYours. */
async function ownCause(db: Db, { who }: DeskContext, id: Cause['id']): Promise<Result<Cause, Refusal>> {
  const cause = await readCause(db, id);
  if (cause === undefined) return refused(because('noSuchCause'));
  return mayManage(who, cause.owner) ? ok(cause) : refused(because('notYours'));
}

interface Step {
  readonly act: 'action.finish' | 'action.check' | 'action.close';
  readonly action: CorrectiveActionId;
  readonly fields: readonly string[];
  readonly body: unknown;
}

type Decide = (
  tx: Tx,
  before: CorrectiveAction,
  cause: Cause,
) => Result<CorrectiveAction, Refusal> | Promise<Result<CorrectiveAction, Refusal>>;

/** One step of a corrective action; whoever is responsible for it may say that it is done, the rest is for who manages the cause. */
function step(desk: DeskContext, { act, action: id, fields, body }: Step, decide: Decide): Promise<Result<CorrectiveAction, Refusal>> {
  return change(desk, { act, object: 'action', objectId: id, fields, body }, async (tx) => {
    const before = await readAction(tx, id);
    if (before === undefined) return refused(because('noSuchAction'));
    const cause = await readCause(tx, before.cause);
    if (cause === undefined) throw new Error(`no cause ${before.cause} in the store`);
    const isTheirs = act === 'action.finish' && before.responsible === desk.who.id;
    if (!isTheirs && !mayManage(desk.who, cause.owner)) return refused(because('notYours'));
    return kept(tx, await decide(tx, before, cause));
  });
}

async function kept(tx: Tx, decided: Result<CorrectiveAction, Refusal>): Promise<Result<CorrectiveAction, Refusal>> {
  if (decided.ok) await saveAction(tx, decided.value);
  return decided;
}

async function change<Value>(
  desk: DeskContext,
  what: Change,
  make: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const outcome = await recordChange(desk, what, make);
  if (outcome.ok) desk.announce({ event: 'changed', what: 'causes', id: null });
  return outcome;
}
