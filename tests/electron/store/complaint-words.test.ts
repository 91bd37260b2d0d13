import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { searchRegister } from '../../../electron/services/search-register.ts';
import { sharedStems } from '../../../electron/store/complaint-words.ts';
import { comparedStems } from '../../../shared/complaint/similarity.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { anan } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

const titles = async (desk: SeededDesk, text: string) => (await searchRegister(desk, { text, rows: 50 })).rows.map(({ title }) => title);
const titled = (title: string, name = 'Boris') => aCard({ name }, { title });

it('finds a complaint by the beginning of every word, in any order, whatever the signs between them', async () => {
  const desk = await aComplaintDesk();
  await aRegistered(desk, titled('Cold soup, late courier'));
  await aRegistered(desk, titled('Late bill'));
  expect(await titles(desk, 'LATE sou')).toEqual(['Cold soup, late courier']);
  expect(await titles(desk, 'late')).toEqual(['Late bill', 'Cold soup, late courier']);
  expect(await titles(desk, 'late nothing')).toEqual([]);
  expect(await titles(desk, 'ate')).toEqual([]);
  expect(await titles(desk, ',.')).toEqual([]);
});

it('finds by the words of the story, far into it, also where the title is another', async () => {
  const desk = await aComplaintDesk();
  const essence = `The kettle leaks. ${Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ')} and the courier laughed.`;
  await aRegistered(desk, aCard({ name: 'Boris' }, { title: 'Wet table', essence }));
  expect(await titles(desk, 'laughed')).toEqual(['Wet table']);
  expect(await titles(desk, 'wet kettle boris word77')).toEqual(['Wet table']);
  expect(await titles(desk.as(anan), 'courier')).toEqual(['Wet table']);
});

it('finds by the new words after a correction, and no longer by the old', async () => {
  const desk = await aComplaintDesk();
  const { id } = await aRegistered(desk, titled('Cold soup', 'Anna Petrova'));
  const payload = { seen: 1, caller: { name: 'Vera Orlova' }, facts: { title: 'Warm beer' } };
  granted(await carryOut(desk, { kind: 'correct', complaint: id, payload }));
  expect(await titles(desk, 'warm')).toEqual(['Warm beer']);
  expect(await titles(desk, 'cold')).toEqual([]);
  const { rows } = await sql<{ word: string }>`select word from complaint_word order by word`.execute(desk.db);
  expect(rows.map(({ word }) => word)).toEqual(expect.arrayContaining(['beer', 'orlova', 'vera', 'warm']));
  expect(rows.map(({ word }) => word)).not.toEqual(expect.arrayContaining(['petrova']));
});

it('does not find by the caller’s name for who reads without names, even beside a word of the title', async () => {
  const desk = await aComplaintDesk();
  await aRegistered(desk, titled('Cold soup', 'Anna Petrova'));
  expect(await titles(desk, 'soup petrova')).toEqual(['Cold soup']);
  expect(await titles(desk.as(anan), 'petrova')).toEqual([]);
  expect(await titles(desk.as(anan), 'soup petrova')).toEqual([]);
  expect(await titles(desk.as(anan), 'soup')).toEqual(['Cold soup']);
});

it('counts the stems a complaint shares in title and story, each once, and none of the name', async () => {
  const desk = await aComplaintDesk();
  const english = await aRegistered(
    desk,
    aCard({ name: 'Courtney Cuper' }, { title: 'Broken', essence: 'A couriers’ courier broke two cups' }),
  );
  const russian = await aRegistered(desk, aCard({ name: 'Anna' }, { title: 'Чашка', essence: 'Опоздали курьеры' }));
  const thai = await aRegistered(desk, aCard({ name: 'Anna' }, { title: 'กล่อง', essence: 'พัสดุหาย' }));
  const complaints = [english.id, russian.id, thai.id];
  const shared = async (essence: string) => [...(await sharedStems(desk.db, { stems: comparedStems(essence), complaints })).entries()];
  expect(await shared('The courier came, broken boxes')).toEqual([[english.id, 2]]);
  expect(await shared('курьер опоздал, чашка разбита')).toEqual([[russian.id, 3]]);
  expect(await shared('พัสดุเสียหาย')).toEqual([[thai.id, 1]]);
  expect(await shared('Courtney Cuper')).toEqual([]);
  expect(await sharedStems(desk.db, { stems: comparedStems('courier'), complaints: [thai.id] })).toEqual(new Map());
});

it('gives the newest first, also of words that very many complaints share, page after page', async () => {
  const desk = await aComplaintDesk();
  const first = await aRegistered(desk, titled('Late soup 0'));
  await sql`with recursive more(n) as (select 1 union all select n + 1 from more where n < 2500)
    insert into complaint (id, number, received_at, title, type, state, channel, registered_at, receiver, owner, caller_name, card,
      mood_start, mood_end, first_contact, handling, reopened, severity, revision)
    select '0195cccc-0000-7000-8000-' || printf('%012x', n), 'N-' || n, received_at + n, 'Late soup ' || n, type, state, channel, registered_at,
      receiver, owner, caller_name, card, mood_start, mood_end, first_contact, handling, reopened, severity, revision from more, complaint where complaint.id = ${first.id}`.execute(
    desk.db,
  );
  await sql`insert into complaint_word select word, complaint.id, 0 from complaint, (select 'late' as word union select 'soup')
    where complaint.id <> ${first.id}`.execute(desk.db);
  const page = await searchRegister(desk, { text: 'late soup', rows: 2 });
  expect(page).toMatchObject({ more: true, rows: [{ title: 'Late soup 2500' }, { title: 'Late soup 2499' }] });
  const last = page.rows.at(-1);
  if (last === undefined) throw new Error('no rows');
  const next = await searchRegister(desk, { text: 'late soup', rows: 2, after: { receivedAt: last.receivedAt, id: last.id } });
  expect(next.rows.map(({ title }) => title)).toEqual(['Late soup 2498', 'Late soup 2497']);
  const end = await searchRegister(desk, { text: 'late soup', rows: 2, before: 'end' });
  expect(end).toMatchObject({ more: true, rows: [{ title: 'Late soup 1' }, { title: 'Late soup 0' }] });
  const [top] = end.rows;
  if (top === undefined) throw new Error('no rows');
  const above = await searchRegister(desk, { text: 'late soup', rows: 2, before: { receivedAt: top.receivedAt, id: top.id } });
  expect(above).toMatchObject({ more: true, rows: [{ title: 'Late soup 3' }, { title: 'Late soup 2' }] });
});
