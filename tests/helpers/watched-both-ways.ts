import { expect } from 'vitest';
import { findComplaint } from '../../electron/store/complaints.ts';
import { readDeadlines } from '../../electron/store/deadlines.ts';
import { readFlags } from '../../electron/store/customer-flags.ts';
import { readRules } from '../../electron/store/deadline-rules.ts';
import type { Db } from '../../electron/store/schema.ts';
import { readWatchedCases } from '../../electron/store/watched-cases.ts';
import { callerState } from '../../shared/complaint/card.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { ruleFactsOf } from '../../shared/deadline/deadline-basis.ts';
import { watchComplaint } from '../../shared/escalation/watch-complaint.ts';
import { complaintId } from '../../shared/ids.ts';

/** Every complaint as a desk's rules read it from its register is the same that head office's read from the complaint whole; gives how many there were. */
export async function watchedBothWays(db: Db): Promise<number> {
  const ids = (await db.selectFrom('complaint').select('id').execute()).map(({ id }) => complaintId.parse(id));
  const ruleFacts = ruleFactsOf({ rules: await readRules(db), hoursOf: () => ({ week: [[], [], [], [], [], [], []], timeZone: 'UTC' }) });
  const all: Complaint[] = [];
  for (const id of ids) all.push(...[await findComplaint(db, id)].filter((one) => one !== undefined));
  const ofCustomer = Map.groupBy(all, ({ customer }) => customer);
  for (const one of all) {
    const call = one.call === null ? undefined : await db.selectFrom('call').selectAll().where('id', '=', one.call).executeTakeFirst();
    const flags = one.customer === null ? [] : await readFlags(db, one.customer);
    const [desk] = await readWatchedCases(db, [one.id], ruleFacts);
    const office = watchComplaint(one, {
      began: callerState.nullable().parse(call?.mood_start ?? null),
      ended: callerState.nullable().parse(call?.mood_end ?? null),
      inNeed: flags.some(
        ({ kind, liftedAt, until }) => kind === 'vulnerable' && liftedAt === null && (until === null || until > one.registeredAt),
      ),
      ofCustomer: one.customer === null ? [] : (ofCustomer.get(one.customer) ?? []),
      ...(await readDeadlines(db, one.id)),
      ruleFacts,
    });
    expect(inOneOrder(office)).toEqual(inOneOrder(desk));
  }
  return all.length;
}

/** The rules do not mind in which order things stand. */
const inOneOrder = (of: ReturnType<typeof watchComplaint> | undefined) =>
  of && {
    ...of,
    subjects: of.subjects.toSorted(),
    deadlines: of.deadlines.toSorted(byText),
    approvals: of.approvals.toSorted(byText),
    statements: of.statements.toSorted(byText),
    tasks: of.tasks.toSorted(byText),
  };

const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
