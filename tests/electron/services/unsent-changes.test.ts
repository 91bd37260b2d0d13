import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Card } from '../../../shared/complaint/card.ts';
import { complaintId } from '../../../shared/ids.ts';
import { aDraft } from '../../helpers/an-asking.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';
import { granted } from '../../helpers/granted.ts';

const complaint = complaintId.parse(v7());

const someChanges = (card: Partial<Card>) => {
  const { draft, body } = aDraft(card);
  return { draft, body: { ...body, complaint } };
};

async function aDeskOf(name: string): Promise<AnOpenDesk> {
  const a = await anOpenDesk({ Irina: ['operator'], Olga: ['operator'], Ada: ['admin'] });
  await a.signIn(name);
  return a;
}

async function sitsDown(a: AnOpenDesk, name: string): Promise<void> {
  await a.ask('session.signOut', {});
  await a.signIn(name);
}

it('keeps what was typed on a registered card through a restart, for whoever typed it', async () => {
  const before = await aDeskOf('Irina');
  const changes = someChanges({ case: { desired: 'A new cup\nand an excuse' } });
  granted(await before.ask('draft.save', changes));
  const a = await before.restart();
  await a.signIn('Irina');
  expect(granted(await a.ask('draft.read', { draft: changes.draft })).body).toEqual(changes.body);
  expect(granted(await a.ask('draft.list', {}))).toMatchObject([{ id: changes.draft, title: 'A new cup', hasCategory: true }]);
  await sitsDown(a, 'Olga');
  expect(granted(await a.ask('draft.list', {}))).toEqual([]);
  expect(await a.ask('draft.discard', { draft: changes.draft, reason: 'sent' })).toMatchObject({ refusal: { code: 'notYours' } });
});

it('keeps no word of it and makes no noise in the audit once the register has them', async () => {
  const a = await aDeskOf('Irina');
  const changes = someChanges({ caller: { name: 'Anna' }, case: { essence: 'The courier laughed' } });
  granted(await a.ask('draft.save', changes));
  granted(await a.ask('draft.discard', { draft: changes.draft, reason: 'sent' }));
  expect(granted(await a.ask('draft.list', {}))).toEqual([]);
  expect(a.announced).toContainEqual({ event: 'changed', what: 'drafts', id: changes.draft });
  expect(await a.ask('draft.save', changes)).toMatchObject({ refusal: { code: 'alreadyRegistered' } });
  expect(await a.ask('draft.discard', { draft: changes.draft, reason: 'sent' })).toMatchObject({ refusal: { code: 'noSuchDraft' } });
  await sitsDown(a, 'Ada');
  expect(granted(await a.ask('audit.read', { rows: 100 })).rows.map(({ act }) => act)).not.toContain('draft.discard');
});

it('never takes a card that was not registered for sent', async () => {
  const a = await aDeskOf('Irina');
  const card = aDraft({ case: { essence: 'The lift stands still' } });
  granted(await a.ask('draft.save', card));
  expect(await a.ask('draft.discard', { draft: card.draft, reason: 'sent' })).toMatchObject({ refusal: { code: 'noSuchDraft' } });
  expect(granted(await a.ask('draft.list', {}))).toMatchObject([{ id: card.draft }]);
});
