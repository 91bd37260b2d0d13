import { carryOut } from '../../electron/services/carry-out.ts';
import { type Evaluation, evaluateRules } from '../../electron/services/escalation/evaluate-rules.ts';
import { saveEscalationRule } from '../../electron/store/escalation-rules.ts';
import { noticesOf } from '../../electron/store/notices.ts';
import { savePerson } from '../../electron/store/people.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Notice } from '../../shared/escalation/notice.ts';
import { defaultEscalationRules } from '../../shared/escalation/rule.ts';
import { escalationId, type Instant, promiseId } from '../../shared/ids.ts';
import { inHours } from './a-complaint.ts';
import { anan, irina, olga, pavel, somchai, vera } from './a-person.ts';
import type { SeededDesk } from './a-seeded-desk.ts';

/** Lets the rules look at what is due at this desk now. */
export const evaluated = (desk: SeededDesk): Promise<Evaluation> => evaluateRules({ ...desk, by: desk.who.id });

/** What these people were told, the oldest first: who, by which rule, at which step. */
export async function toldTo(desk: SeededDesk, ...people: readonly Person[]): Promise<readonly string[]> {
  const all: Notice[] = [];
  for (const { id } of people) all.push(...(await noticesOf(desk.db, { to: id, show: 'all', rows: 100 })));
  return all
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ to, rule, step }) => `${people.find(({ id }) => id === to)?.name.split(' ')[0]} ${rule} ${step}`);
}

/** Everybody at the desk of these stories. */
export const staff = [irina, somchai, olga, pavel, vera, anan] as const;

/** Only these rules are on: a test looks at one thing. */
export async function only(desk: SeededDesk, ...ids: readonly string[]): Promise<void> {
  await desk.db.transaction().execute(async (tx) => {
    for (const rule of defaultEscalationRules) await saveEscalationRule(tx, { ...rule, on: ids.includes(rule.id) });
  });
}

/** Weighs it: these matters are on it. */
export const weighed = (desk: SeededDesk, complaint: Complaint, flags: Complaint['triage']['flags']) =>
  carryOut(desk, { kind: 'weigh', complaint: complaint.id, payload: { ...complaint.triage, flags } });

/** Promises a call back by then. */
export const promised = (desk: SeededDesk, complaint: Complaint, dueAt: Instant) =>
  carryOut(desk, {
    kind: 'promise',
    complaint: complaint.id,
    payload: { promise: promiseId.parse(desk.newId()), what: 'callback', text: '', dueAt, channel: 'phone' },
  });

/** Hands it over to this person, who answers in three hours. */
export const handedOver = (desk: SeededDesk, complaint: Complaint, to: Person) =>
  carryOut(desk, {
    kind: 'handOver',
    complaint: complaint.id,
    payload: {
      escalation: escalationId.parse(desk.newId()),
      promise: promiseId.parse(desk.newId()),
      to: to.id,
      answerBy: inHours(3),
      reason: 'other',
      text: 'She wants more than we give',
    },
  });

/** Somebody is away, has a deputy, or has left. */
export const changePerson = (desk: SeededDesk, person: Person) => desk.db.transaction().execute((tx) => savePerson(tx, person));
/** What somebody was told, the newest first. */
export const noticesTo = (desk: SeededDesk, { id }: Person) => noticesOf(desk.db, { to: id, show: 'all', rows: 100 });
