import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { newCode } from '../../../electron/desk/new-code.ts';
import { buildDemo } from '../../../electron/services/demo/build-demo.ts';
import { dispatch } from '../../../electron/services/dispatch.ts';
import { carryOutErasures } from '../../../electron/services/erasure/carry-out-erasures.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { saveErasure } from '../../../electron/store/erasures.ts';
import { inOneGo } from '../../../electron/services/in-one-go.ts';
import { appendOutbox } from '../../../electron/store/outbox.ts';
import { readWholeTimeline } from '../../../electron/store/timeline.ts';
import type { Erasure } from '../../../shared/erasure/erasure.ts';
import { complaintWithoutWords } from '../../../shared/erasure/without-words.ts';
import { complaintId, customerFlagId, customerId, draftId, employeeId, erasureId, instant } from '../../../shared/ids.ts';
import { chainAfter } from '../../../shared/sync/chain.ts';
import { contract, type Input, type MethodName, type Output } from '../../../shared/contract/contract.ts';
import { type ADeskAtWork, aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { noon } from '../../helpers/a-seeded-desk.ts';
import { addFile, type Ask } from '../../helpers/adding-files.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';
import { anOpenDesk, anUnopenedDesk } from '../../helpers/an-open-desk.ts';
import { everythingOnDisk } from '../../helpers/everything-kept.ts';
import { createHash } from 'node:crypto';

const said = { name: 'Zlatoslava Perkunenko', phone: '081 733 51 77', essence: 'The samovar blew its lid off' };

async function register(desk: ADeskAtWork) {
  const [category] = (await desk.ask('catalogue.read', {})).categories;
  const complaint = complaintId.parse(v7());
  const card = {
    caller: { name: said.name, phone: said.phone },
    case: { essence: said.essence, ...(category && { category: category.id }) },
  };
  const registered = await desk.ask('complaint.register', { complaint, card });
  return { id: complaint, number: registered.complaint.number, customer: customerId.parse(registered.complaint.customer) };
}

const end = (desk: ADeskAtWork, complaint: Input<'complaint.cancel'>['complaint']) =>
  desk.ask('complaint.cancel', { complaint, reason: 'withdrawn', text: 'not any more' });

const asked = async (desk: ADeskAtWork, customer: Erasure['customer'], name: string) => {
  const erasure = erasureId.parse(v7());
  await desk.ask('customer.askErase', { erasure, customer, ground: 'objected', confirm: passwordOf(name) });
  return erasure;
};

it('erases a person by two people at a desk that stands alone, and nothing of them is left in its files', { timeout: 60_000 }, async () => {
  const desk = await aDeskAtWork({ Anna: ['manager'], Boris: ['admin'] });
  const anna = { id: await desk.idOf('Anna'), name: 'Anna' };
  const { id, number, customer } = await register(desk);
  const asks: Ask = async (method, input) => ({ ok: true, value: await desk.ask(method, input) });
  await addFile(asks, { complaint: id, bytes: Buffer.from('a picture of a lid'), name: 'lid.txt' });
  expect(await readdir(join(desk.folder, 'files'))).toHaveLength(1);
  await desk.ask('draft.save', {
    draft: draftId.parse(v7()),
    body: { complaint: id, card: { caller: {}, case: { essence: said.essence } } },
  });

  const erasure = await asked(desk, customer, 'Anna');
  await expect(asked(desk, customer, 'Anna')).rejects.toThrow('erasureAsked');
  await expect(desk.ask('customer.erase', { erasure, confirm: passwordOf('Anna') })).rejects.toThrow('erasureNeedsSecond');
  await desk.sit('Boris');
  await expect(desk.ask('customer.card', { customer })).rejects.toThrow('notAllowed');
  expect(await desk.ask('erasure.list', {})).toMatchObject([{ cases: [number], here: null, erasure: { state: 'asked' } }]);
  await expect(desk.ask('customer.erase', { erasure, confirm: passwordOf('Boris') })).rejects.toThrow('customerHasOpenCase');
  await desk.sit('Anna');
  await end(desk, id);
  const flag = customerFlagId.parse(v7());
  await desk.ask('customer.flag', { customer, flag, text: { kind: 'legalDispute', note: 'a court has it', until: null } });
  await desk.sit('Boris');
  await expect(desk.ask('customer.erase', { erasure, confirm: passwordOf('Boris') })).rejects.toThrow('customerOnHold');
  await desk.sit('Anna');
  await desk.ask('customer.liftFlag', { flag });
  await desk.sit('Boris');
  await desk.ask('customer.erase', { erasure, confirm: passwordOf('Boris') });

  const left = await everythingOnDisk(desk.folder, anna);
  for (const trace of [said.name, 'zlatoslava', 'perkunenko', said.phone, '66817335177', said.essence, 'samovar', 'a court has it'])
    expect(left).not.toContain(trace);
  expect(await readdir(join(desk.folder, 'files'))).toEqual([]);
  const [proof] = await desk.ask('erasure.list', {});
  expect(proof).toMatchObject({
    cases: [number],
    erasure: { state: 'done', ground: 'objected', askedBy: anna.id, decidedBy: await desk.idOf('Boris'), customers: [customer] },
    here: { counts: { complaint: 1, customer: 1, customer_phone: 1, customer_flag: 1 } },
  });
  await desk.sit('Anna');
  const { complaint } = await desk.ask('complaint.read', { complaint: id });
  expect([complaint.number, complaint.state, complaint.caller.name, complaint.attachments]).toEqual([number, 'cancelled', '—', []]);
  await expect(desk.ask('complaint.restore', { complaint: id, text: 'again' })).rejects.toThrow('customerErased');
  await expect(asked(desk, customer, 'Anna')).rejects.toThrow('customerErased');
  // Who comes back is somebody new.
  const again = await register(desk);
  expect(again.customer).not.toBe(customer);
});

it('erases everybody of the sample desk, and everything can still be read', { timeout: 120_000 }, async () => {
  const { desk } = await anUnopenedDesk();
  const people = await buildDemo(desk.folder, { secrets: desk.secrets, world: { ...desk.world, newCode } });
  const ask = async <Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await dispatch(desk, { method, input });
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.code}`);
    return contract[method].output.parse(answer.value) as Output<Name>;
  };
  const manager = (await ask('desk.state', {})).people.find(({ roles }) => roles.includes('manager'));
  if (manager === undefined) throw new Error('no manager');
  await ask('session.signIn', { person: manager.id, password: people.find(({ name }) => name === manager.name)?.password ?? '' });
  const { seat } = desk;
  if (seat.kind === 'nobody') throw new Error('nobody there');
  const { db, drafts } = seat.data;
  const cards = (await db.selectFrom('customer').select(['id', 'name']).execute()).map(({ id, name }) => ({
    id: customerId.parse(id),
    name,
  }));
  const cases = await db.selectFrom('complaint').selectAll().where('customer', 'is not', null).execute();
  const texts = cases.flatMap(({ title, caller_name: name }) => [title, name]).filter((text) => text.length > 3);
  expect(texts.length).toBeGreaterThan(10);
  const chain = async () =>
    chainAfter(
      (text) => createHash('sha256').update(text).digest('hex'),
      (await db.selectFrom('outbox').select('text').orderBy('seq').execute()).map(({ text }) => text),
    );
  const erasure: Erasure = {
    id: erasureId.parse(v7()),
    customer: cards[0]?.id ?? customerId.parse(v7()),
    ground: 'unlawful',
    askedBy: employeeId.parse(manager.id),
    askedAt: noon,
    dueAt: noon,
    state: 'done',
    decidedBy: employeeId.parse(manager.id),
    decidedAt: noon,
    doneAt: noon,
    customers: cards.map(({ id }) => id),
  };
  await inOneGo(db, async (tx) => {
    await saveErasure(tx, erasure);
    await appendOutbox(tx, { at: noon, by: manager.id, kind: 'customer.erase', object: erasure.customer, body: {} });
  });
  const before = await chain();
  await carryOutErasures(db, { drafts }, instant.parse(noon));
  // The log would hold every word until it is folded.
  expect((await stat(join(desk.folder, 'register.db-wal'))).size).toBe(0);
  expect(await chain()).toBe(before);

  for (const { id } of cases) {
    const found = await findComplaint(db, complaintId.parse(id));
    if (found === undefined) throw new Error(id);
    expect(complaintWithoutWords(found)).toEqual(found);
    await ask('complaint.read', { complaint: found.id });
    await readWholeTimeline(db, found.id);
  }
  for (const { id } of cards) await ask('customer.card', { customer: id });
  const everything = JSON.stringify([
    await db.selectFrom('complaint').selectAll().where('customer', 'is not', null).execute(),
    await db.selectFrom('customer').selectAll().execute(),
    await db.selectFrom('customer_word').selectAll().execute(),
    await db.selectFrom('work_record').selectAll().execute(),
    await db.selectFrom('outbox').selectAll().execute(),
    await db.selectFrom('questionnaire_reply').selectAll().where('complaint', 'is not', null).execute(),
  ]);
  for (const text of new Set([...texts, ...cards.map(({ name }) => name).filter((name) => name.length > 3)]))
    expect(everything).not.toContain(JSON.stringify(text));
});

it('opens the desk although an erasure in its register cannot be read', async () => {
  const a = await anOpenDesk({ Anna: ['admin'] });
  await a.signIn('Anna');
  if (a.desk.seat.kind === 'nobody') throw new Error('nobody sits here');
  const { db } = a.desk.seat.data;
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`insert into erasure (id, customer, ground, asked_by, asked_at, due_at, state, customers)
    values ('e', 'c', 'objected', 'a', 1, 1, 'done', 'no list')`.execute(db);
  const again = await a.restart();
  await again.signIn('Anna');
  expect(await again.ask('desk.state', {})).toMatchObject({ value: { kind: 'open' } });
});
