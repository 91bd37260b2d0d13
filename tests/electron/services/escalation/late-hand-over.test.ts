import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { noticesHandlers } from '../../../../electron/services/handlers/notices.ts';
import { queueHandlers } from '../../../../electron/services/handlers/queue.ts';
import { escalationId } from '../../../../shared/ids.ts';
import { olga, pavel, somchai, vera } from '../../../helpers/a-person.ts';
import { inHours } from '../../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';
import { changePerson, evaluated, handedOver, noticesTo, only, staff, toldTo } from '../../../helpers/told.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

describe('a hand-over', () => {
  it('that nobody takes goes to the deputy, and stays there once the deputy accepts (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    await changePerson(desk, { ...pavel, deputy: olga.id });
    granted(await handedOver(desk, await aRegistered(desk), pavel));
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E13 standIn']);
    const [told] = await noticesTo(desk, olga);
    if (told === undefined) throw new Error('nobody was told');
    granted(await noticesHandlers['notices.accept'](desk.as(olga), { notice: told.id }));
    desk.pass(2 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E13 standIn']);
  });

  it('that nobody takes is the stand-in’s to take and to answer, and nobody else’s (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    await changePerson(desk, { ...pavel, deputy: olga.id });
    const { id, escalations } = granted(await handedOver(desk, await aRegistered(desk), pavel));
    const take = { kind: 'take', complaint: id, payload: { escalation: escalations[0]?.id ?? escalationId.parse('') } } as const;
    expect(await carryOut(desk.as(olga), take)).toMatchObject({ ok: false });
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    expect(await carryOut(desk.as(vera), take)).toMatchObject({ ok: false });
    expect(granted(await queueHandlers['queue.read'](desk.as(olga))).waiting).toMatchObject([{ complaint: id, insteadOf: pavel.id }]);
    expect(granted(await carryOut(desk.as(olga), take)).escalations).toMatchObject([{ to: olga.id }]);
  });

  it('that was taken and not answered by the named time goes on to the stand-in and the next level, who may answer (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    const { id, escalations } = granted(await handedOver(desk, await aRegistered(desk), olga));
    const escalation = escalations[0]?.id ?? escalationId.parse('');
    granted(await carryOut(desk.as(olga), { kind: 'take', complaint: id, payload: { escalation } }));
    desk.pass(3 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E13 standIn']);
    expect(granted(await queueHandlers['queue.read'](desk.as(pavel))).taken).toMatchObject([{ complaint: id, insteadOf: olga.id }]);
    const answer = { escalation, answer: 'advice', text: 'Tell her we look into it', tellBy: inHours(30) } as const;
    const answered = granted(await carryOut(desk.as(pavel), { kind: 'answer', complaint: id, payload: answer }));
    expect(answered.escalations).toMatchObject([{ to: pavel.id, answer: 'advice' }]);
  });

  it('that is late goes past a deputy who cannot decide (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    await changePerson(desk, { ...olga, deputy: somchai.id });
    granted(await handedOver(desk, await aRegistered(desk), olga));
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E13 standIn']);
  });

  it('that its own addressee takes after all is nobody else’s again, until the answer is late (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    await changePerson(desk, { ...pavel, deputy: olga.id });
    const { id, escalations } = granted(await handedOver(desk, await aRegistered(desk), pavel));
    const escalation = escalations[0]?.id ?? escalationId.parse('');
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    granted(await carryOut(desk.as(pavel), { kind: 'take', complaint: id, payload: { escalation } }));
    await evaluated(desk);
    const answer = { escalation, answer: 'advice', text: 'Tell her we look into it', tellBy: inHours(30) } as const;
    expect(refusalOf(await carryOut(desk.as(olga), { kind: 'answer', complaint: id, payload: answer }))).toBe('notYours');
    expect(granted(await queueHandlers['queue.read'](desk.as(olga))).taken).toEqual([]);
    desk.pass(3 * hourMs - 30 * minuteMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E13 standIn', 'Olga E13 standIn']);
    granted(await carryOut(desk.as(olga), { kind: 'answer', complaint: id, payload: answer }));
  });

  it('is nobody’s but theirs who said “I have it” of those who were told (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    await changePerson(desk, { ...pavel, deputy: olga.id });
    const { id } = granted(await handedOver(desk, await aRegistered(desk), pavel));
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    desk.pass(30 * minuteMs);
    await evaluated(desk);
    const waitingAt = async (who: typeof olga) =>
      granted(await queueHandlers['queue.read'](desk.as(who))).waiting.map((one) => one.complaint);
    expect([await waitingAt(olga), await waitingAt(vera)]).toEqual([[id], [id]]);
    const [told] = await noticesTo(desk, vera);
    if (told === undefined) throw new Error('nobody was told');
    granted(await noticesHandlers['notices.accept'](desk.as(vera), { notice: told.id }));
    expect([await waitingAt(olga), await waitingAt(vera)]).toEqual([[], [id]]);
  });

  it('that was taken is nobody else’s', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    const { id, escalations } = granted(await handedOver(desk, await aRegistered(desk), pavel));
    const [asked] = escalations;
    if (asked === undefined) throw new Error('nobody was asked');
    granted(await carryOut(desk.as(pavel), { kind: 'take', complaint: id, payload: { escalation: asked.id } }));
    desk.pass(2 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
  });
});
