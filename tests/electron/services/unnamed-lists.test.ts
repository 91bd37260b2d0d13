import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { keepMissed } from '../../../electron/services/keep-missed.ts';
import { shownRings } from '../../../electron/services/shown-rings.ts';
import type { Input, MethodName } from '../../../shared/contract/contract.ts';
import { complaintId, type EmployeeId, instant } from '../../../shared/ids.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aCall, aDraft } from '../../helpers/an-asking.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';

const number = '+66812345678';
const planted = /Plantedname|812345678|081 234 5678/u;
const due = instant.parse(Date.UTC(2026, 10, 21, 5));

/** Everything that lists something without being told whose. */
const lists = {
  'home.read': {},
  'queue.read': {},
  'callback.list': {},
  'call.rings': {},
  'draft.list': {},
  'complaint.find': { text: 'soup', rows: 50 },
  'complaint.similar': { category: null, product: '', essence: 'The soup was cold' },
  'day.read': { from: instant.parse(Date.UTC(2026, 10, 19)), to: due },
  'customer.find': { text: 'Plantedname' },
  'person.list': {},
  'audit.read': { rows: 100 },
} as const satisfies { readonly [Name in MethodName]?: Input<Name> };

async function ask<Name extends MethodName>(a: AnOpenDesk, method: Name, input: Input<Name>): Promise<void> {
  const answer = await a.ask(method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.refusal.code}`);
}

/** An operator's day that leaves a customer in every list; the one who will look is made the owner of it all by taking the call. */
async function aDayBy(a: AnOpenDesk, name: string): Promise<void> {
  await a.signIn(name);
  const card = { caller: { name: 'Plantedname', phone: number }, case: { essence: 'The soup was cold' } };
  const category = await a.ask('catalogue.read', {});
  const complaint = complaintId.parse(v7());
  const first = category.ok ? category.value.categories[0]?.id : undefined;
  await ask(a, 'complaint.register', { complaint, card: { ...card, case: { ...card.case, category: first } } });
  await ask(a, 'complaint.promise', { complaint, ...aCommand('promise').payload, dueAt: due });
}

async function everyListOf(a: AnOpenDesk): Promise<string> {
  const answers: unknown[] = [];
  for (const [method, input] of Object.entries(lists)) answers.push([method, await a.ask(method as MethodName, input)]);
  return JSON.stringify([answers, await shownRings(a.desk), a.announced]);
}

/** Gives everything of the register to this person, as if it had been theirs before they changed their work. */
async function handAllTo({ desk }: AnOpenDesk, person: EmployeeId): Promise<void> {
  if (desk.seat.kind === 'nobody') throw new Error('nobody there');
  const { db } = desk.seat.data;
  await db.updateTable('complaint').set({ owner: person, receiver: person }).execute();
}

it.each(['Anan', 'Ada'])('names no customer and no number to %s in any list, though all of it is theirs', async (name) => {
  const a = await anOpenDesk({ Irina: ['operator'], Boris: ['supervisor'], Anan: ['analyst'], Ada: ['admin'] });
  await aDayBy(a, 'Irina');
  await ask(a, 'draft.save', aDraft({ caller: { name: 'Plantedname', phone: number } }));
  const { start, finish } = aCall();
  await ask(a, 'call.start', start);
  await ask(a, 'call.park', { call: start.call, number, name: 'Plantedname', customer: null, dueAt: due, reason: 'parked' });
  await ask(a, 'call.finish', finish);
  const { rings } = a.desk.world.telephone;
  rings.hear({ event: 'ring', number, name: 'Plantedname', key: null });
  rings.hear({ event: 'end', number: null, name: '', key: null });
  await keepMissed(a.desk);
  rings.hear({ event: 'ring', number, name: 'Plantedname', key: null });
  await ask(a, 'session.signOut', {});
  // A card written with nobody there belongs to nobody: every list of cards has it.
  await ask(a, 'capture.save', aDraft({ caller: { name: 'Plantedname', phone: number } }));

  await a.signIn('Boris');
  expect(await everyListOf(a)).toMatch(planted); // the plants are there to be found
  const person = a.people[name];
  if (person === undefined) throw new Error(`no ${name}`);
  await handAllTo(a, person);
  await a.signIn(name);
  const shown = JSON.parse(await everyListOf(a)) as readonly [readonly (readonly [string, { readonly ok: boolean }])[], unknown, unknown];
  expect(JSON.stringify(shown[1])).not.toMatch(planted);
  for (const [method, answer] of shown[0]) expect([method, JSON.stringify(answer)]).not.toEqual([method, expect.stringMatching(planted)]);
  expect(shown[0].filter(([, answer]) => answer.ok).map(([method]) => method)).toEqual(
    name === 'Ada'
      ? ['home.read', 'call.rings', 'person.list', 'audit.read']
      : ['home.read', 'callback.list', 'call.rings', 'draft.list', 'complaint.find', 'complaint.similar', 'day.read', 'person.list'],
  );
});

it('opens, changes and throws away a card nobody claimed for who may know its caller only', async () => {
  const a = await anOpenDesk({ Irina: ['operator'], Anan: ['analyst'], Ada: ['admin'] });
  const card = aDraft({ caller: { name: 'Plantedname', phone: number } });
  const { draft } = card;
  await ask(a, 'capture.save', card);
  await a.signIn('Anan');
  const notYours = { ok: false, refusal: { code: 'notYours' } };
  expect(await a.ask('draft.read', { draft })).toMatchObject(notYours);
  expect(await a.ask('draft.save', card)).toMatchObject(notYours);
  expect(await a.ask('draft.discard', { draft, reason: 'wrongNumber' })).toMatchObject(notYours);
  await ask(a, 'session.signOut', {});
  await a.signIn('Irina');
  await ask(a, 'draft.read', { draft });
});
