import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../../electron/store/migrations.ts';
import { openRegister } from '../../../../electron/store/open-register.ts';
import { aComplaintRow } from '../../../helpers/a-complaint-row.ts';
import { aFolder } from '../../../helpers/a-register.ts';

const card = (essence: string): string => JSON.stringify({ caller: {}, case: { essence } });

it('gives the complaints of before the words of their story, each once', async () => {
  const folder = await aFolder();
  const key = new Uint8Array(32).fill(7);
  const [first] = Object.entries(migrations);
  const before = await openRegister(folder, key, Object.fromEntries(first === undefined ? [] : [first]));
  if (!before.ok) throw new Error(before.refusal.code);
  const rows = Array.from({ length: 1200 }, (_, place) =>
    aComplaintRow({ id: `c${place}`, number: `n${place}`, card: place === 7 ? '{}' : card(`Кофе остыл ${place}, и เครื่องพัง Anna`) }),
  );
  const { db } = before.value;
  const { rows: columns } = await sql<{ name: string }>`select name from pragma_table_info('complaint')`.execute(db);
  const asThen = <Row extends object>(row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([column]) => columns.some(({ name }) => name === column))) as Row;
  for (let from = 0; from < rows.length; from += 100)
    await db
      .insertInto('complaint')
      .values(rows.slice(from, from + 100).map(asThen))
      .execute();
  await db
    .insertInto('complaint_word')
    .values([
      { word: 'anna', complaint: 'c5', of_name: 1 },
      { word: 'boris', complaint: 'c5', of_name: 1 },
    ])
    .execute();
  await before.value.close();
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  onTestFinished(opened.value.close);
  const words = async (id: string) =>
    (
      await sql<{ word: string; of_name: number }>`select word, of_name from complaint_word where complaint = ${id} order by word`.execute(
        opened.value.db,
      )
    ).rows;
  expect((await words('c5')).map(({ word, of_name }) => `${word} ${of_name}`)).toEqual([
    '5 0',
    'anna 0',
    'boris 1',
    'и 0',
    'кофе 0',
    'остыл 0',
    'พัง 0',
    'เครื่อง 0',
  ]);
  expect(await words('c7')).toEqual([]);
  expect((await words('c1199')).some(({ word }) => word === '1199')).toBe(true);
});
