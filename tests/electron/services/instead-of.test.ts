import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { homeHandlers } from '../../../electron/services/handlers/home.ts';
import { investigationHandlers } from '../../../electron/services/handlers/investigation.ts';
import { promisesHandlers } from '../../../electron/services/handlers/promises.ts';
import { queueHandlers } from '../../../electron/services/handlers/queue.ts';
import { complaintView } from '../../../electron/services/complaint-view.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { escalationId, promiseId, workRecordId } from '../../../shared/ids.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { inHours, now } from '../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

/** This person is away from now on for a day; the other does their work. */
const away = async (desk: SeededDesk, person: Person, deputy: Person | null) =>
  granted(
    await promisesHandlers['absence.set'](desk.as(person), {
      person: person.id,
      absentFrom: now,
      absentTo: inHours(24),
      deputy: deputy?.id ?? null,
    }),
  );
const home = async (desk: SeededDesk, who: Person) => granted(await homeHandlers['home.read'](desk.as(who)));
const promised = async (desk: SeededDesk): Promise<Complaint> => {
  const { id } = await aRegistered(desk);
  const payload = { ...aCommand('promise').payload, promise: promiseId.parse(desk.newId()), dueAt: inHours(2) };
  return granted(await carryOut(desk, { kind: 'promise', complaint: id, payload }));
};
const about = async (desk: SeededDesk, { id }: Complaint, subject: Person) =>
  granted(
    await carryOut(desk.as(pavel), {
      kind: 'weigh',
      complaint: id,
      payload: { ...aCommand('weigh').payload, subjects: [subject.id] },
    }),
  );
const handedTo = async (desk: SeededDesk, { id }: Complaint, to: Person) =>
  granted(
    await carryOut(desk, {
      kind: 'handOver',
      complaint: id,
      payload: {
        ...aCommand('handOver').payload,
        escalation: escalationId.parse(desk.newId()),
        promise: promiseId.parse(desk.newId()),
        to: to.id,
        reason: 'wantsManager',
      },
    }),
  );

describe('a promise of somebody who is away', () => {
  it('waits at the deputy’s, who sees whose it is; the others see nothing of it', async () => {
    const desk = await aComplaintDesk();
    await promised(desk);
    await away(desk, irina, somchai);
    expect((await home(desk, somchai)).promises).toMatchObject([{ insteadOf: irina.id }]);
    expect((await home(desk, olga)).promises).toEqual([]);
    expect((await home(desk, irina)).promises).toHaveLength(1);
  });

  it('waits at the shift lead’s where nobody was named', async () => {
    const desk = await aComplaintDesk();
    await promised(desk);
    await away(desk, irina, null);
    expect((await home(desk, olga)).promises).toMatchObject([{ insteadOf: irina.id }]);
    expect((await home(desk, somchai)).promises).toEqual([]);
  });

  it('passes over a deputy the complaint is about (E10)', async () => {
    const desk = await aComplaintDesk();
    await about(desk, await promised(desk), somchai);
    await away(desk, irina, somchai);
    expect((await home(desk, somchai)).promises).toEqual([]);
    expect((await home(desk, olga)).promises).toMatchObject([{ insteadOf: irina.id }]);
  });

  it('is kept by the deputy, who otherwise may not touch it', async () => {
    const desk = await aComplaintDesk();
    const { id } = await promised(desk);
    const told = { result: 'reached', settles: false, text: '' } as const;
    const next = () => ({ ...aCommand('promise').payload, promise: promiseId.parse(desk.newId()), dueAt: inHours(30) });
    const keep = async () => carryOut(desk.as(somchai), { kind: 'contact', complaint: id, payload: { ...told, next: next() } });
    expect(refusalOf(await keep())).toBe('notYours');
    await away(desk, irina, somchai);
    expect(granted(await keep()).promises).toMatchObject([{ state: 'kept' }, { givenBy: somchai.id }]);
    desk.pass(24 * 3_600_000);
    expect(refusalOf(await keep())).toBe('notYours');
  });

  it('is not kept by a deputy the complaint is about (E10)', async () => {
    const desk = await aComplaintDesk();
    const complaint = await promised(desk);
    await about(desk, complaint, somchai);
    await away(desk, irina, somchai);
    const payload = { text: 'Called the courier' };
    expect(refusalOf(await carryOut(desk.as(somchai), { kind: 'measure', complaint: complaint.id, payload }))).toBe('notYours');
  });
});

