import { describe, expect, it } from 'vitest';
import { investigationHandlers } from '../../../../electron/services/handlers/investigation.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { complaintView } from '../../../../electron/services/complaint-view.ts';
import { aComplaintDesk } from '../../../helpers/a-complaint-desk.ts';
import { inHours } from '../../../helpers/a-complaint.ts';
import { irina, olga, pavel, somchai, vera } from '../../../helpers/a-person.ts';
import { aRefund, justified, operatorLimits, soon } from '../../../helpers/a-refund.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';
import { changePerson, evaluated, only, staff, toldTo } from '../../../helpers/told.ts';

const { 'complaint.propose': propose, 'complaint.approve': approve } = investigationHandlers;

describe('an approval', () => {
  it('waits in the list of whoever is asked, with what the customer got before beside it, and leaves it once it is given', async () => {
    const desk = await aComplaintDesk();
    const { perComplaint } = await operatorLimits(desk);
    const before = await justified(desk);
    const now = await justified(desk, before);
    granted(await propose(desk, aRefund(desk, before, 10_000)));
    const big = aRefund(desk, now, perComplaint + 100);
    const approval = { to: pavel.id, answerBy: soon(desk, 0.5), note: 'she threatens to leave' };
    granted(await propose(desk, { ...big, approval }));
    const manager = desk.as(pavel);
    expect(granted(await investigationHandlers['approval.read'](manager))).toMatchObject([
      { offer: big.offer, number: now.number, customerName: 'Anna Petrova', amount: perComplaint + 100, by: irina.id, note: approval.note },
    ]);
    expect(granted(await investigationHandlers['approval.read'](desk.as(olga)))).toEqual([]);
    expect(granted(await investigationHandlers['complaint.given'](manager, { complaint: now.id }))).toMatchObject([
      { number: before.number, amount: 10_000, promised: true },
    ]);
    const { complaint } = granted(await approve(manager, { complaint: now.id, offer: big.offer, approved: true, note: '' }));
    expect(complaint.offers).toMatchObject([{ state: 'approved', approval: { decidedBy: pavel.id } }]);
    expect(granted(await investigationHandlers['approval.read'](manager))).toEqual([]);
  });

  it('that nobody gives by the named time is on the list of the next level, who may give it (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    const { perComplaint } = await operatorLimits(desk);
    const big = aRefund(desk, await justified(desk), perComplaint + 100);
    const answerBy = inHours(1);
    granted(await propose(desk, { ...big, approval: { to: pavel.id, answerBy, note: '' } }));
    const yes = { complaint: big.complaint, offer: big.offer, approved: true, note: '' };
    expect(await approve(desk.as(vera), yes)).toMatchObject({ ok: false });
    desk.pass(3_600_000);
    await evaluated(desk);
    expect(granted(await investigationHandlers['approval.read'](desk.as(vera)))).toMatchObject([{ offer: big.offer, insteadOf: pavel.id }]);
    const { complaint } = granted(await approve(desk.as(vera), yes));
    expect(complaint.offers).toMatchObject([{ state: 'approved', approval: { decidedBy: vera.id } }]);
  });

  it('that nobody took over or gave by the same time is told to the stand-in once, and a level higher later (E6, E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E6', 'E13');
    const { perComplaint } = await operatorLimits(desk);
    const big = aRefund(desk, await justified(desk), perComplaint + 100);
    granted(await propose(desk, { ...big, approval: { to: olga.id, answerBy: inHours(0.5), note: '' } }));
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E6 now']);
    desk.pass(1_800_000);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E6 now', 'Pavel E13 standIn']);
    desk.pass(1_800_000);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E6 now', 'Pavel E13 standIn', 'Vera E13 standIn']);
  });

  it('that nobody takes over in time is whoever’s was told who may decide, long before it is late (E6, E13)', async () => {
    const desk = await aComplaintDesk();
    await changePerson(desk, { ...olga, deputy: somchai.id });
    await only(desk, 'E6', 'E13');
    const { perComplaint } = await operatorLimits(desk);
    const big = aRefund(desk, await justified(desk), perComplaint + 100);
    granted(await propose(desk, { ...big, approval: { to: olga.id, answerBy: inHours(3), note: '' } }));
    await evaluated(desk);
    desk.pass(1_800_000);
    await evaluated(desk);
    const yes = { complaint: big.complaint, offer: big.offer, approved: true, note: '' };
    expect(await approve(desk.as(vera), yes)).toMatchObject({ ok: false });
    const { complaint } = granted(await approve(desk.as(pavel), yes));
    expect(complaint.offers).toMatchObject([{ state: 'approved', approval: { decidedBy: pavel.id } }]);
  });

  it('is given only for the one of two offers that somebody was told of in a colleague’s place (E13)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E13');
    const { perComplaint } = await operatorLimits(desk);
    const about = await justified(desk);
    const [first, second] = [aRefund(desk, about, perComplaint + 100), aRefund(desk, about, perComplaint + 200)];
    granted(await propose(desk, { ...first, approval: { to: pavel.id, answerBy: inHours(1), note: '' } }));
    granted(await propose(desk, { ...second, approval: { to: pavel.id, answerBy: inHours(5), note: '' } }));
    desk.pass(3_600_000);
    await evaluated(desk);
    const director = desk.as(vera);
    expect(granted(await investigationHandlers['approval.read'](director))).toMatchObject([{ offer: first.offer, insteadOf: pavel.id }]);
    const { complaint } = granted(await complaintsHandlers['complaint.read'](director, { complaint: about.id }));
    expect((await complaintView(director, complaint)).may.approve).toEqual([first.offer]);
    const yes = { complaint: about.id, approved: true, note: '' };
    expect(refusalOf(await approve(director, { ...yes, offer: second.offer }))).toBe('notAsked');
    expect(granted(await approve(director, { ...yes, offer: first.offer })).complaint.offers).toMatchObject([
      { state: 'approved', approval: { decidedBy: vera.id } },
      { state: 'awaitingApproval' },
    ]);
    expect(granted(await investigationHandlers['approval.read'](director))).toEqual([]);
  });
});
