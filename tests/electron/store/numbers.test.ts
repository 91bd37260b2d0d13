import { expect, it } from 'vitest';
import { nextNumber } from '../../../electron/store/numbers.ts';
import type { Db } from '../../../electron/store/schema.ts';
import { aRegister } from '../../helpers/a-register.ts';

it('counts each year from 1 without a gap', async () => {
  const { db } = await aRegister();
  expect([await take(db, 2026), await take(db, 2026), await take(db, 2027), await take(db, 2026)]).toEqual([1, 2, 1, 3]);
});

it('gives the number of an undone registration to the next one', async () => {
  const { db } = await aRegister();
  await take(db, 2026);
  const undone = db.transaction().execute(async (tx) => {
    await nextNumber(tx, 2026);
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await take(db, 2026)).toBe(2);
});

it('gives no number twice when many are taken at once', async () => {
  const { db } = await aRegister();
  const taken = await Promise.all(Array.from({ length: 100 }, () => take(db, 2026)));
  expect(new Set(taken).size).toBe(100);
});

const take = (db: Db, year: number): Promise<number> => db.transaction().execute((tx) => nextNumber(tx, year));