describe('what is asked of somebody who is away', () => {
  it('a decision is taken and answered by the deputy, and says in whose place', async () => {
    const desk = await aComplaintDesk();
    const complaint = await handedTo(desk, await promised(desk), pavel);
    const escalation = complaint.escalations[0]?.id ?? '';
    await away(desk, pavel, olga);
    const queue = granted(await queueHandlers['queue.read'](desk.as(olga)));
    expect(queue.waiting).toMatchObject([{ escalation, insteadOf: pavel.id }]);
    const view = await complaintView(desk.as(olga), complaint);
    expect(view.may.answer).toBe(true);
    const taken = { kind: 'take', complaint: complaint.id, payload: { escalation: escalationId.parse(escalation) } } as const;
    expect(refusalOf(await carryOut(desk.as(vera), taken))).toBe('notYours');
    expect(granted(await carryOut(desk.as(olga), taken)).escalations).toMatchObject([{ to: olga.id, takenAt: desk.now() }]);
    const { timeline } = await complaintView(desk.as(olga), complaint);
    expect(timeline.at(-1)).toMatchObject({ kind: 'taken', by: olga.id, facts: { insteadOf: pavel.id } });
    const kept = await findComplaint(desk.db, complaint.id);
    expect(kept?.escalations).toMatchObject([{ to: olga.id }]);
  });

  it('a remedy is approved by the deputy from the case itself', async () => {
    const desk = await aComplaintDesk();
    const { id } = await promised(desk);
    await carryOut(desk, { kind: 'correct', complaint: id, payload: { seen: 1, facts: { justified: 'yes' } } });
    const approval = { to: pavel.id, answerBy: inHours(4), note: '' };
    const offer = workRecordId.parse(desk.newId());
    const payload = { ...aCommand('propose').payload, offer, amount: 60_000, approval };
    const complaint = granted(await carryOut(desk, { kind: 'propose', complaint: id, payload }));
    const mayApprove = async (who: Person) => (await complaintView(desk.as(who), complaint)).may.approve;
    expect([await mayApprove(pavel), await mayApprove(vera), await mayApprove(irina)]).toEqual([[offer], [], []]);
    await away(desk, pavel, vera);
    expect(await mayApprove(vera)).toEqual([offer]);
  });

  it('an answer stands once on the list of who would have it twice', async () => {
    const desk = await aComplaintDesk();
    const complaint = await handedTo(desk.as(olga), await promised(desk), pavel);
    const escalation = escalationId.parse(complaint.escalations[0]?.id);
    const payload = { ...aCommand('answer').payload, escalation, tellBy: inHours(1) };
    granted(await carryOut(desk.as(pavel), { kind: 'answer', complaint: complaint.id, payload }));
    await away(desk, olga, irina);
    expect((await home(desk, irina)).back).toHaveLength(1);
  });

  it('a decision is never taken by whoever asked for it', async () => {
    const desk = await aComplaintDesk();
    const byOlga = desk.as(olga);
    const complaint = await handedTo(byOlga, await promised(desk), pavel);
    await away(desk, pavel, olga);
    expect(granted(await queueHandlers['queue.read'](byOlga)).waiting).toEqual([]);
    expect(granted(await queueHandlers['queue.read'](desk.as(vera))).waiting).toMatchObject([{ insteadOf: pavel.id }]);
    expect((await complaintView(byOlga, complaint)).may.answer).toBe(false);
  });

  it('a task is done by the deputy; what was seen is said by nobody else', async () => {
    const desk = await aComplaintDesk();
    const { id } = await promised(desk);
    const task = { ...aCommand('askTask').payload, task: workRecordId.parse(desk.newId()), department: null, person: somchai.id };
    granted(await carryOut(desk, { kind: 'askTask', complaint: id, payload: task }));
    const statement = { ...aCommand('askStatement').payload, statement: workRecordId.parse(desk.newId()), person: somchai.id };
    granted(await carryOut(desk, { kind: 'askStatement', complaint: id, payload: { ...statement, party: 'involvedEmployee' } }));
    await away(desk, somchai, vera);
    const asked = granted(await investigationHandlers['asked.read'](desk.as(vera)));
    expect(asked).toMatchObject([{ kind: 'task', insteadOf: somchai.id }]);
    const done = { task: task.task, state: 'done', result: 'Sent a new one' } as const;
    expect(granted(await carryOut(desk.as(vera), { kind: 'endTask', complaint: id, payload: done })).tasks).toMatchObject([
      { doneBy: vera.id },
    ]);
  });
});

describe('being away', () => {
  const leave = { absentFrom: now, absentTo: inHours(24), deputy: null };
  it('is noted by oneself, and for others by whoever gives complaints to people', async () => {
    const desk = await aComplaintDesk();
    const set = (by: Person, person: Person) => promisesHandlers['absence.set'](desk.as(by), { ...leave, person: person.id });
    expect(granted(await set(irina, irina))).toMatchObject(leave);
    expect(refusalOf(await set(irina, somchai))).toBe('notAllowed');
    expect(granted(await set(olga, somchai))).toMatchObject(leave);
    expect(refusalOf(await set(olga, pavel))).toBe('notAllowed'); // nobody puts a higher one aside
  });

  it('does not end before it begins, and nobody is their own deputy', async () => {
    const desk = await aComplaintDesk();
    const set = (as: object) => promisesHandlers['absence.set'](desk, { ...leave, person: irina.id, ...as });
    expect(refusalOf(await set({ absentTo: now }))).toBe('badInput');
    expect(refusalOf(await set({ absentFrom: null }))).toBe('badInput');
    expect(refusalOf(await set({ deputy: irina.id }))).toBe('deputyUnfit');
  });

  it('leaves a trace, and ends when one is back', async () => {
    const desk = await aComplaintDesk();
    await away(desk, irina, somchai);
    expect(await desk.db.selectFrom('audit').select(['act', 'actor']).orderBy('seq', 'desc').limit(1).execute()).toEqual([
      { act: 'absence.set', actor: irina.id },
    ]);
    await promised(desk);
    expect((await home(desk, somchai)).promises).toHaveLength(1);
    desk.pass(24 * 3_600_000);
    expect((await home(desk, somchai)).promises).toEqual([]);
  });
});
