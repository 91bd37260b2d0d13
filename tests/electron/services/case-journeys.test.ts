import { describe, expect, it } from 'vitest';
import { previewBulk, runBulk } from '../../../electron/services/bulk.ts';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { complaintView } from '../../../electron/services/complaint-view.ts';
import { mergeComplaints, restoreComplaint } from '../../../electron/services/merge-complaints.ts';
import { registerAgain } from '../../../electron/services/register-again.ts';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { waitingDue } from '../../../electron/store/waiting.ts';
import type { Command, CommandKind } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { PayloadOf } from '../../../shared/complaint/deciding.ts';
import { type ComplaintId, complaintId, instant, promiseId, workRecordId } from '../../../shared/ids.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { aCommand } from '../../helpers/a-command.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { everythingIn } from '../../helpers/everything-in.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const hourMs = 3_600_000;

/** Does this to the complaint as it stands now. */
const does = async <Kind extends CommandKind>(
  desk: SeededDesk,
  complaint: ComplaintId,
  kind: Kind,
  payload: Partial<PayloadOf<Kind>> = {},
): Promise<Complaint> => granted(await carryOut(desk, { ...aCommand(kind, payload), complaint } as unknown as Command));

/** A promise of an answer, so many hours from the desk's own now. */
const promiseIn = (desk: SeededDesk, hours: number) => ({
  promise: promiseId.parse(desk.newId()),
  what: 'answer' as const,
  text: '',
  dueAt: instant.parse(desk.now() + hours * hourMs),
  channel: 'phone' as const,
});

/** What the customer said when Olga asked. */
const says = (desk: SeededDesk, complaint: ComplaintId, score: number): Promise<Complaint> =>
  does(desk.as(olga), complaint, 'check', {
    check: workRecordId.parse(desk.newId()),
    score,
    solved: score > 2 ? 'yes' : 'no',
    comment: 'as told',
  });

async function read({ db }: SeededDesk, id: ComplaintId): Promise<Complaint> {
  const found = await findComplaint(db, id);
  if (found === undefined) throw new Error(`no complaint ${id}`);
  return found;
}

const stepOf = async (desk: SeededDesk, id: ComplaintId, step: string) =>
  (await complaintView(desk, await read(desk, id))).steps.find((one) => one.step === step);

const cause = { causeType: 'delivery', faultSide: 'supplier', rootCause: 'The courier drops boxes' } as const;

describe('a complaint that was reopened after a score of 1', () => {
  it('goes back to work with a new promise and is closed only when the customer was asked again', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    await does(desk, id, 'solve');
    expect(await stepOf(desk, id, 'close')).toMatchObject({ missing: [{ code: 'customerNotAsked' }], asked: ['causeNamed'] });

    desk.pass(24 * hourMs);
    await says(desk, id, 1);
    const reopened = await does(desk.as(somchai), id, 'reopen', { promise: promiseIn(desk, 4) });
    expect(reopened).toMatchObject({ state: 'inWork', reopened: 1, resolvedAt: null });

    desk.pass(hourMs);
    await does(desk, id, 'contact', { settles: true, text: 'Brought her a new cup', next: undefined });
    expect(await stepOf(desk, id, 'close')).toMatchObject({ missing: [{ code: 'customerNotAsked' }] });
    desk.pass(hourMs);
    await says(desk, id, 5);
    const closed = await does(desk, id, 'close', { cause });
    expect(closed).toMatchObject({ state: 'closed', reopened: 1, finding: { causeType: 'delivery' } });
    expect(closed.checks.map((one) => one.score)).toEqual([1, 5]);
    expect(closed.promises.map((one) => one.state)).toEqual(['kept']);
    expect(await verifyAudit(desk.db)).toMatchObject({ intact: true });
  });

  it('is a new one tied to the old one once the window has passed', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    await does(desk, id, 'solve');
    await says(desk, id, 4);
    await does(desk, id, 'close', { cause });
    desk.pass(31 * 24 * hourMs);
    const late = await carryOut(desk.as(pavel), {
      kind: 'reopen',
      complaint: id,
      payload: { reason: 'Broken', promise: promiseIn(desk, 4) },
    });
    expect(refusalOf(late)).toBe('reopenTooLate');

    const fresh = complaintId.parse(desk.newId());
    const again = granted(await registerAgain(desk.as(somchai), { complaint: fresh, after: id, essence: 'The next cup broke as well' }));
    const old = await read(desk, id);
    expect(again).toMatchObject({ state: 'registered', customer: old.customer, category: old.category, receiver: somchai.id });
    expect(again.links).toMatchObject([{ kind: 'newAfterClose', other: id, number: old.number }]);
    expect((await complaintView(desk, old)).links).toMatchObject([{ kind: 'newAfterClose', back: true, complaint: fresh }]);
  });
});

