import { describe, expect, it } from 'vitest';
import { investigationHandlers } from '../../../../electron/services/handlers/investigation.ts';
import { lifecycleHandlers } from '../../../../electron/services/handlers/lifecycle.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { saveDepartment, saveProduct } from '../../../../electron/store/catalogue.ts';
import { savePerson } from '../../../../electron/store/people.ts';
import { untriaged } from '../../../../shared/complaint/handling.ts';
import { catalogueId, promiseId } from '../../../../shared/ids.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { cartridge } from '../../../helpers/a-deciding.ts';
import { inHours } from '../../../helpers/a-complaint.ts';
import { anan, irina, olga, pavel, somchai } from '../../../helpers/a-person.ts';
import { evaluated, only, staff, toldTo } from '../../../helpers/told.ts';
import { aRefund, justified, operatorLimits, recordId, soon } from '../../../helpers/a-refund.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const dayMs = 86_400_000;
const { propose, present, execute } = {
  propose: investigationHandlers['complaint.propose'],
  present: investigationHandlers['complaint.present'],
  execute: investigationHandlers['complaint.execute'],
};

describe('limits over several complaints of one customer', () => {
  it('count what is promised elsewhere and not carried out, until it is declined', async () => {
    const desk = await aComplaintDesk();
    const { perComplaint, perCustomer } = await operatorLimits(desk);
    expect(perCustomer).toBe(2 * perComplaint);
    const first = await justified(desk);
    const [second, third] = [await justified(desk, first), await justified(desk, first)];
    expect(new Set([first.customer, second.customer, third.customer]).size).toBe(1);
    const promised = aRefund(desk, first, perComplaint);
    granted(await propose(desk, promised));
    granted(await propose(desk, aRefund(desk, second, perComplaint)));
    expect(refusalOf(await propose(desk, aRefund(desk, third, 100)))).toBe('aboveCustomerLimit');
    granted(await present(desk, { complaint: first.id, offer: promised.offer, reply: 'declined' }));
    granted(await propose(desk, aRefund(desk, third, 100)));
  });

  it('count what was carried out for 90 days, and then no more', async () => {
    const desk = await aComplaintDesk();
    const { perComplaint } = await operatorLimits(desk);
    const first = await justified(desk);
    for (const one of [first, await justified(desk, first)]) {
      const given = aRefund(desk, one, perComplaint);
      granted(await propose(desk, given));
      granted(await present(desk, { complaint: one.id, offer: given.offer, reply: 'accepted' }));
      granted(await execute(desk, { complaint: one.id, offer: given.offer, evidence: 'receipt 4417' }));
    }
    const later = await justified(desk, first);
    desk.pass(89 * dayMs);
    expect(refusalOf(await propose(desk, aRefund(desk, later, 100)))).toBe('aboveCustomerLimit');
    desk.pass(2 * dayMs);
    granted(await propose(desk, aRefund(desk, later, 100)));
  });

  it('leave nobody else’s customer with less', async () => {
    const desk = await aComplaintDesk();
    const { perComplaint } = await operatorLimits(desk);
    granted(await propose(desk, aRefund(desk, await justified(desk), perComplaint)));
    const other = await aRegistered(desk, aCard({ name: 'Boris Ivanov', phone: '089 765 4321' }, { justified: 'yes' }));
    const { complaint } = granted(await propose(desk, aRefund(desk, other, perComplaint)));
    expect(complaint.offers).toMatchObject([{ state: 'approved' }]);
  });
});

