import { expect, it } from 'vitest';
import { type AnyHandler, dispatch, type Rules, rulesOfTheDesk } from '../../../electron/services/dispatch.ts';
import { ok } from '../../../shared/result.ts';
import { anOpenDesk } from '../../helpers/an-open-desk.ts';
import { aDraft } from '../../helpers/an-asking.ts';
import { faultsOf } from '../../helpers/faults-of.ts';

const aDesk = () => anOpenDesk({ Ada: ['admin', 'operator'] });
const answeredBy = (method: string, handler: AnyHandler): Rules => ({
  ...rulesOfTheDesk,
  handlers: { ...rulesOfTheDesk.handlers, [method]: handler },
});

it('answers a bug with a sentence and logs what kind it was, never its words', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const broken = answeredBy('person.list', async () => {
    throw Object.assign(new Error('SQLITE_ERROR: no such column Anna Petrova at /home/ada/electron/store/people.ts:1:1'), {
      code: 'SQLITE_ERROR',
    });
  });
  const answer = await a.ask('person.list', {}, broken);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'brokeDown' } });
  expect(JSON.stringify([answer, a.logged])).not.toMatch(/Petrova|people\.ts|column/u);
  expect(a.logged).toContainEqual({ event: 'request.failed', method: 'person.list', code: 'SQLITE_ERROR', ms: 0 });
});

it('names a full disk as what it is', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const full = answeredBy('person.list', async () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  });
  expect(await a.ask('person.list', {}, full)).toMatchObject({ ok: false, refusal: { code: 'diskFull' } });
});

it('lets nothing out that the contract does not name', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const talkative = answeredBy('desk.state', async () => ok({ secret: 'the key' }));
  const answer = await a.ask('desk.state', {}, talkative);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'brokeDown' } });
  expect(JSON.stringify(answer)).not.toContain('the key');
});

it('refuses a ten megabyte paste at once, a deep input and a list that never ends', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const huge = aDraft({ case: { essence: 'x'.repeat(10_000_000) } });
  expect(await a.ask('draft.save', huge)).toMatchObject({ ok: false, refusal: { code: 'tooLarge' } });
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ a: inner }), 1);
  for (const input of [deep, Array.from({ length: 300_000 }), Object.assign([], { length: 4_000_000_000 })])
    expect(await dispatch(a.desk, { method: 'draft.save', input })).toMatchObject({ ok: false, refusal: { code: 'tooLarge' } });
});

it('takes the longest card and the largest piece of a file that the contract allows', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const long = aDraft({
    case: { essence: 'ก'.repeat(20_000), desired: 'ก'.repeat(2_000), reason: 'ก'.repeat(2_000), prevention: 'ก'.repeat(2_000) },
  });
  expect(await a.ask('draft.save', long)).toMatchObject({ ok: true });
  const piece = { import: long.draft as never, index: 0, base64: 'A'.repeat(180_000) };
  expect(await a.ask('import.piece', piece)).not.toMatchObject({ refusal: { code: 'tooLarge' } });
});

it.each([
  ['control characters', { essence: 'a\u0000b' }, 'unreadable'],
  ['a right-to-left override', { title: 'evil\u202Egnp.exe' }, 'unreadable'],
  ['half an emoji', { product: '\uD83D' }, 'unreadable'],
  ['two lines where one fits', { place: 'here\nthere' }, 'oneLine'],
  ['too long a line', { place: 'x'.repeat(201) }, 'tooLong'],
  ['a field the form does not have', { surplus: 1 }, 'unknownField'],
])('says which field it cannot take and why: %s', async (_name, fields, why) => {
  const a = await aDesk();
  await a.signIn('Ada');
  const answer = await a.ask('draft.save', aDraft({ case: fields as never }));
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'badInput', facts: { why } } });
  expect(faultsOf(answer)).toEqual([]);
});

it('reads emoji, Thai and Cyrillic back as they were written', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const card = aDraft({ caller: { name: 'Ёлка สวัสดี 👩‍👩‍👧' }, case: { essence: 'Ёлка\n\tสวัสดีค่ะ 👩‍👩‍👧 <b>&amp;</b>' } });
  await a.ask('draft.save', card);
  expect(await a.ask('draft.read', { draft: card.draft })).toMatchObject({ ok: true, value: { body: card.body } });
});
