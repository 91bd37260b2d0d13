import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { complaintView } from '../../../../electron/services/complaint-view.ts';
import { noticesHandlers } from '../../../../electron/services/handlers/notices.ts';
import { verifyAudit } from '../../../../electron/store/audit.ts';
import { readDeadlines } from '../../../../electron/store/deadlines.ts';
import { levelOfComplaint } from '../../../../electron/store/escalation-watch.ts';
import { readTimeline } from '../../../../electron/store/timeline.ts';
import { promiseId } from '../../../../shared/ids.ts';
import { olga, pavel, vera } from '../../../helpers/a-person.ts';
import { inHours, now } from '../../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { everythingIn } from '../../../helpers/everything-in.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';
import { changePerson, evaluated, noticesTo, only, promised, staff, toldTo, weighed } from '../../../helpers/told.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

describe('a rule that speaks', () => {
  it('tells the person, and says in the history, the audit and the queue which rule it was and why', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5', 'E13');
    const complaint = await aRegistered(desk);
    granted(await weighed(desk, complaint, ['legal']));
    expect(await evaluated(desk)).toMatchObject({ looked: 1, fired: 1 });
    const [told] = await noticesTo(desk, pavel);
    expect(told).toMatchObject({
      rule: 'E5',
      step: 'now',
      as: 'manager',
      complaint: complaint.id,
      number: complaint.number,
      facts: { flags: 'legal' },
    });
    expect(told?.acceptBy).toBe(now + 30 * minuteMs);
    const line = (await readTimeline(desk.db, complaint.id)).at(-1);
    expect(line).toMatchObject({ kind: 'escalated', facts: { rule_: 'E5', step_: 'now', told_: 'Pavel Orlov', flags: 'legal' } });
    const left = await everythingIn(desk);
    expect(left.audit.at(-1)).toMatchObject({ act: 'escalation.fire', object_id: complaint.id, actor: null });
    expect(left.outbox.at(-1)).toMatchObject({ kind: 'escalation.fire', object: complaint.id });
    expect(await verifyAudit(desk.db)).toMatchObject({ intact: true });
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(2);
    expect(desk.heard).toContainEqual({ event: 'changed', what: 'notices', id: null });
  });

  it('speaks once, however often it is looked', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    for (let times = 0; times < 3; times += 1) await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E5 now']);
  });

  it('says a reminder to the owner without a word in the history', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E2');
    const complaint = await aRegistered(desk);
    granted(await promised(desk, complaint, inHours(3)));
    const { nextAt } = await evaluated(desk);
    expect(nextAt).toBe(inHours(1));
    desk.pass(hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Irina E2 hoursBefore']);
    expect((await readTimeline(desk.db, complaint.id)).map(({ kind }) => kind)).not.toContain('escalated');
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(0);
  });

  it('asks the owner to ask the customer again, and sets the clocks on, though nobody touches the complaint', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E2');
    const complaint = await aRegistered(desk);
    const remindAt = inHours(2);
    granted(await carryOut(desk, { kind: 'wait', complaint: complaint.id, payload: { for: 'a photo', remindAt } }));
    const stopped = async () => (await readDeadlines(desk.db, complaint.id)).deadlines.filter((one) => one.pausedSince !== null).length;
    expect((await evaluated(desk)).nextAt).toBe(remindAt);
    expect(await stopped()).toBeGreaterThan(0);
    desk.pass(2 * hourMs);
    await evaluated(desk);
    expect(await stopped()).toBe(0);
    expect(await toldTo(desk, ...staff)).toEqual(['Irina E2 askAgain']);
    desk.pass(4 * 24 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, olga)).toEqual(['Olga E2 notAskedAgain']);
  });

  it('goes up the line with an overdue promise, and stops when it is kept', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E2');
    const complaint = await aRegistered(desk);
    granted(await promised(desk, complaint, inHours(1)));
    for (const hours of [1, 2]) {
      desk.pass(hours * hourMs);
      await evaluated(desk);
    }
    expect(await toldTo(desk, olga, pavel, vera)).toEqual(['Olga E2 due', 'Pavel E2 hoursAfter']);
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(2);
    const contact = { result: 'reached', settles: false, text: 'We talked', next: undefined } as const;
    granted(
      await carryOut(desk, {
        kind: 'contact',
        complaint: complaint.id,
        payload: {
          ...contact,
          next: { promise: promiseId.parse(desk.newId()), what: 'answer', text: '', dueAt: inHours(24 * 14), channel: 'phone' },
        },
      }),
    );
    desk.pass(4 * 24 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, vera)).toEqual([]);
  });

  it('is quiet at night: what comes up then is said when work begins', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    const complaint = await aRegistered(desk);
    desk.pass(6 * hourMs); // 20:00 on a Friday
    granted(await weighed(desk, complaint, ['safety']));
    const { fired, nextAt } = await evaluated(desk);
    expect([fired, nextAt]).toEqual([0, Date.UTC(2026, 10, 23, 2)]); // Monday, 9:00 in Bangkok
    desk.pass((nextAt ?? 0) - desk.now());
    await evaluated(desk);
    expect(await toldTo(desk, pavel)).toEqual(['Pavel E5 now']);
  });

  it('is bundled into a digest when there are more than ten in a quarter of an hour (U15)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    for (let count = 0; count < 14; count += 1) granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    const told = (await noticesTo(desk, pavel)).toReversed();
    expect(told.map(({ digest }) => digest)).toEqual([...Array(10).fill(null), ...Array(4).fill(told[10]?.id)]);
  });
});