it('the 100-rouble cartridge is decided by the operator alone, though the customer’s limit is used up (R118)', async () => {
  const desk = await aComplaintDesk();
  const { perComplaint } = await operatorLimits(desk);
  await desk.db.transaction().execute((tx) => saveProduct(tx, cartridge));
  const first = await justified(desk);
  for (const one of [first, await justified(desk, first)]) granted(await propose(desk, aRefund(desk, one, perComplaint)));
  const leaking = await justified(desk, first, cartridge.id);
  const another = { complaint: leaking.id, offer: recordId(desk), type: 'exchange' as const, text: 'another cartridge', amount: 10_000 };
  expect(refusalOf(await propose(desk, { ...another, warrantyChecked: false }))).toBe('aboveCustomerLimit');
  const { complaint } = granted(await propose(desk, { ...another, warrantyChecked: true }));
  expect(complaint.offers).toMatchObject([{ state: 'approved', underWarranty: true, approval: null }]);
  granted(await present(desk, { complaint: leaking.id, offer: another.offer, reply: 'accepted' }));
  const done = granted(await execute(desk, { complaint: leaking.id, offer: another.offer, evidence: 'handed over at the desk' })).complaint;
  expect(done.remedies).toMatchObject([{ type: 'exchange', grantedBy: irina.id, underWarranty: true }]);
});

it('a task that is not done in time is the department’s, then the director’s, and nobody’s once it is done (E11)', async () => {
  const desk = await aComplaintDesk();
  await only(desk, 'E11');
  const { id: complaint } = await aRegistered(desk);
  const task = recordId(desk);
  const asked = { complaint, task, person: somchai.id, department: null, what: 'Look for the parcel', dueAt: inHours(1) };
  granted(await investigationHandlers['complaint.askTask'](desk.as(olga), asked));
  await evaluated(desk);
  expect(await toldTo(desk, ...staff)).toEqual([]);
  desk.pass(3_600_000);
  await evaluated(desk);
  expect(await toldTo(desk, ...staff)).toEqual(['Pavel E11 due']);
  granted(await investigationHandlers['complaint.endTask'](desk.as(somchai), { complaint, task, state: 'done', result: 'found' }));
  desk.pass(5 * 86_400_000);
  await evaluated(desk);
  expect(await toldTo(desk, ...staff)).toEqual(['Pavel E11 due']);
});

it('what people are asked stands in their own list until they have answered; a task of a department in everybody’s of it', async () => {
  const desk = await aComplaintDesk();
  const packing = catalogueId.parse(desk.newId());
  const packer = { ...somchai, department: packing };
  await desk.db.transaction().execute(async (tx) => {
    await saveDepartment(tx, { id: packing, name: 'Packing', active: true });
    await savePerson(tx, packer);
  });
  const about = await justified(desk);
  const statement = recordId(desk);
  const task = recordId(desk);
  const asked = { complaint: about.id, statement, party: 'involvedEmployee' as const, person: somchai.id, name: '' };
  granted(await investigationHandlers['complaint.askStatement'](desk, { ...asked, question: 'Was the box whole?', dueAt: soon(desk, 24) }));
  granted(
    await investigationHandlers['complaint.askTask'](desk, {
      complaint: about.id,
      task,
      department: packing,
      person: null,
      what: 'Look at the packing line',
      dueAt: soon(desk, 2),
    }),
  );
  const his = desk.as(packer);
  const list = async () => granted(await investigationHandlers['asked.read'](his));
  expect(await list()).toMatchObject([
    { kind: 'task', record: task, what: 'Look at the packing line', number: about.number },
    { kind: 'statement', record: statement, what: 'Was the box whole?', from: irina.id },
  ]);
  expect(granted(await investigationHandlers['asked.read'](desk.as(olga)))).toEqual([]);
  const done = { complaint: about.id, task, state: 'done' as const, result: 'The padding was missing' };
  expect(refusalOf(await investigationHandlers['complaint.endTask'](desk.as(somchai), done))).toBe('notYours');
  granted(await investigationHandlers['complaint.endTask'](his, done));
  granted(
    await investigationHandlers['complaint.giveStatement'](his, {
      complaint: about.id,
      statement,
      method: 'written',
      text: 'It was whole',
    }),
  );
  expect(await list()).toEqual([]);
});