/** Two of Anna's, each with a promise; the second one's is sooner. */
async function two() {
  const desk = await aComplaintDesk();
  const [one, other] = [await aRegistered(desk), await aRegistered(desk)];
  await does(desk, one.id, 'promise', promiseIn(desk, 6));
  await does(desk, other.id, 'promise', promiseIn(desk, 2));
  await does(desk, other.id, 'measure', { text: 'Asked the courier' });
  return { desk, one: await read(desk, one.id), other: await read(desk, other.id) };
}
const open = ({ promises }: Complaint) => promises.filter((promise) => promise.state === 'open').map((promise) => promise.dueAt);

describe('two complaints about the same thing', () => {
  it('are joined: one goes on with the sooner promise and shows what happened on both', async () => {
    const { desk, one, other } = await two();
    const manager = desk.as(pavel);
    const joined = granted(await mergeComplaints(manager, { complaint: other.id, into: one.id }));
    expect(open(joined)).toEqual(open(other));
    expect(await read(desk, other.id)).toMatchObject({ state: 'cancelled', cancelled: { reason: 'merged', target: one.id } });
    const { links } = await complaintView(manager, joined);
    expect(links).toMatchObject([{ kind: 'merged', back: false, number: other.number, state: 'cancelled' }]);
    expect(links[0]?.timeline.map((line) => line.kind)).toEqual(['registered', 'promised', 'measure', 'cancelled']);
    expect((await complaintView(manager, await read(desk, other.id))).links).toMatchObject([
      { kind: 'merged', back: true, complaint: one.id },
    ]);
  });

  it('are parted again with everything as before', async () => {
    const { desk, one, other } = await two();
    const manager = desk.as(pavel);
    granted(await mergeComplaints(manager, { complaint: other.id, into: one.id }));
    desk.pass(29 * 24 * hourMs);
    const restored = granted(await restoreComplaint(manager, { complaint: other.id, text: 'Two different parcels' }));
    expect({ ...restored, revision: other.revision }).toEqual(other);
    const parted = await read(desk, one.id);
    expect(open(parted)).toEqual(open(one));
    expect({ ...parted, promises: one.promises, links: [], revision: one.revision }).toEqual(one);
    expect((await complaintView(manager, parted)).links).toEqual([]);
  });

  it('stay as they are when either says no: nothing of it is written', async () => {
    const { desk, one, other } = await two();
    const before = await everythingIn(desk);
    expect(refusalOf(await mergeComplaints(desk.as(olga), { complaint: other.id, into: one.id }))).toBe('notYours');
    const asked = await does(desk, other.id, 'handOver', { to: olga.id, answerBy: instant.parse(desk.now() + hourMs) });
    expect(refusalOf(await mergeComplaints(desk.as(pavel), { complaint: other.id, into: one.id }))).toBe('alreadyHandedOver');
    expect(await read(desk, other.id)).toMatchObject({ state: asked.state, revision: asked.revision });
    expect((await everythingIn(desk)).outbox).toHaveLength((before.outbox?.length ?? 0) + 1);
  });

  it('are parted for thirty days', async () => {
    const { desk, one, other } = await two();
    granted(await mergeComplaints(desk.as(pavel), { complaint: other.id, into: one.id }));
    desk.pass(31 * 24 * hourMs);
    expect(refusalOf(await restoreComplaint(desk.as(pavel), { complaint: other.id, text: '' }))).toBe('restoreTooLate');
  });
});