describe('whoever was told', () => {
  it('and did not accept in 30 minutes of work is passed by: stand-in, then the next level, each once (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5', 'E13');
    await changePerson(desk, { ...pavel, deputy: olga.id });
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    for (let minutes = 0; minutes < 150; minutes += 10) {
      desk.pass(10 * minuteMs);
      await evaluated(desk);
    }
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E5 now', 'Olga E13 standIn', 'Vera E13 above']);
    expect((await noticesTo(desk, olga))[0]).toMatchObject({
      insteadOf: pavel.id,
      facts: { of: 'E5', of_flags: 'legal', name: 'Pavel Orlov' },
    });
  });

  it('accepts, and nobody else hears of it', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5', 'E13');
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    const [told] = await noticesTo(desk, pavel);
    if (told === undefined) throw new Error('nobody was told');
    granted(await noticesHandlers['notices.accept'](desk.as(pavel), { notice: told.id }));
    desk.pass(3 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E5 now']);
    expect(await noticesTo(desk, pavel)).toMatchObject([{ acceptedAt: now, acceptBy: null }]);
  });

  it('cannot accept for another', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    const [told] = await noticesTo(desk, pavel);
    if (told === undefined) throw new Error('nobody was told');
    expect(await noticesHandlers['notices.accept'](desk.as(olga), { notice: told.id })).toMatchObject({
      ok: false,
      refusal: { code: 'noSuchEntry' },
    });
    granted(await noticesHandlers['notices.seen'](desk.as(olga), { notices: [told.id] }));
    expect(await noticesTo(desk, pavel)).toMatchObject([{ seenAt: null }]);
    granted(await noticesHandlers['notices.seen'](desk.as(pavel), { notices: [told.id] }));
    expect(granted(await noticesHandlers['notices.list'](desk.as(pavel), { show: 'all', rows: 10 }))).toMatchObject({
      unseen: 0,
      waiting: 0,
      more: false,
    });
  });

  it('need not accept any more once the complaint is settled', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E6', 'E5', 'E13');
    const complaint = await aRegistered(desk);
    granted(await weighed(desk, complaint, ['legal']));
    await evaluated(desk);
    granted(
      await carryOut(desk.as(pavel), {
        kind: 'cancel',
        complaint: complaint.id,
        payload: { reason: 'withdrawn', text: 'She called' },
      }),
    );
    desk.pass(2 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E5 now']);
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(0);
  });
});

describe('the level of a complaint', () => {
  it('is lowered by the lead with a reason, not by an operator, and raised again by the next rule that speaks', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5', 'E2');
    const complaint = await aRegistered(desk);
    granted(await promised(desk, complaint, inHours(1)));
    granted(await weighed(desk, complaint, ['safety']));
    await evaluated(desk);
    const lower = { kind: 'deEscalate', complaint: complaint.id, payload: { seen: 2, to: 0, reason: 'Only a smell' } } as const;
    expect(refusalOf(await carryOut(desk, lower))).toBe('notYours');
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(2);
    const lead = desk.as(olga);
    expect(await complaintView(lead, complaint)).toMatchObject({ level: 2, may: { deEscalate: true } });
    granted(await carryOut(lead, lower));
    await evaluated(desk);
    expect(await complaintView(lead, complaint)).toMatchObject({ level: 0, may: { deEscalate: false } });
    expect((await readTimeline(desk.db, complaint.id)).at(-1)).toMatchObject({ kind: 'deEscalated', facts: { from: 2, to: 0 } });
    expect((await everythingIn(desk)).audit.at(-1)).toMatchObject({ act: 'complaint.deEscalate', actor: olga.id });
    desk.pass(hourMs);
    await evaluated(desk);
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(1);
  });

  it('is not lowered by what somebody saw before it rose', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    const complaint = await aRegistered(desk);
    granted(await weighed(desk, complaint, ['safety']));
    await evaluated(desk);
    const lower = { kind: 'deEscalate', complaint: complaint.id, payload: { seen: 1, to: 0, reason: 'Only a smell' } } as const;
    expect(refusalOf(await carryOut(desk.as(olga), lower))).toBe('levelChanged');
    expect(await levelOfComplaint(desk.db, complaint.id)).toBe(2);
  });
});