it('a repair goes from the voices through the verdict and the proof to resolved', async () => {
  const desk = await aComplaintDesk();
  const lead = desk.as(olga);
  const about = await aRegistered(desk);
  const complaint = about.id;
  const promise = { promise: promiseId.parse(desk.newId()), what: 'answer' as const, text: 'what we found', channel: 'phone' as const };
  granted(await complaintsHandlers['complaint.promise'](desk, { complaint, ...promise, dueAt: soon(desk, 48) }));
  granted(await lifecycleHandlers['complaint.weigh'](desk, { complaint, ...untriaged, complexity: 'analysis', weight: 'substantial' }));
  granted(await lifecycleHandlers['complaint.investigate'](lead, { complaint, investigator: olga.id, text: '' }));
  const finding = {
    complaint,
    judgement: 'justified' as const,
    reasonCode: null,
    reason: 'The lid was glued crooked',
    faultSide: 'employee' as const,
    controllable: true,
    causeType: 'workflow' as const,
    rootCause: '',
    whys: [],
    warrantyChecked: true,
  };
  expect(refusalOf(await lifecycleHandlers['complaint.conclude'](lead, finding))).toBe('voiceMissing');
  const voices = [
    { party: 'customer' as const, person: null, statement: recordId(desk) },
    { party: 'receiver' as const, person: irina.id, statement: recordId(desk) },
    { party: 'subjectEmployee' as const, person: somchai.id, statement: recordId(desk) },
  ];
  for (const voice of voices)
    granted(
      await investigationHandlers['complaint.askStatement'](lead, { complaint, ...voice, name: '', question: '', dueAt: soon(desk) }),
    );
  const [customer, receiver, subject] = voices.map(({ statement }) => ({ complaint, statement }));
  if (customer === undefined || receiver === undefined || subject === undefined) throw new Error('three voices');
  granted(await investigationHandlers['complaint.giveStatement'](desk, { ...customer, method: 'phone', text: 'The lid fell off' }));
  granted(await investigationHandlers['complaint.giveStatement'](desk, { ...receiver, method: 'written', text: 'She called at once' }));
  expect(refusalOf(await lifecycleHandlers['complaint.conclude'](lead, finding))).toBe('voiceMissing');
  granted(await investigationHandlers['complaint.missStatement'](lead, { ...subject, reason: 'On leave until Monday' }));
  expect(granted(await lifecycleHandlers['complaint.conclude'](lead, finding)).complaint.state).toBe('decisionPending');
  const repair = {
    complaint,
    offer: recordId(desk),
    type: 'freeRepair' as const,
    text: 'a new lid',
    amount: 30_000,
    warrantyChecked: true,
  };
  granted(await propose(desk, repair));
  const step = { complaint, offer: repair.offer };
  // It weighs heavily: a manager decides that it is done, and the owner carries it out and tells the customer.
  expect(refusalOf(await present(desk, { ...step, reply: 'accepted' }))).toBe('managerDecides');
  expect(granted(await present(desk.as(pavel), { ...step, reply: 'accepted' })).complaint.state).toBe('remedyInProgress');
  granted(await execute(desk, { ...step, evidence: 'repaired, receipt 4417' }));
  granted(await complaintsHandlers['complaint.measure'](desk, { complaint, text: 'The lid was replaced' }));
  const settled = granted(
    await complaintsHandlers['complaint.contact'](desk, { complaint, result: 'reached', settles: true, text: 'She has it back' }),
  ).complaint;
  expect(settled).toMatchObject({ state: 'resolved', verdict: 'yes', remedies: [{ type: 'freeRepair', amount: 30_000 }] });
});

it('tells an analyst what a witness said, not who said it', async () => {
  const desk = await aComplaintDesk();
  const { id: complaint } = await aRegistered(desk);
  const voice = { complaint, statement: recordId(desk), party: 'witness' as const, person: null, name: 'Boris Nabokov' };
  const lead = desk.as(pavel);
  granted(await investigationHandlers['complaint.askStatement'](lead, { ...voice, question: 'Was the box whole?', dueAt: soon(desk) }));
  granted(
    await investigationHandlers['complaint.giveStatement'](lead, {
      complaint,
      statement: voice.statement,
      method: 'phone',
      text: 'It was open',
    }),
  );
  const read = async (who: typeof pavel) =>
    JSON.stringify(granted(await complaintsHandlers['complaint.read'](desk.as(who), { complaint })));
  expect(await read(pavel)).toContain('Boris Nabokov');
  expect(await read(anan)).toContain('It was open');
  expect(await read(anan)).not.toContain('Nabokov');
});