describe('anonymous feedback', () => {
  it('is heard, answered by its code and closed, and nobody is asked whether they are content', async () => {
    const desk = await aComplaintDesk();
    const { id, type } = await aRegistered(desk, aCard({ anonymous: true, name: 'Anna', phone: '081 234 5678' }));
    expect(type).toBe('anonymousFeedback');
    await does(desk, id, 'measure', { text: 'The boxes get a second layer' });
    await does(desk, id, 'correct', { seen: 2, facts: { justified: 'yes' } });
    await does(desk, id, 'contact', { settles: true, text: 'Asked by code; told about the boxes', next: undefined });
    const closed = await does(desk, id, 'close', { cause });
    expect(closed).toMatchObject({ state: 'closed', customer: null, checks: [] });
    expect(JSON.stringify(await everythingIn(desk))).not.toContain('Anna');
  });
});

describe('waiting for a customer', () => {
  it('comes back to the owner’s list on the day to ask again', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    await does(desk, id, 'wait', { remindAt: instant.parse(desk.now() + 24 * hourMs) });
    const due = () => waitingDue(desk.db, { owner: irina.id, now: desk.now(), rows: 10 });
    expect(await due()).toEqual([]);
    desk.pass(24 * hourMs);
    expect(await due()).toMatchObject([{ complaint: id, for: 'a photo of the broken cup', customerName: 'Anna Petrova' }]);
    await does(desk, id, 'resume', { text: '' });
    expect(await due()).toEqual([]);
  });
});

const codes = (outcomes: Awaited<ReturnType<typeof runBulk>>) => outcomes.map((one) => one.refusal?.code ?? null);

describe('an act on many complaints (U6)', () => {
  it('is refused one by one for the same reasons as alone, and does the rest', async () => {
    const desk = await aComplaintDesk();
    const [first, second, third] = [await aRegistered(desk), await aRegistered(desk), await aRegistered(desk)];
    await does(desk, third.id, 'solve');
    const act = { kind: 'cancel', payload: { reason: 'test', text: 'Trying the desk out' } } as const;
    const complaints = [first.id, second.id, third.id, complaintId.parse(desk.newId())];
    await does(desk, second.id, 'handOver', { to: olga.id, answerBy: instant.parse(desk.now() + hourMs) });

    const before = await everythingIn(desk);
    const preview = await previewBulk(desk.as(pavel), { act, complaints });
    expect(codes(preview)).toEqual([null, 'alreadyHandedOver', null, 'noSuchComplaint']);
    expect(await everythingIn(desk)).toEqual(before);

    expect(codes(await runBulk(desk.as(pavel), { act, complaints }))).toEqual(codes(preview));
    expect((await read(desk, first.id)).state).toBe('cancelled');
    expect((await read(desk, second.id)).state).toBe('inWork');
    expect(codes(await runBulk(desk.as(olga), { act, complaints: [second.id] }))).toEqual(['notYours']);
  });

  it('ties many to one cause, and none to itself', async () => {
    const desk = await aComplaintDesk();
    const [first, second] = [await aRegistered(desk), await aRegistered(desk)];
    const act = { kind: 'sameCause', payload: { other: first.id } } as const;
    const outcomes = await runBulk(desk, { act, complaints: [first.id, second.id] });
    expect(outcomes.map((one) => one.refusal?.code ?? null)).toEqual(['sameComplaint', null]);
    expect((await complaintView(desk, await read(desk, first.id))).links).toMatchObject([{ kind: 'sameCause', back: true }]);
  });
});
